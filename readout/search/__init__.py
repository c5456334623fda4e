"""Finding words in notes: in a library by its index, in what is open by looking through it."""
