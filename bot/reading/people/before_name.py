"""The office phrase before a name: "Secretary of State Antony Blinken"."""

from __future__ import annotations

from bot.reading.people.offices import LONGEST, TITLE, Stretch, has_office
from bot.reading.people.words import Kind, Word

_CHAIN = TITLE | {Kind.LINK}
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
        *(
            "military",
            "legal",
            "financial",
            "commercial",
            "industrial",
            "environmental",
            "monetary",
            "legislative",
            "digital",
        ),
    }
)
"""What no body's name ends with: "Foreign and Security Policy Advisor" goes on after it."""
_SHOUTED = 6
_ROYAL = frozenset({"prince", "princess", "sultan"})
_WRITTEN_SMALL = frozenset(
    {
        "military",
        "defense",
        "defence",
        "security",
        "nuclear",
        "trade",
        "foreign",
        "diplomatic",
        "political",
        "legislative",
    }
)


def before(words: list[Word], first: int) -> Stretch | None:
    """The office phrase that ends right before the name (or its style of address) at ``first``."""
    end = first
    if first > 2 and words[first - 1].lower in _ROYAL and words[first - 2].kind is Kind.HONORIFIC:
        styled = _past_styles(words, first - 1)
        end = styled if styled > 0 and words[styled - 1].kind in TITLE else first
    end = _past_styles(words, end)
    last = _past_complement(words, end) if end < first else end
    if end == 0 or not (last < end or _ends_phrase(words, end)):
        return None
    start = _cut_at_comma(words, _walk_left(words, last), last)
    start = _cut_left(words, start, last)
    while start < end and (words[start].kind is Kind.LINK or (_lowered(words[start]) and start < end - 1)):
        start += 1
    if start >= end or not has_office(words, (start, end)):
        return None
    anothers = words[start].gap.strip(" ") == "," and start > 0 and words[start - 1].kind is Kind.NAME  # "Y, President"
    styled = words[end].kind is Kind.HONORIFIC and not anothers  # "Prime Minister of Japan, H.E. Mr. X"
    return (start, end) if "," not in words[end].gap or styled or _introduces(words, start) else None


def _lowered(word: Word) -> bool:
    return not word.capital and word.kind is not Kind.OFFICE


def _past_styles(words: list[Word], end: int) -> int:
    while end > 0 and words[end - 1].kind is Kind.HONORIFIC and words[end].gap.strip(" .") == "":
        end -= 1
    return end


def _introduces(words: list[Word], start: int) -> bool:
    """ "The Minister of Trade, X, said": the office comes first and the name after its comma."""
    earlier = words[start - 1]
    owned = earlier.kind is Kind.COUNTRY and earlier.possessive
    return words[start].begins or owned or earlier.lower in ("the", "his", "her", "their")


def _past_complement(words: list[Word], end: int) -> int:
    """ "Grand Imam of Al Azhar His Eminence X": the name of what the office is of, before a style of address."""
    start = end
    while start > 0 and words[start - 1].kind is Kind.NAME and words[start].gap == " ":
        start -= 1
    of = start > 1 and words[start - 1].lower == "of" and words[start - 2].kind is Kind.OFFICE
    return start - 1 if of and start < end else end


def _ends_phrase(words: list[Word], end: int) -> bool:
    gap = words[end].gap.strip(" ")
    if words[end].kind is Kind.HONORIFIC and not gap.strip():
        gap = ""  # a letterhead: the office on one line, "The Hon X" on the next
    short_form = gap == ")" and words[end - 1].text.isupper() and words[end - 1].gap == " ("  # "Prime Minister (PM) X"
    return words[end - 1].kind in TITLE and (gap in ("", ",") or short_form) and not words[end - 1].possessive


def _walk_left(words: list[Word], end: int) -> int:
    start = end - 1
    while start > 0 and end - start < LONGEST:
        word, following = words[start - 1], words[start]
        if not _joined(word, following):
            break
        if (
            _small(words, start - 1)
            or (word.kind in _CHAIN and (word.kind is not Kind.OFFICE or word.capital or _goes_on(following)))
            or (word.kind is Kind.NAME and _name_in_title(words, start - 1))
        ):
            start -= 1
        else:
            break
    return start


def _goes_on(following: Word) -> bool:
    """ "minister president X", "head of the Commission X", "Bureau member, Minister X": small, and not its end."""
    return following.kind is Kind.OFFICE or following.lower == "of" or not following.close


def _small(words: list[Word], index: int) -> bool:
    """ "Chinese military official X": what the office is for, in small letters between a state and the office."""
    word, following, earlier = words[index], words[index + 1], words[index - 1] if index else None
    state = earlier is not None and earlier.kind is Kind.COUNTRY and word.close
    return state and word.lower in _WRITTEN_SMALL and following.kind is Kind.OFFICE


def _joined(word: Word, following: Word) -> bool:
    if following.close:
        shouted = len(word.text) > _SHOUTED and word.text.isupper() and not following.text.isupper()
        return not shouted or following.kind is Kind.NAME
    gap = following.gap.strip(" ").replace("),", ",")
    if gap in ("(", ")"):  # "Senior Minister (SM) and ..."
        return (following if gap == "(" else word).text.isupper()
    if gap == ",":
        return word.kind in TITLE and following.kind in _CHAIN and following.capital | (following.lower == "and")
    return gap in ("-", "–", "/") and word.kind in (Kind.OFFICE, Kind.INSTITUTION) and following.kind is Kind.OFFICE


def _cut_at_comma(words: list[Word], start: int, end: int) -> int:
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


def _name_in_title(words: list[Word], index: int) -> bool:
    """An unknown capitalised word is part of a title where it leads to a title word or follows "of"."""
    following, earlier = words[index + 1], words[index - 1] if index else None
    if following.kind in (Kind.OFFICE, Kind.INSTITUTION):
        return True
    return following.kind is Kind.LINK and earlier is not None and earlier.lower in ("of", "for", "the")


def _cut_left(words: list[Word], start: int, end: int) -> int:
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
