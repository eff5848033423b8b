"""Reads labelled documents and scores the readings.

``python -m tests.bench.gold [NAME=]FOLDER... [--misses] [--only ID] [--table] [--compare SCRIPT]``

Any folder of labelled documents will do (``tests/gold/README.md``). Real texts are not part of this repository; a
folder without labelled documents is named and passed over.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bot.reading.reader import Reader
from tests.gold.other_scorer import differences, figures_by
from tests.gold.printing import as_markdown, as_text
from tests.gold.readings import Read, read
from tests.gold.scoring.document import score_all
from tests.gold.scoring.labels import labelled
from tests.gold.scoring.sheet import Figures, Sheet

HELD_OUT = frozenset({"frozen", "held"})
"""Folders of these names are only measured: what was missed in them is never shown."""


class Folder(NamedTuple):
    """A folder of labelled documents and the name that its figures go by."""

    name: str
    path: Path

    @classmethod
    def named(cls, argument: str) -> Folder:
        """From ``NAME=FOLDER``, or a folder that gives its own name. Raises ArgumentTypeError for a file."""
        name, _, path = argument.rpartition("=")
        folder = Path(path)
        if folder.is_file():
            raise argparse.ArgumentTypeError(f"{path} is no folder (a second scorer is given with --compare)")
        return cls(name or folder.name, folder)

    @property
    def held_out(self) -> bool:
        """It is only measured, whatever name it is given."""
        return self.path.resolve().name in HELD_OUT


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line, understood."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Folder.named, metavar="[NAME=]FOLDER")
    parser.add_argument("--misses", action="store_true", help="list what was missed (never of a held-out folder)")
    parser.add_argument("--only", metavar="ID", help="one document alone (never of a held-out folder)")
    parser.add_argument("--table", action="store_true", help="one Markdown table of F1, a column a folder")
    parser.add_argument("--compare", type=Path, metavar="SCRIPT", help="tell where another scorer says otherwise")
    args = parser.parse_args(given)
    if args.only and any(folder.held_out for folder in args.folders):
        parser.error("a held-out folder is measured as a whole")
    return args


def missed(folder: Folder, sheet: Sheet) -> list[str]:
    """What was missed, one a line; of a held-out folder only that it is not shown."""
    return ["held out: what was missed is not shown"] if folder.held_out else sheet.misses


def compared(sheet: Sheet, documents: list[Read], script: Path) -> str:
    """What another scorer says to the same readings."""
    found = differences(sheet.figures(), figures_by(script, documents))
    return "\n".join([f"{script.name} says otherwise:", *found]) if found else f"{script.name} says the same"


def main(given: Sequence[str] | None = None) -> int:
    """Score every folder. The exit status is 0 also where a folder holds nothing to score."""
    args = arguments(given)
    reader, columns = Reader(), dict[str, Figures]()
    for folder in args.folders:
        documents = read(reader, (gold for gold in labelled(folder.path) if args.only in (None, gold.id)))
        if not documents:
            print(f"no labelled documents at {folder.path}: nothing was scored", file=sys.stderr)
            continue
        sheet = score_all(documents)
        columns[f"{folder.name}, {len(documents)}"] = sheet.figures()
        if not args.table:
            print(f"== {folder.name}: {len(documents)} documents", as_text(sheet), sep="\n")
        if args.misses:
            print(*missed(folder, sheet), sep="\n")
        if args.compare:
            print(f"{folder.name}: {compared(sheet, documents, args.compare)}", file=sys.stderr)
    if args.table:
        print(as_markdown(columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
