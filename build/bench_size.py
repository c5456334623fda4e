"""The package's size beside that of a naive package, as files and as one compressed archive."""

from __future__ import annotations

import hashlib
import shutil
import tarfile
import tempfile
from pathlib import Path

import bundle
import children
import environment
from bench_figures import Figure
from house import ROOT, DoorError, clean_environment, say


def our_package() -> Path:
    """The package as `python3 build package` left it. Raises DoorError without one."""
    made = bundle.DIST / "readout"
    if not bundle.program(made).exists():
        raise DoorError("There is no package to measure: `python3 build package` makes it.")
    return made


def naive_package(python: Path, script: Path) -> Path:
    """A script packed by PyInstaller alone; made once for a script and a lock."""
    lock = environment.lock_file("dev").read_bytes()
    key = hashlib.sha256(script.read_bytes() + lock).hexdigest()[:16]
    folder = ROOT / "work" / "naive" / key
    made = folder / "dist" / script.stem
    if not (folder / "complete").exists():
        say("Packing the bare window …")
        shutil.rmtree(folder, ignore_errors=True)
        what: list[str | Path] = ["--specpath", folder, "--name", script.stem, script]
        env = bundle.build_environment()
        bundle.freeze(python, what, folder / "dist", folder / "work", env)
        (folder / "complete").touch()
    return made


def compare(ours: Path, naive: Path) -> list[Figure]:
    """Megabytes of both, in files and as tar.xz."""
    name = "naive package"
    measures = (("size of the package", bundle.size), ("… as tar.xz", archived))
    return [
        Figure(what, "MB", [size(ours) / 1e6], name, [size(naive) / 1e6], 1.0)
        for what, size in measures
    ]


def archived(folder: Path) -> int:
    """The bytes of a folder's tar.xz, all of it in one stream."""
    with tempfile.TemporaryDirectory(prefix="readout-bench-") as made:
        archive = Path(made) / "package.tar"
        with tarfile.open(archive, "w") as packing:
            packing.add(folder, folder.name)
        tool = shutil.which("xz")
        if tool is None:
            raise DoorError("The size of archives is measured with xz, which is not installed.")
        status, output = children.capture([tool, "-6", "-T1", archive], env=clean_environment())
        if status:
            raise DoorError(f"xz failed: {output.strip()}")
        return archive.with_suffix(".tar.xz").stat().st_size
