"""The office phrase before a name: "Secretary of State Antony Blinken"."""

from __future__ import annotations

from bot.reading.people.left_edge import cut_at_comma, cut_left
from bot.reading.people.offices import LONGEST, TITLE, Stretch, has_office
from bot.reading.people.words import NUMERAL, Kind, Word

_CHAIN = TITLE | {Kind.LINK}
_SHOUTED = 6
_ROYAL = frozenset({"prince", "princess", "sultan"})
_LEADS_IN = frozenset({"the", "his", "her", "their", "its", "our", "my", "appointed", "incoming", "outgoing", "new"})
_VOCATIVES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "madam", "madame", "monsieur"})
_BRINGS = frozenset({"with", "by", "from", "met", "meets", "received", "and", "between", "counterpart"})
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
    start = cut_at_comma(words, _walk_left(words, last), last)
    start = cut_left(words, start, last)
    while start < end and (words[start].kind is Kind.LINK or (_lowered(words[start]) and start < end - 1)):
        start += 1
    if start >= end or not has_office(words, (start, end)):
        return None
    anothers = words[start].gap.strip(" ") == "," and start > 0 and words[start - 1].kind is Kind.NAME  # "Y, President"
    styled = words[end].kind is Kind.HONORIFIC and not anothers  # "Prime Minister of Japan, H.E. Mr. X"
    introduces = _introduces(words, start) or _brings(words, start, first)
    return (start, end) if "," not in words[end].gap or styled or introduces else None


def _lowered(word: Word) -> bool:
    return not word.capital and word.kind is not Kind.OFFICE


def _past_styles(words: list[Word], end: int) -> int:
    while end > 0 and words[end - 1].kind is Kind.HONORIFIC and words[end].gap.strip(" .") == "":
        end -= 1
    return end


def _introduces(words: list[Word], start: int) -> bool:
    """ "The Minister of Trade, X, said", "H.E. Minister of Trade, X": the office first and the name after its comma."""
    earlier = words[start - 1]
    owned = earlier.possessive and earlier.kind in (Kind.COUNTRY, Kind.NAME)
    styled = earlier.kind is Kind.HONORIFIC and earlier.lower not in _VOCATIVES and words[start].close
    return words[start].begins or owned or styled or earlier.lower in _LEADS_IN or earlier.lower.endswith("-appointed")


def _brings(words: list[Word], start: int, first: int) -> bool:
    """ "A meeting with UN Envoy, Ana Berg, on Monday": there a full name belongs to the office before it."""
    full = first + 1 < len(words) and words[first + 1].kind is Kind.NAME and words[first + 1].close
    return words[start].close and words[start - 1].lower in _BRINGS and words[first].kind is Kind.NAME and full


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
        numbered = NUMERAL.fullmatch(word.text) and start > 1 and words[start - 2].kind is Kind.NAME
        if numbered or not _joined(word, following) or _where(words, start - 1):  # "King Carlos VI and Queen X"
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


def _where(words: list[Word], index: int) -> bool:
    """ "Received in Abu Dhabi Vice Admiral X": a capital after "in" or "at" is no part of the office."""
    kind = words[index].kind
    if kind not in (Kind.COUNTRY, Kind.NAME):
        return False
    while index > 0 and words[index - 1].kind is kind and words[index].close:
        index -= 1
    return index > 0 and words[index].close and words[index - 1].lower in ("in", "at")


def _goes_on(following: Word) -> bool:
    """ "minister president X", "head of the Commission X", "Bureau member, Minister X": small, and not its end."""
    return following.kind is Kind.OFFICE or following.lower in ("of", "to", "for") or not following.close


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
    if word.kind is Kind.INSTITUTION and word.text.isupper():  # "TEHRAN - Foreign Minister X"
        return False
    return gap in ("-", "–", "/") and word.kind in (Kind.OFFICE, Kind.INSTITUTION) and following.kind is Kind.OFFICE


def _name_in_title(words: list[Word], index: int) -> bool:
    """An unknown capitalised word is part of a title where it leads to a title word or follows "of"."""
    following, earlier = words[index + 1], words[index - 1] if index else None
    if following.kind in (Kind.OFFICE, Kind.INSTITUTION):
        return True
    return following.kind is Kind.LINK and earlier is not None and earlier.lower in ("of", "for", "the")
