"""Many mentions of bodies made into one entry a body, with the short forms that the text defines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.reading.findings import At, Findings
from bot.reading.named.acronyms import Definition, defined_after, uses_of
from bot.reading.named.body_forms import KnownBody
from bot.reading.named.surface import words_of
from bot.readout import Organisation

_UNTOLD = frozenset({"the", "s", "of", "republic", "kingdom"})
"""Words that do not tell two bodies apart."""


class BodyMention(NamedTuple):
    """One place where a body is named; ``known`` where the gazetteer has it."""

    at: At
    known: KnownBody | None


@dataclass(slots=True)
class _Body:
    name: str
    known: bool
    places: list[At] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)


def gathered(found: Findings, mentions: list[BodyMention]) -> list[Organisation]:
    """One ``Organisation`` a body, in the order in which they are first named."""
    text = found.document.text
    definitions = {d.short: d for m in mentions if (d := defined_after(text, m.at))}
    taken = {at for d in definitions.values() for at in uses_of(d.short, text)}
    bodies: list[_Body] = []
    for mention in mentions:
        if mention.at not in taken:
            _enter(bodies, text, mention)
    for definition in definitions.values():
        _add_uses(bodies, text, definition, mentions)
    return [_organisation(found, body) for body in bodies]


def _enter(bodies: list[_Body], text: str, mention: BodyMention) -> None:
    written = " ".join(text[mention.at.start : mention.at.end].split())
    key = _key(written)
    body = _same_body(bodies, key, mention.known)
    if body is None:
        body = _Body(mention.known.name if mention.known else written, known=mention.known is not None)
        bodies.append(body)
    elif not body.known and _better(written, body.name):
        body.name = written
    body.places.append(mention.at)
    body.keys.add(key)


def _better(written: str, name: str) -> bool:
    """Whether to show a body under this form: rather not in capitals, rather the longer."""
    return (written.isupper(), -len(written)) < (name.isupper(), -len(name))


def _key(written: str) -> str:
    """The telling words; "the President's Office" has those of "the Office of the President"."""
    folds = [word.fold for word in words_of(written) if word.fold not in _UNTOLD]
    if folds[-1:] == ["office"] and re.search(r"[’']s\s+office$", written, re.IGNORECASE):
        folds = folds[-1:] + folds[:-1]
    return " ".join(folds)


def _same_body(bodies: list[_Body], key: str, known: KnownBody | None) -> _Body | None:
    """A body met before: the same entry, the same words, or one whose longer name begins or ends with the shorter."""
    for body in bodies:
        if key in body.keys or (known is not None and body.name == known.name):
            return body
        may_shorten = known is None or known.shared
        if may_shorten and any(_shortens(key, k) or (not body.known and _shortens(k, key)) for k in body.keys):
            return body
    return None


def _shortens(short: str, long: str) -> bool:
    return " " in short and (long.endswith(" " + short) or long.startswith(short + " "))


def _add_uses(bodies: list[_Body], text: str, definition: Definition, mentions: list[BodyMention]) -> None:
    longer = [m.at for m in mentions if m.at.end - m.at.start > len(definition.short)]
    for body in bodies:
        if definition.full in body.places:
            body.places += [at for at in uses_of(definition.short, text) if not any(at_.holds(at) for at_ in longer)]
            return


def _organisation(found: Findings, body: _Body) -> Organisation:
    return Organisation(name=body.name, evidence=tuple(found.evidence(*at) for at in sorted(set(body.places))))
