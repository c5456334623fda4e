"""The words of the field: found wherever they stand, and what all notes say they mean."""
