"""The note model: what a note is, its views and its JSON form."""
