"""The quiet review of what became of the items that the user touched when a note came again."""
