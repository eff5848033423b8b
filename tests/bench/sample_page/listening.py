"""Reads the sample while listening to the rules: which clause became a statement, which words named its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from unittest.mock import patch

from spacy.tokens import Doc, Span

from bot.documents.convert import convert
from bot.reading.confidence.rating import Rating
from bot.reading.findings import At, Findings, findings_of
from bot.reading.occasion.exchange import exchanges, main_telling
from bot.reading.occasion.lexicon import load_occasions
from bot.reading.reader import Reader
from bot.reading.statements.clause import Clause
from bot.reading.statements.kinds import kind_of
from bot.reading.statements.scene import Scene
from bot.reading.statements.spans import offsets, trimmed
from bot.reading.statements.speaker import Speaker
from bot.reading.statements.speakers import Speakers
from bot.readout import Event, Evidence, Readout, Statement, StatementKind

SAMPLE = next(Path(str(files("seeds"))).glob("000_*.txt"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that were taken for somebody: where they stand, and for whom."""

    at: At
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Cued:
    """A clause that became a statement, where its verb group begins, and where its words begin."""

    clause: Clause
    verb: int
    start: int


@dataclass(slots=True)
class Heard:
    """A reading, the board it was made from, and what the statement rules did on the way."""

    readout: Readout
    doc: Doc
    found: Findings
    rating: Rating
    clauses: list[Cued] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The sample's text."""
        return self.readout.text

    @property
    def event(self) -> Event:
        """The exchange; ValueError where none was read."""
        if self.readout.event is None:
            raise ValueError("the sample has no event")
        return self.readout.event

    @property
    def telling(self) -> tuple[Evidence, At]:
        """The words that tell of the exchange, and their sentence; ValueError where nothing does."""
        told = main_telling(list(exchanges(self.doc, self.found, load_occasions())), self.text)
        if told is None:
            raise ValueError("nothing tells of an exchange")
        return self.found.evidence(*told.cue), told.sentence

    def span(self, piece: Evidence) -> Span:
        """The tokens that a piece of evidence touches; ValueError where there are none."""
        span = self.doc.char_span(piece.start, piece.end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"no token at {piece.start}")
        return span

    def clause_of(self, said: Statement) -> Cued | None:
        """The clause that a statement was made from; None where it has no cue."""
        return next((one for one in self.clauses if said.cue and one.start == said.content.start), None)

    def subject_of(self, cued: Cued) -> Subject | None:
        """The words right before the verb that were taken for the speaker; None where the speaker was carried on."""
        near = (one for one in self.subjects if one.at.end <= cued.verb and one.speaker == cued.clause.speaker)
        last = max(near, key=lambda one: one.at.end, default=None)
        return last if last and not self.text[last.at.end : cued.verb].strip(" ,") else None


def heard(reader: Reader) -> Heard:
    """The sample's reading, listened to."""
    docs = list[Doc]()
    clauses, subjects = list[Cued](), list[Subject]()
    with _listening(docs, clauses, subjects, reader):
        readout = reader.read(convert(SAMPLE.read_bytes(), SAMPLE.name))
    return Heard(readout, docs[0], findings_of(docs[0]), Rating(), clauses, subjects)


@contextmanager
def _listening(docs: list[Doc], clauses: list[Cued], subjects: list[Subject], reader: Reader) -> Iterator[None]:
    resolve, make_doc = Speakers.resolve, reader._nlp.make_doc

    def noted_kind(scene: Scene, clause: Clause) -> StatementKind:
        start, _ = offsets(scene.columns, *trimmed(scene.columns, *clause.content))
        clauses.append(Cued(replace(clause), scene.columns.starts[clause.hit.left], start))
        return kind_of(scene, clause)

    def noted_resolve(self: Speakers, lo: int, hi: int) -> Speaker:
        speaker = resolve(self, lo, hi)
        if lo < hi:
            subjects.append(Subject(At(*offsets(self._columns, lo, hi)), speaker))
        return speaker

    def noted_doc(text: str) -> Doc:
        docs.append(make_doc(text))
        return docs[-1]

    with (
        patch("bot.reading.statements.sentence.kind_of", noted_kind),
        patch.object(Speakers, "resolve", noted_resolve),
        patch.object(reader._nlp, "make_doc", noted_doc),
    ):
        yield
