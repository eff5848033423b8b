"""A labelled document as its JSON file gives it; fields that are not scored are left aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.readout import EventType, Polarity, StatementKind
from tests.gold.scoring.spans import Span

UNATTRIBUTED = "unattributed"
"""The labelled speaker of a passive without an agent and of what the document itself asserts."""


class Label(BaseModel):
    """Base of everything labelled."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class LabelledEvent(Label):
    """The exchange: its type, its ISO date and its town."""

    type: EventType
    date_iso: str | None
    place: str | None


class LabelledPerson(Label):
    """One who took part: ``side`` is the party represented, ``titles`` are offices as written."""

    name: str
    side: str
    titles: tuple[str, ...]


class LabelledStatement(Label):
    """One attributed clause; ``cue`` is None for content that no word attributes."""

    speaker: str
    cue: str | None
    text: str
    char_start: int
    char_end: int
    kind: StatementKind

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return self.char_start, self.char_end


class Owned(Label):
    """Words that belong to somebody; without offsets they occur only once in the text."""

    by: str
    char_start: int | None = None
    char_end: int | None = None

    @property
    def words(self) -> str:
        """The words of it."""
        raise NotImplementedError

    def span(self, text: str) -> Span:
        """Where its words stand in the document's text."""
        if self.char_start is not None and self.char_end is not None:
            return self.char_start, self.char_end
        start = text.index(self.words)
        return start, start + len(self.words)


class LabelledCommitment(Owned):
    """Something promised."""

    text: str

    @property
    def words(self) -> str:
        """The words of it."""
        return self.text


class LabelledStance(Owned):
    """Something backed or opposed."""

    polarity: Polarity
    target: str

    @property
    def words(self) -> str:
        """The words of it."""
        return self.target


class Gold(Label):
    """A document with everything that a reading of it should find."""

    id: str
    title: str | None
    date: str | None
    is_readout: bool
    event: LabelledEvent
    participants: tuple[LabelledPerson, ...]
    statements: tuple[LabelledStatement, ...]
    commitments: tuple[LabelledCommitment, ...]
    stances: tuple[LabelledStance, ...]
    organisations: tuple[str, ...]
    instruments: tuple[str, ...]
    countries_mentioned: tuple[str, ...]
    text: str

    @property
    def day(self) -> str | None:
        """The ISO date of release."""
        return self.date[:10] if self.date else None

    @property
    def sides(self) -> dict[str, str]:
        """The party of each participant by name."""
        return {person.name: person.side for person in self.participants}


def labelled(folder: Path) -> Iterator[Gold]:
    """The labelled documents of a folder, by file name. Raises pydantic.ValidationError for a file that is none."""
    for file in sorted(folder.glob("*.json")):
        try:
            yield Gold.model_validate_json(file.read_bytes())
        except ValidationError as error:
            error.add_note(f"in {file}")
            raise
