"""Figures of the bench: runs of two things side by side, their medians, and a table of them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Any, NamedTuple


class Figure(NamedTuple):
    """One thing measured: Readout's runs and, where it is compared, the other's.

    `most` is the goal: the largest ratio, or without another the largest figure.
    """

    name: str
    unit: str
    ours: Sequence[float]
    other_name: str = ""
    others: Sequence[float] = ()
    most: float | None = None

    @property
    def value(self) -> float:
        """Readout's median."""
        return median(self.ours)

    @property
    def other(self) -> float | None:
        """The other's median."""
        return median(self.others) if self.others else None

    @property
    def ratio(self) -> float | None:
        """The median of the runs' ratios where runs are pairs, else the medians' ratio."""
        if not self.others:
            return None
        if len(self.ours) == len(self.others):
            return median(ours / other for ours, other in zip(self.ours, self.others, strict=True))
        return self.value / median(self.others)

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if self.most is None:
            return None
        return (self.value if self.ratio is None else self.ratio) <= self.most

    def as_json(self) -> dict[str, Any]:
        """All of it, for a file."""
        return {
            "name": self.name,
            "unit": self.unit,
            "value": round(self.value, 3),
            "runs": [round(run, 3) for run in self.ours],
            "other": None if self.other is None else round(self.other, 3),
            "other_name": self.other_name,
            "other_runs": [round(run, 3) for run in self.others],
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "most": self.most,
            "reached": self.reached,
        }


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns, for a terminal."""
    lines = [("", "Readout", "", "compared with", "ratio", "goal", "")]
    for figure in figures:
        other = "" if figure.other is None else f"{_number(figure.other)} {figure.other_name}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        goal = "" if figure.most is None else f"≤ {figure.most:g}"
        reached = {None: "", True: "reached", False: "missed"}[figure.reached]
        lines.append((figure.name, _number(figure.value), figure.unit, other, ratio, goal, reached))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in (1, 4) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
