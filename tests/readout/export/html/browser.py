"""A headless Chromium with one page open, spoken to by a pipe: no socket is opened for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


class Browser:
    """Opens a file and does in it what a user would. Use it in a ``with``."""

    def __init__(self, file: Path, profile: Path) -> None:
        self._file = file
        self._profile = profile
        self._number = 0
        self._session = ""
        self.told: list[str] = []
        """What the page complained of: errors of the script, and what its policy refused."""

    def __enter__(self) -> Self:
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()

        def hand_over() -> None:
            # Chromium listens to 3 and speaks to 4; either may be one of ours already.
            one, other = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(one, 3)
            os.dup2(other, 4)

        self._process = subprocess.Popen(
            [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--no-first-run", f"--user-data-dir={self._profile}", "--window-size=1400,880"],
            preexec_fn=hand_over,  # noqa: PLW1509  it makes two calls, and the tests no threads
            close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(theirs_in)
        os.close(theirs_out)
        self._rest = b""
        page = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for room in ("Page", "Runtime", "Log"):
            self._ask(f"{room}.enable")
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._out)
        self._process.kill()
        self._process.wait()
        os.close(self._in)

    def open(self) -> None:
        """Open the file, or open it again."""
        self._ask("Page.navigate", url=self._file.as_uri())
        while self._hear().get("method") != "Page.loadEventFired":
            pass

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        made = self._ask(
            "Runtime.evaluate", expression=script, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in made, made
        return made["result"].get("value")

    def click(self, selector: str, number: int = 0) -> None:
        """Click in the middle of an element, as a mouse does."""
        place = self.run(
            f"(() => {{ const it = document.querySelectorAll({json.dumps(selector)})[{number}];"
            " it.scrollIntoView({block: 'center'}); const at = it.getBoundingClientRect();"
            " return [at.x + at.width / 2, at.y + at.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._ask(
                "Input.dispatchMouseEvent",
                type=kind, x=place[0], y=place[1], button="left", clickCount=1,
            )  # fmt: skip

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._ask("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        """Press a key."""
        for kind in ("keyDown", "keyUp"):
            self._ask(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code
            )

    def _ask(self, method: str, **values: object) -> dict[str, Any]:
        self._number += 1
        made: dict[str, Any] = {"id": self._number, "method": method, "params": values}
        if self._session:
            made["sessionId"] = self._session
        os.write(self._out, json.dumps(made).encode() + b"\0")
        while (heard := self._hear()).get("id") != self._number:
            pass
        assert "error" not in heard, heard
        result: dict[str, Any] = heard["result"]
        return result

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in, 1 << 16)
            assert more, "the browser ended"
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        heard: dict[str, Any] = json.loads(line)
        if heard.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded"):
            self.told.append(json.dumps(heard["params"]))
        return heard
