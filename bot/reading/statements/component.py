"""Statements: who said what, with which cue. Fills ``Findings.statements``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import findings_of
from bot.reading.statements.afterwards import add_attributed_after
from bot.reading.statements.columns import columns_of, sentences
from bot.reading.statements.implicit import add_implicit
from bot.reading.statements.items import add_items
from bot.reading.statements.lexicon import Lexicon, load_lexicon
from bot.reading.statements.quotes import add_quoted
from bot.reading.statements.scene import Scene
from bot.reading.statements.sentence import statements_of
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.told import Telling, Told
from bot.reading.statements.topics import Topics, load_topics
from bot.reading.statements.turns import add_turns


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
        found, columns = findings_of(doc), columns_of(doc)
        scene = Scene(columns, self._lexicon, Speakers(columns, found, self._lexicon))
        telling = Telling(scene, found, self._topics)
        told = [
            Told(sentence, statements_of(telling, sentence), scene.speakers.turn) for sentence in sentences(columns)
        ]
        add_attributed_after(telling, told)
        add_items(telling, told)
        add_quoted(telling, told)
        add_turns(telling, told)
        add_implicit(telling, told)
        found.statements.extend(statement for one in told for statement in one.statements)
        return doc
