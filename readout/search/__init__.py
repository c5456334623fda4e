"""Finding words in notes. Today by scanning what is open; the result type is the index's too."""
