"""Columns of tables by what their cells are worth, and the tables of all notes joined."""
