"""The page of all tables: those of all notes that go together, joined, with the way back."""
