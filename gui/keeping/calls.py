"""The commands about keeping: a method of the command's name each."""

from __future__ import annotations

from gui.keeping.desk import Desk


class KeepingCalls:
    """``keeping`` does them, and is asked whether the window may close."""

    keeping: Desk

    def review(self) -> None:
        """Show what became of the items of notes that came again."""
        self.keeping.review()

    def import_progress(self) -> None:
        """Take in a file of progress that was kept elsewhere."""
        self.keeping.import_progress()

    def save_elsewhere(self) -> None:
        """Write all progress to a file that the user chooses."""
        self.keeping.save_elsewhere()

    def may_close(self, failed: str) -> bool:
        """Whether the window may close where ``failed`` says that something was not saved."""
        return self.keeping.may_close(failed)
