"""Statements: who said what, with which cue. Fills ``Findings.statements``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import Findings, findings_of
from bot.reading.statements.according import according_clause
from bot.reading.statements.clause import Clause
from bot.reading.statements.clauses import ClauseFinder
from bot.reading.statements.columns import Columns, Sentence, columns_of, heads, sentences
from bot.reading.statements.implicit import add_implicit
from bot.reading.statements.kinds import confidence_of, kind_of
from bot.reading.statements.lexicon import Lexicon, load_lexicon
from bot.reading.statements.modals import and_will, modal_clauses
from bot.reading.statements.passives import passive_clauses, topic_clause
from bot.reading.statements.quotes import add_quoted
from bot.reading.statements.spans import end_contents, offsets, split_clauses, trimmed
from bot.reading.statements.speaker import NOBODY
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import main_subject
from bot.reading.statements.topics import Topics, load_topics
from bot.reading.statements.transcripts import after_label
from bot.readout import Statement


@Language.factory("attache_statements", default_config={"seeds": None})
def make_statements(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component, with the cue lexicon and topics of ``seeds`` (default: those shipped)."""
    return StatementFinder(load_lexicon(seeds), load_topics(seeds))


class StatementFinder:
    """Reads a document sentence by sentence and puts its statements on the board."""

    def __init__(self, lexicon: Lexicon, topics: Topics) -> None:
        self._lexicon, self._topics = lexicon, topics

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).statements``."""
        _Reading(doc, findings_of(doc), self._lexicon, self._topics).run()
        return doc


class _Reading:
    def __init__(self, doc: Doc, found: Findings, lexicon: Lexicon, topics: Topics) -> None:
        self.columns: Columns = columns_of(doc)
        self.found, self.lexicon, self.topics = found, lexicon, topics
        self.speakers = Speakers(self.columns, found, lexicon)
        self.finder = ClauseFinder(self.columns, lexicon, self.speakers)

    def run(self) -> None:
        whole = sentences(self.columns)
        by_sentence = [self._sentence(sentence) for sentence in whole]
        add_quoted(self.columns, self.topics, self.found, whole, by_sentence)
        add_implicit(self.columns, self.lexicon, self.topics, self.speakers, self.found, whole, by_sentence)
        self.found.statements.extend(statement for statements in by_sentence for statement in statements)

    def _sentence(self, sentence: Sentence) -> list[Statement]:
        columns, lexicon, speakers = self.columns, self.lexicon, self.speakers
        if heads(columns, sentence):
            return []
        lo, hi = after_label(columns, speakers, sentence), sentence.hi
        clauses = self.finder.read(lo, hi)
        clauses = clauses or according_clause(columns, speakers, lo, hi)
        clauses = clauses or modal_clauses(columns, lexicon, speakers, lo, hi)
        clauses = clauses or passive_clauses(columns, lexicon, speakers, lo, hi)
        self._own_up(clauses, lo, hi)
        end_contents(columns, clauses)
        clauses = split_clauses(columns, and_will(columns, clauses))
        made = [statement for clause in clauses if (statement := self._statement(clause))]
        if not made:
            topic = topic_clause(columns, lexicon, lo, hi)
            made = [self._topic(*topic)] if topic else []
        if not clauses and not columns.quoted[lo]:
            speakers.remember(main_subject(columns, speakers, lo, hi))
            speakers.remember_meeting(lo, hi)
        elif clauses and clauses[0].hit.role == "infinitive":
            speakers.remember(main_subject(columns, speakers, lo, clauses[0].left))
        return made

    def _own_up(self, clauses: list[Clause], lo: int, hi: int) -> None:
        """As in "Recognizing ...;" with no main clause, as in the preamble of a joint statement: the sides named before."""
        if clauses and all(clause.speaker is NOBODY and clause.hit.role == "participle" for clause in clauses):
            main = main_subject(self.columns, self.speakers, lo, hi)
            speaker = main if main.name else self.speakers.last_plural or self.speakers.first_person or NOBODY
            for clause in clauses:
                clause.speaker = speaker

    def _statement(self, clause: Clause) -> Statement | None:
        columns, hit = self.columns, clause.hit
        lo, hi = trimmed(columns, *clause.content)
        if hi <= lo:
            return None
        clause.content = (lo, hi)
        start, end = offsets(columns, lo, hi)
        cue_end = max(clause.cue_end, hit.verb + 1)
        low, high = offsets(columns, hit.start, cue_end)
        return Statement(
            speaker=clause.speaker.name,
            party=clause.speaker.party,
            cue=self.found.evidence(low, high),
            cue_class=hit.cue_class,
            content=self.found.evidence(start, end),
            kind=kind_of(columns, self.lexicon, self.speakers, clause),
            topics=self.topics.of(columns.lows[lo:hi]),
            confidence=confidence_of(clause),
        )

    def _topic(self, cue: tuple[int, int], content: tuple[int, int]) -> Statement:
        lo, hi = trimmed(self.columns, *content)
        return Statement(
            speaker=None,
            cue=self.found.evidence(*offsets(self.columns, *cue)),
            cue_class="discuss",
            content=self.found.evidence(*offsets(self.columns, lo, hi)),
            kind="fact",
            topics=self.topics.of(self.columns.lows[lo:hi]),
            confidence=0.7,
        )
