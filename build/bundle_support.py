"""PySide's own Python modules as compiled files of the package.

PySide has them in an archive inside its library, and compiles them anew at each start, for a
tenth of a second. Beside its library it takes them as files, as it would have made them itself
with SBK_EMBED=0; so the folder has that name.
"""

from __future__ import annotations

from pathlib import Path

import children
from house import DoorError, clean_environment

_FOLDER = Path("shiboken6") / "files.dir"
_CODE = """
import sys
from compileall import compile_dir
from py_compile import PycInvalidationMode
import PySide6.QtCore

archive = sys.modules["shibokensupport.feature"].__loader__.zfile
archive.extractall(sys.argv[1], [name for name in archive.namelist() if name.endswith(".py")])
mode = PycInvalidationMode.UNCHECKED_HASH  # by no time, and by no place of this machine
# The packed Python asks for what is compiled as the specification says, another for the plain.
levels = [0, 1]
done = compile_dir(
    sys.argv[1], quiet=1, stripdir=sys.argv[1], invalidation_mode=mode, optimize=levels
)
sys.exit(0 if done else 1)
"""


def unpack(python: Path, inside: Path) -> None:
    """Put them where a package's PySide looks for them, ``inside`` being its folder of libraries.

    Raises DoorError where that fails.
    """
    command: list[str | Path] = [python, "-c", _CODE, inside / _FOLDER]
    status, output = children.capture(command, env=clean_environment())
    if status:
        last = (output.strip().splitlines() or ["it said nothing"])[-1]
        raise DoorError(f"PySide's own modules could not be unpacked: {last}")
