"""Tables that are sorted, filtered and arranged by their columns: the view and all around it."""
