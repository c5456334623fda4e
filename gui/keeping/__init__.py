"""What the user did is kept: where it cannot be written, where much is gone at once."""
