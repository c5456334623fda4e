"""What goes into the package: the rules on names; the package itself is made by the gate."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import bundle
import bundle_filter
import bundle_licences
import bundle_support
import children
import pytest
import quick_start
from house import ROOT, DoorError

QT = "PySide6/Qt/"


@pytest.mark.parametrize(
    "name",
    [
        "readout",
        "data/interview.yaml",
        "PySide6/QtWidgets.abi3.so",
        QT + "lib/libQt6DBus.so.6",
        QT + "plugins/platforms/libqxcb.so",
        QT + "plugins/platforms/libqwayland.so",
        QT + "plugins/platforms/libqoffscreen.so",
        QT + "plugins/wayland-shell-integration/libxdg-shell.so",
        QT + "plugins/wayland-decoration-client/libbradient.so",
        QT + "plugins/iconengines/libqsvgicon.so",
        QT + "plugins/imageformats/libqjpeg.so",
        QT + "plugins/platformthemes/libqxdgdesktopportal.so",
        QT + "plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        QT + "translations/qtbase_de.qm",
        "resources/translations/readout_de.qm",
        "resources/translations/sentences.json",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
    ],
)
def test_what_the_app_needs_is_kept(name: str) -> None:
    assert bundle_filter.is_wanted(name, {"de"})


@pytest.mark.parametrize(
    "name",
    [
        QT + "plugins/platforms/libqeglfs.so",
        "resources/translations/readout_de.ts",
        QT + "plugins/platforms/libqvnc.so",
        QT + "plugins/platforms/libqminimalegl.so",
        QT + "plugins/platformthemes/libqgtk3.so",
        QT + "plugins/tls/libqopensslbackend.so",
        QT + "plugins/networkinformation/libqglib.so",
        QT + "plugins/imageformats/libqtiff.so",
        QT + "plugins/imageformats/libqwebp.so",
        QT + "plugins/generic/libqevdevmouseplugin.so",
        QT + "plugins/egldeviceintegrations/libqeglfs-x11-integration.so",
        QT + "plugins/somethingnew/libqnew.so",
        QT + "translations/qtbase_fr.qm",
        QT + "translations/qtwebengine_de.qm",
        "PySide6/QtDBus.abi3.so",
        "PySide6/QtNetwork.abi3.so",
        "rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
        "rapidfuzz/distance/metrics_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_only_comes_along_is_dropped(name: str) -> None:
    assert not bundle_filter.is_wanted(name, {"de"})


def test_a_library_stays_while_something_kept_links_to_it() -> None:
    files = {
        QT + "plugins/platforms/libqxcb.so": "xcb",
        QT + "lib/libQt6XcbQpa.so.6": "qpa",
        "libxcb-cursor.so.0": "cursor",
        "libgtk-3.so.0": "gtk",
        "libcairo.so.2": "cairo",
        "python3.11/lib-dynload/zlib.cpython-311-x86_64-linux-gnu.so": "zlib",
        "libz.so.1": "z",
    }
    links = {
        "xcb": ["libQt6XcbQpa.so.6", "libc.so.6"],
        "qpa": ["libxcb-cursor.so.0", "libqxcb.so"],
        "gtk": ["libcairo.so.2"],
        "zlib": ["libz.so.1"],
    }
    kept = bundle_filter.linked(files, lambda source: links.get(source, []))
    assert set(files) - kept == {"libgtk-3.so.0", "libcairo.so.2"}


def test_no_module_that_the_app_imports_is_left_out() -> None:
    """Where this fails take the module off the list: the app needs it now."""
    imported = set()
    for room in ("readout", "gui"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Import):
                    imported |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    imported.add(node.module)
                    imported |= {f"{node.module}.{alias.name}" for alias in node.names}
    left_out = [
        name
        for name in imported
        if any(name == m or name.startswith(f"{m}.") for m in bundle_filter.PYTHON_MODULES)
    ]
    assert left_out == []


def test_the_spec_takes_what_the_app_finds_by_its_place() -> None:
    spec = (ROOT / "build" / "readout.spec").read_text(encoding="utf-8")
    compile(spec, "readout.spec", "exec")
    for folder in ('"data"', 'f"resources/{room.name}"', '"parsed"'):
        assert f"{folder})" in spec


@pytest.mark.parametrize(
    ("name", "stripped"),
    [
        ("libpython3.11.so.1.0", True),
        ("zlib.cpython-311-x86_64-linux-gnu.so", True),
        ("libQt6Core.so.6", False),
        ("QtCore.abi3.so", False),
        ("readout", False),  # its end is what it unpacks
    ],
)
def test_only_pythons_own_libraries_are_stripped(name: str, stripped: bool) -> None:
    assert bundle_filter.has_debug_parts(name) is stripped


def test_a_package_that_fails_its_own_test_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def show(command: list[object], *, env: dict[str, str], cwd: Path) -> int:
        assert command == [Path("readout"), "--self-test"]
        assert cwd.is_dir()
        seen.update(env)
        return 1

    monkeypatch.setattr(children, "show", show)
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    with pytest.raises(DoorError, match="failed its self-test"):
        bundle.test_itself(Path("readout"))
    assert seen["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_SCALE_FACTOR" not in seen


def test_the_same_sources_give_the_same_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PYTHONHASHSEED", "random")
    env = bundle.build_environment()
    assert env["PYTHONHASHSEED"] == "1"
    assert env["SOURCE_DATE_EPOCH"].isdigit()
    assert Path(env["PYINSTALLER_CONFIG_DIR"]).is_relative_to(ROOT / "work")


def test_the_packages_whose_licences_are_wanted_are_the_locks() -> None:
    lock = "a-b==1.0 \\\n    --hash=sha256:00\nc==2 ; sys_platform == 'win32'\n"
    assert bundle_licences.packages(lock) == {"a-b": "1.0", "c": "2"}


def test_every_package_of_the_app_has_a_licence_text(tmp_path: Path) -> None:
    info = tmp_path / "thing-1.0.dist-info"
    (info / "licenses").mkdir(parents=True)
    for name in ("METADATA", "LICENSE", "licenses/AUTHORS", "licenses/COPYING.txt"):
        (info / name).write_text("x", encoding="utf-8")
    assert [path.name for path in bundle_licences.texts(info)] == [
        "LICENSE",
        "AUTHORS",
        "COPYING.txt",
    ]
    assert (ROOT / "build/licences/LGPL-3.0.txt").read_text().count("LESSER GENERAL PUBLIC")


def test_what_came_from_outside_is_read_off_the_packers_list() -> None:
    toc = "([('libz.so.1', '/lib/libz.so.1', 'BINARY'), ('a.yaml', '/x/a.yaml', 'DATA')],)"
    assert bundle_licences.sources(toc) == [Path("/lib/libz.so.1")]


def test_a_checkout_is_made_ready_again_only_when_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def capture(command: list[object], **_: object) -> tuple[int, str]:
        calls.append(command)
        return 0, ""

    monkeypatch.setattr(children, "capture", capture)
    monkeypatch.setattr(quick_start, "ROOT", tmp_path)
    monkeypatch.setattr(quick_start, "FOLDER", tmp_path / "parsed")
    for name in ("data/a.yaml", "gui/c.py", "readout/b.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x", encoding="utf-8")
    quick_start.ensure(Path("python"))
    quick_start.ensure(Path("python"))
    assert len(calls) == 2  # modules compiled, notes parsed
    later = quick_start.FOLDER.stat().st_mtime_ns + 1
    os.utime(tmp_path / "data/a.yaml", ns=(later, later))
    quick_start.ensure(Path("python"))
    assert len(calls) == 4


def test_the_modules_of_pyside_are_unpacked_the_same_anywhere(tmp_path: Path) -> None:
    trees = []
    for name in ("one", "other"):
        bundle_support.unpack(Path(sys.executable), tmp_path / name)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        trees.append({str(path.relative_to(tmp_path / name)): path.read_bytes() for path in files})
    assert trees[0] == trees[1]
    places = {Path(path).name.partition(".")[0] for path in trees[0] if path.endswith(".pyc")}
    assert {"loader", "feature", "signature_bootstrap"} <= places
    assert not any(str(tmp_path).encode() in data for data in trees[0].values())
