"""The headless core of Readout: understanding notes, finding, keeping action items alive."""

__version__ = "0.1.0"
