"""Regular expressions that are compiled when they are first used.

The readers know some hundred, of which a note needs a few: to compile them all takes longer than
to read the note, and a start has to wait for it.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._made_from = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # Kept in the object itself, so that this is not asked for a second time.
        value = self.__dict__[name] = getattr(re.compile(*self._made_from), name)
        return value


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""The pattern as ``re.compile`` makes it, but only when one of its methods is asked for.

    >>> late(r"\d+").findall("3 of 12")
    ['3', '12']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
