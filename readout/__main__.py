"""``python -m readout``: notes on the command line."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from readout import __version__, cli
from readout.errors import ReadoutError, UsageError


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence, as all of Readout's are."""

    def error(self, message: str) -> NoReturn:
        sentence = f"{message[:1].upper()}{message[1:]}"
        self.exit(2, f"{sentence}; {self.prog} --help lists what there is.\n")


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = _Parser(prog="readout", description="Read structured notes, offline.")
    made.add_argument("--version", action="version", version=f"Readout {__version__}")
    commands = made.add_subparsers(required=True, metavar="COMMAND")

    show = _command(commands, "show", cli.show, "print notes")
    show.add_argument("files", nargs="+", metavar="FILE", help="a note, or a folder of notes")
    show.add_argument(
        "--json", action="store_true", help="one JSON object a line: the note as it was read"
    )

    search = _command(commands, "search", cli.search, "find words in a folder of notes")
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--limit", type=_count, metavar="N", help="print at most N passages")
    actions = _command(commands, "actions", cli.list_actions, "list action items, ticks applied")
    _item_options(actions)
    for command in (search, actions):
        needed = command is search  # action items are listed of single files too
        command.add_argument("--library", required=needed, metavar="DIR", help="a folder of notes")
        command.add_argument("--json", action="store_true", help="one JSON object a line")

    terms = _command(commands, "terms", cli.list_terms, "list what terms mean, over many notes")
    terms.add_argument("files", nargs="*", metavar="FILE", help="a note, or a folder of notes")
    terms.add_argument("--library", metavar="DIR", help="a folder of notes")
    terms.add_argument("--json", action="store_true", help="one JSON object a line")
    terms.add_argument("--to", metavar="FORMAT", help="write them: csv or anki")
    terms.add_argument("-o", "--output", metavar="OUT", help="a file instead of standard output")

    _table_options(_command(commands, "tables", cli.list_tables, "join the tables of many notes"))

    for name, done in (("tick", True), ("untick", False)):
        what = "done" if done else "not done"
        command = _command(commands, name, cli.tick, f"mark action items as {what}")
        command.add_argument("file", metavar="FILE")
        command.add_argument(
            "items", nargs="+", metavar="ITEM", help="an item's number, its text, or words of it"
        )
        command.set_defaults(done=done)

    export = _command(commands, "export", cli.export, "write notes in another format")
    export.add_argument("files", nargs="*", metavar="FILE", help="a note, or a folder of notes")
    export.add_argument("--library", metavar="DIR", help="a folder of notes")
    export.add_argument(
        "--to", required=True, metavar="FORMAT", help="html, md, yaml, json, jsonl or csv"
    )
    for command in (show, export):
        command.add_argument(
            "--corrected", action="store_true", help="with what you settled of the note's doubts"
        )
    export.add_argument(
        "-o", "--output", metavar="OUT", help="a file, or a folder for a file each (DIR/)"
    )
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit status: 0, 1 for what failed, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the locale says, notes are Unicode
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        status: int = options.call(options)
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except ReadoutError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has enough: no complaint now or when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _command(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    call: object,
    what: str,
) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    made.add_argument("--profile", metavar="DIR", help="where progress is kept")
    made.set_defaults(call=call)
    return made


def _item_options(command: argparse.ArgumentParser) -> None:
    """Which action items are wanted, and in which form."""
    command.add_argument("files", nargs="*", metavar="FILE", help="a note, or a folder of notes")
    command.add_argument("--to", metavar="FORMAT", help="ics, todo, csv, md or md-owner")
    command.add_argument("-o", "--output", metavar="OUT", help="a file instead of standard output")
    marks = command.add_mutually_exclusive_group()
    marks.add_argument("--open", action="store_true", help="only those that are not done")
    marks.add_argument("--done", action="store_true", help="only those that are done")
    command.add_argument("--overdue", action="store_true", help="only open ones due before today")
    command.add_argument("--owner", metavar="NAME", help="only those of NAME; none: of nobody")
    command.add_argument(
        "--sources", action="store_true", help="with the passage each most likely came from"
    )
    command.add_argument(
        "--chains", action="store_true", help="only what several notes raise, each with its notes"
    )


def _table_options(command: argparse.ArgumentParser) -> None:
    """Which rows of which joined tables are wanted, and in which form."""
    command.add_argument("files", nargs="*", metavar="FILE", help="a note, or a folder of notes")
    command.add_argument("--library", metavar="DIR", help="a folder of notes")
    forms = command.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line: a row each")
    forms.add_argument("--csv", action="store_true", help="one grid as a table for spreadsheets")
    command.add_argument(
        "--grid", type=_count, metavar="N", help="the N-th grid as they are listed without --json"
    )
    command.add_argument(
        "--where", action="append", metavar="COLUMN:WHAT", help="only rows so, as “Share: > 5 %%”"
    )
    command.add_argument(
        "--sort",
        action="append",
        metavar="COLUMN",
        help="by a column, --sort=-COLUMN downwards; the first matters most",
    )
    command.add_argument("-o", "--output", metavar="OUT", help="a file instead of standard output")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it must be 1 or more")
    return number


if __name__ == "__main__":
    sys.exit(main())
