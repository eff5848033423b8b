"""The other exchanges of a document that tells of more than one: a bulletin, a day of meetings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.exchange import Exchange
from bot.readout import Sourced

_STRONG = frozenset({"meeting", "call", "visit", "summit"})
_ANOTHER = re.compile(r"\W*(?:Separately|Also|Earlier|Later|In another|On the same day|The same day)\b")
_SPEAKING = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_TWO = 2


def other_events(
    found: Findings, tellings: list[Exchange], own: list[Exchange], use: Mapping[str, str]
) -> list[Sourced]:
    """Each exchange told of besides the one that was read: "call: Lea Tamm, Jon Berg", with the sentence that tells it.

    It begins a paragraph and has at least two people, none of whom takes part in the one that was read. ``tellings``
    are all of the document's in order, ``own`` those of the exchange that was read; ``use`` gives how an exchange word
    tells: told by a noun alone ("the talks between") it may be one that is only spoken of.
    """
    text = found.document.text
    named: list[Sourced] = []
    for telling in tellings:
        by_noun = use.get(text[telling.cue.start : telling.cue.end].lower()) == "noun"
        if telling in own or telling.ahead or by_noun or telling.kind not in _STRONG:
            continue
        people = _people(found, telling.sentence)
        if len(people) < _TWO or any(p.takes_part for p in people) or not _stands_alone(text, telling.sentence):
            continue
        who = ", ".join(p.name for p in people)
        named.append(Sourced(value=f"{telling.kind}: {who}", evidence=(found.evidence(*telling.sentence),)))
    return named


def _stands_alone(text: str, sentence: At) -> bool:
    begins = not text[: sentence.start].rstrip(" \t").strip() or text[: sentence.start].rstrip(" \t").endswith("\n")
    told = begins or _ANOTHER.match(text, sentence.start) is not None
    return told and _SPEAKING.search(text, sentence.start, sentence.end) is None


def _people(found: Findings, sentence: At) -> list[Person]:
    """Those with an office or a state who are named in a sentence, in its order."""
    here = sorted(
        ((at.start, n) for n, p in enumerate(found.people) for at in p.mentions if sentence.holds(at)),
    )
    people = [found.people[n] for n in dict.fromkeys(n for _, n in here)]
    return [p for p in people if p.offices or p.party]
