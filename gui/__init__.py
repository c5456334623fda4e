"""The window: everything Qt. Imports the core, never the other way round."""
