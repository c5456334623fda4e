"""Reading files: bytes to source blocks by format, source blocks to a Note by one recogniser."""
