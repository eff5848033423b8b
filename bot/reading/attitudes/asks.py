"""Asks: who asks what of whom, on what condition, until when. Fills ``Findings.asks``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.attitudes.addressees import addressee_of
from bot.reading.attitudes.conditions import condition_of
from bot.reading.attitudes.due import deadline
from bot.reading.attitudes.said_on import said_on
from bot.reading.attitudes.stretch import stretch_of
from bot.reading.findings import At, Findings, findings_of
from bot.reading.statements.columns import Columns, columns_of
from bot.readout import Ask, Statement

SHORTEST = 2
"""Tokens that must be left of an ask when its addressee is taken off."""


@Language.factory("attache_asks")
def make_asks(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; needs the statements."""
    return asks


def asks(doc: Doc) -> Doc:
    """Add an ask for each statement that requests something."""
    found, columns = findings_of(doc), columns_of(doc)
    found.asks.extend(_ask(found, columns, one) for one in found.statements if one.kind == "request")
    return doc


def _ask(found: Findings, columns: Columns, statement: Statement) -> Ask:
    stretch = stretch_of(columns, statement.content)
    asked = addressee_of(found, statement, stretch)
    what = asked.what if stretch.hi - asked.what >= SHORTEST else stretch.lo
    content = found.evidence(max(columns.starts[what], statement.content.start), statement.content.end)
    due = deadline(content.quote, said_on(found))
    return Ask(
        by=statement.speaker,
        party=statement.party,
        of=asked.name,
        of_party=asked.party,
        content=content,
        condition=condition_of(found, At(statement.content.start, statement.content.end), stretch),
        due=due.day if due else None,
        due_precision=due.precision if due else None,
    )
