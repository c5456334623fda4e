"""Blocks of a note to the text that Qt lays out."""
