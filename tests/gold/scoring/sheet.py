"""The score sheet: what is counted, and the figures that follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Row(StrEnum):
    """What is scored, in the order in which it is shown."""

    EVIDENCE = "evidence is verbatim"
    IS_READOUT = "is a readout"
    READOUTS = "readouts recognised"
    OTHERS = "others recognised"
    EVENT_TYPE = "event type"
    EVENT_DATE = "event date"
    OTHER_DAY = "event date, not the day of release"
    EVENT_PLACE = "event place"
    PARTICIPANTS = "participants"
    PARTY = "participant's party"
    OFFICES = "participant's offices"
    SPEAKER = "who said it"
    KIND = "kind of statement"
    CUE = "cue"
    STATEMENTS = "statements"
    WHOLE = "statements, whole"
    COMMITMENTS = "commitments"
    STANCES = "stances"
    ORGANISATIONS = "organisations"
    INSTRUMENTS = "instruments"
    COUNTRIES = "countries"


@dataclass
class Counts:
    """How many were right, of how many labelled and how many found."""

    right: int = 0
    labelled: int = 0
    found: int = 0


class Figure(BaseModel):
    """Precision, recall and F1 (0 to 1, three decimals) of one row."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, counts: Counts) -> Figure:
        """The figure that follows from the counts; 0 where nothing was found or nothing was to be found."""
        precision = counts.right / counts.found if counts.found else 0.0
        recall = counts.right / counts.labelled if counts.labelled else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return cls(precision=round(precision, 3), recall=round(recall, 3), f1=round(f1, 3))


Figures = dict[Row, Figure]
"""The rows that a set of documents has anything for."""


@dataclass
class Sheet:
    """Counts over any number of documents, and in words what was missed in them."""

    counts: dict[Row, Counts] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, row: Row, right: int, labelled: int, found: int) -> None:
        """Count one document's part of a row."""
        counts = self.counts.setdefault(row, Counts())
        counts.right += right
        counts.labelled += labelled
        counts.found += found

    def judge(self, row: Row, right: bool) -> None:
        """Count one case that is labelled and found, and right or wrong."""
        self.add(row, int(right), 1, 1)

    def figures(self) -> Figures:
        """The figure of every row counted."""
        return {row: Figure.of(self.counts[row]) for row in Row if row in self.counts}
