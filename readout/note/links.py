"""Which links may be opened: the web and mail, nothing else, and as they are shown."""

from __future__ import annotations

import re

_ALLOWED = re.compile(r"(?:https?://[^/\s?#\\@]|mailto:[^\s/\\])", re.IGNORECASE)
_HIDDEN = re.compile(
    r"[\x00-\x20\x7f-\xa0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
LONGEST = 4_000


def allowed(href: str | None) -> str | None:
    """The address of a link that may be opened, else ``None``.

    >>> allowed("https://example.org/a"), allowed("javascript:alert(1)"), allowed("//host/x")
    ('https://example.org/a', None, None)
    """
    if href is None or len(href) > LONGEST:
        return None
    href = href.strip()
    return href if _ALLOWED.match(href) and not _HIDDEN.search(href) else None


def shown(href: str) -> str:
    """An address as it is shown before it is opened: hidden signs made visible."""
    visible = _HIDDEN.sub(lambda sign: f"\\u{ord(sign.group()):04x}", href)
    return visible if len(visible) <= 300 else visible[:300] + "…"
