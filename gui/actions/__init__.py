"""The page of all action items."""
