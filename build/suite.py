"""The tests: no display, a profile of their own, nothing of the user's shell."""

from __future__ import annotations

import signal
import sys
import tempfile

import children
import environment
import fuzzing
import system_libraries
from house import ROOT, clean_environment, say

# With these pytest should run in one process: it talks to the terminal.
_ALONE = {"-s", "--capture=no", "--pdb", "--trace", "--co", "--collect-only"}


def test(arguments: list[str]) -> int:
    """Run the test suite from the project's root; pytest's exit status.

    `--all` adds the tests marked `long` and installs what they alone need; all other arguments
    are pytest's.
    """
    python = environment.ensure("dev")
    system_libraries.ensure(window=False)
    fuzz = fuzzing.ensure(python) if "--all" in arguments else None
    with tempfile.TemporaryDirectory(prefix="readout-test-") as profile:
        status = children.show(
            [python, "-m", "pytest", *pytest_arguments(arguments)],
            env=environment_for_tests(profile) | ({fuzzing.VARIABLE: str(fuzz)} if fuzz else {}),
            cwd=ROOT,
        )
    if status > 128:
        say(f"The tests were ended by {signal.Signals(status - 128).name}.")
    return status


def pytest_arguments(arguments: list[str]) -> list[str]:
    """Pytest's arguments: not the long tests, and a process a core, unless told otherwise."""
    given = [argument for argument in arguments if argument != "--all"]
    chosen = [] if "--all" in arguments else ["-m", "not long"]
    if _ALONE.isdisjoint(given) and not any(word.startswith(("-n", "--num")) for word in given):
        chosen += ["-n", "auto", "--maxprocesses", "8"]
    return [*chosen, *given]


def environment_for_tests(profile: str) -> dict[str, str]:
    """An environment in which the tests do the same on every machine."""
    env = {
        name: value
        for name, value in clean_environment().items()
        if name == "QT_QPA_PLATFORM" or not name.startswith(("PYTEST_", "QT_", "READOUT_"))
    }
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env["READOUT_PROFILE"] = profile
    if sys.platform.startswith("linux"):
        env["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding, and a warning fails a test
    return env
