"""Folders of notes, and the notes that come along."""
