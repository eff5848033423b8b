"""Where an office phrase before a name begins: what stands to its left belongs to somebody else."""

from __future__ import annotations

from bot.reading.people.offices import has_office
from bot.reading.people.words import Kind, Word

_LEADS_AWAY = frozenset({"to", "for", "with", "on", "in", "at"})
_GOVERNS_TO = frozenset(
    {
        "advisor", "adviser", "assistant", "aide", "counselor", "counsellor", "envoy", "representative", "deputy",
        "secretary", "spokesperson", "spokesman", "ambassador", "special", "coordinator", "delegate", "observer",
        "chief",
    }
)  # fmt: skip
_BODIES = frozenset(
    {"department", "ministry", "office", "commission", "committee", "council", "agency", "bureau", "secretariat"}
)
_ADJECTIVES = frozenset(
    {
        *("foreign", "economic", "political", "social", "international", "regional", "strategic", "cultural", "public"),
        *("central", "south", "north", "middle", "eastern", "western", "southern", "northern", "diplomatic"),
        *("military", "legal", "financial", "commercial", "industrial", "environmental", "monetary", "digital"),
    }
)
"""What no body's name ends with: "Foreign and Security Policy Advisor" goes on after it."""


def cut_at_comma(words: list[Word], start: int, end: int) -> int:
    """Give up what stands before a comma unless it begins the same row of offices.

    "Minister in the Prime Minister's Office, Second Minister for Education X" is one row; in "X, Minister of Trade,
    Foreign Minister Y" and "China, Foreign Minister Y" what stands before the comma is another's, or nobody's.
    """
    commas = [i for i in range(start + 1, end) if words[i].gap.strip(" ") == ","]
    if not commas:
        return start
    anothers = start > 0 and words[start].gap.strip(" ") in (",", "(") and _names_a_person(words, start - 1)
    first_piece = has_office(words, (start, commas[0]))
    bare = not any(w.kind is Kind.LINK for w in words[start : commas[0]])  # "the Vice President, President X, and ..."
    bare = bare and (words[start - 1].lower == "the" if start else False)
    return commas[-1] if anothers or bare or not first_piece else start


def _names_a_person(words: list[Word], index: int) -> bool:
    """Whether the name that ends at ``index`` may be a person's: not "at Itamaraty Palace"."""
    if words[index].kind is not Kind.NAME:
        return False
    while index > 0 and words[index].kind is Kind.NAME and words[index].close:
        index -= 1
    return words[index].lower not in ("at", "in")


def cut_left(words: list[Word], start: int, end: int) -> int:
    """Move the start past what another phrase ends with: "... visited China and | Foreign Minister ..."."""
    for index in range(end - 1, start - 1, -1):
        word = words[index]
        if word.kind is not Kind.LINK or not has_office(words, (index + 1, end)):
            continue
        if not has_office(words, (start, index)):
            if not (word.lower in ("of", "and") and _heads_body(words, start, index)):
                return index + 1
        elif word.lower in _LEADS_AWAY and not _governs(words, start, index) and _office_next(words, index + 1, end):
            return index + 1
    return start


def _office_next(words: list[Word], start: int, end: int) -> bool:
    return has_office(words, (start, _piece_end(words, start, end)))


def _piece_end(words: list[Word], start: int, end: int) -> int:
    """Where the coordinated piece that begins at ``start`` ends."""
    return next((i for i in range(start, end) if words[i].lower == "and" or words[i].gap.strip(" ") == ","), end)


def _heads_body(words: list[Word], start: int, index: int) -> bool:
    """ "Department of Foreign Affairs and Trade | Secretary": a body is what is linked, or begins before it."""
    if words[index].lower == "and":
        return words[index - 1].lower in _ADJECTIVES or any(w.lower in _BODIES for w in words[start:index])
    return index > start and words[index - 1].kind is Kind.INSTITUTION


def _governs(words: list[Word], start: int, index: int) -> bool:
    return any(w.lower in _GOVERNS_TO for w in words[start:index])
