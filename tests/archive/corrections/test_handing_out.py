"""No reading leaves the archive without what was corrected in it."""

from __future__ import annotations

import time
from pathlib import Path

import bot
from bot.archive.corrections.applying import apply
from bot.archive.corrections.changes import SamePerson
from tests.archive.corrections.changes import ELSEWHERE, HERE, made
from tests.blocks.sample import SAMPLE

RAW = {
    "archive/corrections/handing_out.py",  # applies them
    "archive/corrections/training.py",  # wants the text alone
    "tasks/corrections/correcting.py",  # asks what became of each
    "tasks/uploads/read_upload.py",  # is about to keep it
}
"""Where a stored reading is looked at as the reader made it."""


def test_stored_readings_are_opened_nowhere_else() -> None:
    root = Path(bot.__file__).parent
    opened = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "Readout.model_validate_json" in path.read_text(encoding="utf-8")
    }
    assert opened == RAW


def test_a_hundred_general_corrections_cost_a_reading_little() -> None:
    many = [made(n, SamePerson(name=f"A{n}", into=f"B{n}"), sha256=ELSEWHERE, general=True) for n in range(100)]
    start = time.perf_counter()
    for _ in range(20):
        assert apply(SAMPLE, HERE, many) is SAMPLE
    # Generous, for a busy machine: it takes about a tenth of that.
    assert (time.perf_counter() - start) / 20 < 0.02
