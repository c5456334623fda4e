"""Setting up `.venv`: real pip and real venv, with a package made here and no network."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import debian_packages
import environment
import pip_install
import pytest
from house import ROOT, DoorError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asserts POSIX paths")


def make_wheel(folder: Path, name: str, version: str) -> str:
    """A package with one module that knows its version; the lock's lines for it."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{info}/RECORD,,"]
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
        record.append(f"{path},sha256={digest.rstrip(b'=').decode()},{len(text)}")
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": "\n".join(record)}.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{name}=={version} --hash=sha256:{digest}\n"


class Project:
    """A project folder with locks, whose packages lie in a folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self.wheels = folder / "wheels"
        self.wheels.mkdir(parents=True)
        (self.root / "build" / "requirements").mkdir(parents=True)
        self.lock("1.0")

    def lock(self, version: str) -> None:
        app = make_wheel(self.wheels, "appthing", version)
        dev = app + make_wheel(self.wheels, "devthing", version)
        environment.lock_file("app", self.root).write_text(app, encoding="ascii")
        environment.lock_file("dev", self.root).write_text(dev, encoding="ascii")

    def has(self, name: str) -> str:
        """The version of an installed package, as its module says; empty without it."""
        done = subprocess.run(
            [environment.python(self.root), "-c", f"import {name}; print({name}.VERSION)"],
            text=True,
            capture_output=True,
            check=False,
        )
        return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    project = Project(tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(project.wheels))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return project


@pytest.mark.long
def test_from_nothing_to_tools_to_a_new_lock(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One story, because each first step costs seconds."""
    monkeypatch.setenv("PIP_TARGET", str(project.root / "elsewhere"))
    monkeypatch.setenv("PIP_USER", "1")
    environment.ensure("app", project.root)
    assert (project.has("appthing"), project.has("devthing")) == ("1.0", "")
    assert not (project.root / "elsewhere").exists()

    with monkeypatch.context() as patch:  # a second start does not even think of pip
        patch.setattr(environment, "_prepare", lambda *_: pytest.fail("it is ready"))
        environment.ensure("app", project.root)

    environment.ensure("dev", project.root)
    assert (project.has("appthing"), project.has("devthing")) == ("1.0", "1.0")

    project.lock("2.0")
    environment.ensure("app", project.root)
    assert (project.has("appthing"), project.has("devthing")) == ("2.0", "2.0")


@pytest.mark.long
def test_a_half_made_one_is_made_anew(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pip_install, "install", interrupt)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure("app", project.root)
    assert environment.python(project.root).exists()
    # What an install that was cut off can leave: pip would believe it to be complete.
    (site,) = (project.root / ".venv" / "lib").glob("python*/site-packages")
    leftover = site / "appthing-1.0.dist-info"
    leftover.mkdir()
    (leftover / "METADATA").write_text("Metadata-Version: 2.1\nName: appthing\nVersion: 1.0\n")

    environment.ensure("app", project.root)
    assert project.has("appthing") == "1.0"


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("damage", ["python", "stamp", "version"])
def test_readiness_ends_with_what_it_rests_on(project: Project, damage: str) -> None:
    stamp = project.root / ".venv" / "readout-app.stamp"
    python = environment.python(project.root)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    stamp.write_text(environment._expected("app", project.root), encoding="ascii")
    assert environment._is_ready("app", project.root)

    if damage == "python":  # the Python it was made of has been uninstalled
        python.unlink()
        python.symlink_to("/nowhere/python")
    elif damage == "stamp":
        stamp.write_bytes(b"\xff\x00")
    else:
        stamp.write_text("3.10 " + stamp.read_text().split()[1] + "\n")
    assert not environment._is_ready("app", project.root)


def test_a_ready_start_imports_nothing_slow() -> None:
    """Each of these costs 5 ms or more, and together they would be felt at every start."""
    if not environment._is_ready("dev", ROOT):
        pytest.skip("this .venv was not made by the door")
    code = (
        "import sys; sys.path.insert(0, 'build'); before = set(sys.modules)\n"
        "import commands, environment, system_libraries; environment.ensure('dev')\n"
        "print(*(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=True,
    )
    slow = {"subprocess", "ctypes", "json", "tempfile", "venv", "signal", "shutil", "asyncio"}
    assert slow.isdisjoint(done.stdout.split())


def test_a_missing_lock_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DoorError, match="python3 build lock"):
        environment.ensure("app", tmp_path)


def test_debian_without_the_venv_package_is_told_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_has_venv_module", lambda: False)
    monkeypatch.setattr(debian_packages, "can_install", lambda: False)
    with pytest.raises(DoorError, match=r"apt-get install python3\.\d+-venv$"):
        environment._need_venv_module()


def test_root_on_debian_gets_the_venv_package(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "_has_venv_module", lambda: bool(installed))
    monkeypatch.setattr(debian_packages, "can_install", lambda: True)
    monkeypatch.setattr(debian_packages, "agreed", lambda _question: True)
    monkeypatch.setattr(debian_packages, "install", installed.extend)
    environment._need_venv_module()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert installed == [(f"python{version}-venv", "python3-venv")]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "ERROR: Could not find a version of x==1 (from versions: none)\nERROR: No match\n",
            "reached no package index",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n    x==1:",
            "pip could not install the locked packages: THESE PACKAGES DO NOT MATCH",
        ),
        ("", "pip could not install the locked packages: exit status 3."),
    ],
)
def test_why_pip_failed_is_one_sentence(output: str, sentence: str) -> None:
    why = pip_install.why(output, 3)
    assert sentence in why
    assert "\n" not in why
