"""What is made from the fields: checks, dates ahead, coded events, headline and summary."""

from __future__ import annotations

import re
from pathlib import Path

from bot.reading.coding.acts import act_of
from bot.reading.coding.codebook import Codebook, load_codebook
from bot.readout import CodedEvent, Statement
from tests.bench.sample_page.listening import Heard
from tests.bench.sample_page.markdown import all_placed, table

_CHECKS = Path(__file__).parents[3] / "docs" / "checks.md"
_SENTENCE = re.compile(r"(?<=[.…])\s+(?=[A-Z])")
_FIRST = 3


def checks(heard: Heard) -> str:
    """A row a check, with the source of its rule as docs/checks.md has it."""
    found = [
        (check.rule, check.finding, check.expected, all_placed(check.evidence), _source(check.rule))
        for check in heard.readout.checks
    ]
    return table(("rule", "finding", "expected", "words", "the rule goes by"), found)


def dates_ahead(heard: Heard) -> str:
    """A row a date ahead."""
    found = [(one.date, one.what, all_placed(one.evidence)) for one in heard.readout.dates_ahead]
    return table(("date", "what", "words"), found) if found else "None: the text announces nothing for a day to come."


def events(heard: Heard) -> str:
    """A row an event, with the row of the codebook."""
    book = load_codebook(None)
    found = [
        (one.source, " ".join(filter(None, (one.code, one.mode))), one.target, one.statement, _rule(heard, book, one))
        for one in heard.readout.events_coded
    ]
    return table(("source", "event", "target", "statement", "row of `gazetteers/event_codes.tsv`; target"), found)


def not_events(heard: Heard) -> str:
    """The statements that are no event, and why."""
    book, coded = load_codebook(None), {one.statement for one in heard.readout.events_coded}
    left = [(n, said) for n, said in enumerate(heard.readout.statements) if n not in coded]
    remarks = [str(n) for n, said in left if act_of(said, book) is None]
    aimless = [str(n) for n, said in left if act_of(said, book) is not None]
    told = [f"Statements {', '.join(remarks)} are remarks, which PLOVER does not code."] if remarks else []
    told += [f"No state or body is the target of {', '.join(aimless)}, so it is no event either."] if aimless else []
    return " ".join(told)


def telling(heard: Heard) -> str:
    """The headline and each sentence of the summary with the fields it was made from."""
    event, readout = heard.event, heard.readout
    parts = [person.name for person in readout.participants] + [event.type]
    parts += [event.place.value] if event.place else []
    parts += [event.date.value] if event.date else []
    found = [("headline", readout.headline, ", ".join(parts))]
    found += [("summary", sentence, _statements(heard, sentence)) for sentence in _SENTENCE.split(readout.summary)]
    return table(("", "sentence", "made from"), found)


def _source(rule: str) -> str:
    cells = (line.split(" | ") for line in _CHECKS.read_text("utf-8").splitlines() if line.startswith("| `"))
    return next(row[-1].rstrip(" |") for row in cells if f"`{rule}`" in row[0])


def _rule(heard: Heard, book: Codebook, one: CodedEvent) -> str:
    if one.statement is None:
        return f"`event · {heard.event.type}`; the guest to the host, whose capital the place is"
    said = heard.readout.statements[one.statement]
    act = act_of(said, book)
    if act is None:
        raise ValueError(f"statement {one.statement} is coded, and is no act")
    named = one.target_name and one.target_name in said.content.quote
    whom = "named in the words" if named else "the other side"
    return f"`{act.rule.of} · {act.rule.value}`; {whom}"


def _statements(heard: Heard, sentence: str) -> str:
    told = [f"statement {number}" for number, said in enumerate(heard.readout.statements) if _tells(sentence, said)]
    return " and ".join(told)


def _tells(sentence: str, said: Statement) -> bool:
    return " ".join(said.content.quote.split()[:_FIRST]).rstrip(",") in sentence
