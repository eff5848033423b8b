"""Fits ``seeds/confidence.tsv`` and renews the figures in docs/confidence.md.

``python -m tests.bench.calibrate [--further NAME=FOLDER...] [--dry]``

The weights are fitted to our own labelled documents. Further folders of labelled documents, where given, tell whether
the chances hold elsewhere, and set one correction a field (a document that is one of our own is passed over); where
none is given the corrections stay as they are, and so do the figures over further documents.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.reading.confidence.rating import Rating
from bot.reading.reader import Reader
from tests.bench.calibrate.cases import cases_of
from tests.bench.calibrate.models import calibrated
from tests.bench.calibrate.page import renewed
from tests.bench.calibrate.table import TABLE, corrections, write_table
from tests.bench.gold import Folder
from tests.gold.readings import HALVES, HERE, read
from tests.gold.scoring.labels import Gold, labelled

PAGE = Path(__file__).parents[3] / "docs" / "confidence.md"
OPENING = 300


def main(given: Sequence[str] | None = None) -> int:
    """Fit, write the table and the page, and print the page's figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--further", nargs="*", default=[], type=Folder.named, metavar="NAME=FOLDER")
    parser.add_argument("--dry", action="store_true", help="only print")
    args = parser.parse_args(given)
    reader, rating = Reader(), Rating()
    labelled_here = [gold for half in HALVES for gold in labelled(HERE / half)]
    openings = {_opening(gold) for gold in labelled_here}
    elsewhere = [gold for folder in args.further for gold in labelled(folder.path) if _opening(gold) not in openings]
    own = cases_of(read(reader, labelled_here), rating)
    further = cases_of(read(reader, elsewhere), rating) if elsewhere else None
    result = calibrated(own, further, corrections())
    page = renewed(PAGE.read_text("utf-8"), result)
    print(page)
    if not args.dry:
        write_table(result, TABLE)
        PAGE.write_text(page, "utf-8")
    return 0


def _opening(gold: Gold) -> str:
    """What tells a document from others, also where lines were ended in another way."""
    return " ".join(gold.text.split())[:OPENING]


if __name__ == "__main__":
    sys.exit(main())
