"""The lock: all pinned, all hashed, nothing of anyone's machine in it."""

from __future__ import annotations

import re
import tomllib

import environment
import pytest
from house import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LEVELS = environment.LEVELS
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = {
    "app": PROJECT["project"]["dependencies"],
    "dev": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
}


def locked(level: environment.Level) -> dict[str, tuple[Requirement, list[str]]]:
    """Each locked requirement by its name, with its hashes."""
    text = environment.lock_file(level).read_text(encoding="utf-8")
    found = {}
    for line in text.replace("\\\n", " ").splitlines():
        words, *hashes = line.split("--hash=")
        requirement = Requirement(words.strip())
        found[canonicalize_name(requirement.name)] = requirement, [h.strip() for h in hashes]
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_it_names_no_host_path_or_option(level: environment.Level) -> None:
    text = environment.lock_file(level).read_text(encoding="utf-8")
    assert not re.search(r"://|@|#|/|(?m:^\s*-)(?!-hash=sha256:)", text)


@pytest.mark.parametrize("level", LEVELS)
def test_every_requirement_is_pinned_and_hashed(level: environment.Level) -> None:
    assert locked(level)
    for requirement, hashes in locked(level).values():
        assert [s.operator for s in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


@pytest.mark.parametrize("level", LEVELS)
def test_it_has_what_the_project_asks_for(level: environment.Level) -> None:
    for line in WANTED[level]:
        wanted = Requirement(line)
        requirement, _ = locked(level)[canonicalize_name(wanted.name)]
        (pin,) = requirement.specifier
        assert wanted.specifier.contains(pin.version), f"{line}: run `python3 build lock`"


def test_both_levels_have_the_same_versions() -> None:
    dev = locked("dev")
    for name, (requirement, hashes) in locked("app").items():
        assert dev[name][0].specifier == requirement.specifier
        assert dev[name][1] == hashes


def test_compiled_packages_have_wheels_for_all_pythons_and_systems() -> None:
    """PyYAML has some 60 wheels; a lock made for one machine would have one."""
    assert len(locked("app")["pyyaml"][1]) > 30
