"""Names in GUM: its Entity brackets mark every mention ("the old mayor of Lyon"); the names inside them are found here.

The format, GUM's "GRP-etype-infstat-salience-centering-minspan-link-identity", is described in its README.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.training.conllu import Word
from bot.reading.training.name_labels import DATE, GUM, NORP, PERSON
from bot.reading.training.named_text import Mark, NamedText, without_overlaps

ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
BRACKET = re.compile(r"\([^()]*\)?|\d+\)")
# fmt: off
CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.day_name) if name) | {
    "today", "yesterday", "tomorrow", "year", "years", "week", "weeks", "month", "months", "day", "days", "century",
    "decade", "morning", "afternoon", "evening", "night",
}
# fmt: on
NAME_PARTS = frozenset({"PROPN", "NUM", "ADP", "NOUN", "ADJ", "CCONJ", "DET", "PART", "SYM", "PUNCT", "X", "VERB"})
LONGEST_NAME = 9
LONGEST_DATE = 7


@dataclass(frozen=True)
class Mention:
    """A bracketed mention: tokens `start` to `end` (inclusive), its type, and the tokens of its minimal span."""

    kind: str
    start: int
    end: int
    core: tuple[int, ...]


def mentions(sentence: Sequence[Word]) -> Iterator[Mention]:
    """Yield the mentions of a sentence; one that is never closed in it is dropped."""
    waiting: list[tuple[str, str, int, str]] = []
    for position, word in enumerate(sentence):
        found = ENTITY.search(word.misc)
        for bracket in BRACKET.findall(found[1]) if found else []:
            if bracket.startswith("("):
                fields = bracket.strip("()").split("-")
                waiting.append((fields[0], fields[1], position, fields[5] if len(fields) > 5 else "1"))
                if not bracket.endswith(")"):
                    continue
                number = fields[0]
            else:
                number = bracket[:-1]
            opened = next((entry for entry in reversed(waiting) if entry[0] == number), None)
            if opened:
                waiting.remove(opened)
                yield _mention(opened, position)


def _mention(opened: tuple[str, str, int, str], end: int) -> Mention:
    _, kind, start, minimal = opened
    core = tuple(start + int(number) - 1 for number in minimal.split(",") if number.isdigit())
    return Mention(kind, start, end, tuple(position for position in core if position <= end) or (start,))


def _date(sentence: Sequence[Word], mention: Mention) -> Mark | None:
    words = sentence[mention.start : mention.end + 1]
    dated = any(word.form.lower().strip(".") in CALENDAR or re.search(r"\d", word.form) for word in words)
    if not dated or len(words) > LONGEST_DATE:
        return None
    start = mention.start
    while start < mention.end and sentence[start].upos in {"DET", "ADP"}:
        start += 1
    return Mark(start, mention.end + 1, DATE)


def _person(sentence: Sequence[Word], mention: Mention) -> tuple[int, int]:
    # The chain of given and family names; titles and apposed offices hang on it by other relations than flat.
    head = next(position for position in mention.core if sentence[position].upos == "PROPN")
    chain = [
        position
        for position in range(mention.start, mention.end + 1)
        if position == head
        or (
            sentence[position].upos == "PROPN"
            and sentence[position].deprel.startswith("flat")
            and sentence[position].head - 1 == head
        )
    ]
    return min(chain), max(chain)


def _other(sentence: Sequence[Word], mention: Mention) -> tuple[int, int]:
    parts = [position for position in mention.core if sentence[position].upos in NAME_PARTS]
    start, end = min(parts), max(parts)
    while (
        start > mention.start
        and sentence[start - 1].upos == "PROPN"
        and sentence[start - 1].deprel in {"compound", "flat", "amod"}
    ):
        start -= 1
    return start, end


def _name(sentence: Sequence[Word], mention: Mention) -> Mark | None:
    if not any(sentence[position].upos == "PROPN" for position in mention.core):
        return None
    label = GUM.get(mention.kind)
    start, end = (_person if label == PERSON else _other)(sentence, mention)
    return Mark(start, end + 1, label if end - start < LONGEST_NAME else None)


def gum_sentence(sentence: Sequence[Word], demonyms: frozenset[str]) -> NamedText:
    """Return a GUM sentence with its names; a mention headed by a proper noun of another type is unknown."""
    marks = [
        mark
        for mention in mentions(sentence)
        if (mark := (_date if mention.kind == "time" else _name)(sentence, mention))
    ]
    marks += [
        Mark(position, position + 1, NORP)
        for position, word in enumerate(sentence)
        if word.form.lower() in demonyms and word.form[0].isupper()
    ]
    return NamedText(
        tuple(word.form for word in sentence),
        tuple(word.space_after for word in sentence),
        tuple(without_overlaps(marks)),
    )
