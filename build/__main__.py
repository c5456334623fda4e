"""The door: python3 build COMMAND, from a fresh clone, with nothing but Python.

This file alone is kept to what every old Python can parse, so that a Python that
is too old gets a sentence and not a syntax error.
"""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the reason this file exists
        sys.stderr.write(
            "Readout needs Python 3.11 or newer, and this is Python %d.%d.\n"  # noqa: UP031
            % sys.version_info[:2]
        )
        sys.exit(2)

    from commands import main

    sys.exit(main(sys.argv[1:]))
