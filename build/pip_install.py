"""Installing by pip: from where the user's settings say, but only to where we say."""

from __future__ import annotations

from pathlib import Path

import children
from house import DoorError, clean_environment

# Settings of the user's that would put packages elsewhere, or choose others.
_MISDIRECTIONS = {
    "PIP_CONSTRAINT",
    "PIP_NO_BINARY",
    "PIP_PREFIX",
    "PIP_PYTHON",
    "PIP_REQUIREMENT",
    "PIP_ROOT",
    "PIP_TARGET",
    "PIP_USER",
}
_OPTIONS = (
    "-qq",  # errors only: pip warns of settings that are none of our business
    "--disable-pip-version-check",
    "--no-input",
    "--retries=2",
    "--no-user",
    "--no-warn-script-location",
    "--only-binary=:all:",  # nothing is compiled, and no foreign set-up script is run
)


def install(python: Path, *what: str | Path) -> None:
    """Install into the environment that a Python belongs to.

    Raises DoorError with one sentence that says why pip failed.
    """
    status, output = children.capture(
        [python, "-I", "-m", "pip", "install", *_OPTIONS, *what],
        env={n: v for n, v in clean_environment().items() if n not in _MISDIRECTIONS},
    )
    if status:
        raise DoorError(why(output, status))


def why(output: str, status: int) -> str:
    """One sentence from all that pip printed when it failed."""
    if "(from versions: none)" in output or "Max retries exceeded" in output:
        return (
            "The packages could not be fetched: pip reached no package index. "
            "Connect this computer to the internet once, or check pip's settings."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    reason = (errors or lines or [f"exit status {status}"])[0].rstrip(".:")
    return f"pip could not install the locked packages: {reason}."
