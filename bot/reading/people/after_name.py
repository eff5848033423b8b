"""The office phrase after a name: "Wang Yi, Member of ... and Director of ..."."""

from __future__ import annotations

from bot.reading.people.offices import LONGEST, TITLE, Stretch, has_office
from bot.reading.people.styles import AFTER_NAMES
from bot.reading.people.words import Kind, Word

_NEW = frozenset({"new", "newly", "appointed", "elected", "incoming", "outgoing", "re-elected", "then"})
MINISTRIES = frozenset({"ministry", "department", "secretariat", "office"})


def after(words: list[Word], last: int) -> Stretch | None:
    """The office phrase in apposition after a name that ends before ``last``: ", Secretary of ..."."""
    if last < len(words) and words[last].text in AFTER_NAMES and words[last].gap.strip(" \u00a0") in ("", ","):
        last += 1
    if last >= len(words) or words[last - 1].possessive or words[last].gap.strip(" \u00a0") not in (",", "(", "–", "-"):
        return None
    if words[last].kind is Kind.LINK and words[last].lower != "the":
        return None
    if last == 1 and words[last].gap.strip(" \u00a0") in ("–", "-"):
        return None  # "Rabat – The Minister ...": where the report was written
    while last + 1 < len(words) and words[last].lower in _NEW and words[last + 1].close:
        last += 1
    last = _past_owner(words, last)
    end = _walk_right(words, last)
    while end > last and words[end - 1].kind is Kind.LINK:
        end -= 1
    if end <= last or not has_office(words, (last, end)):
        return None
    names_next = end < len(words) and words[end].close and words[end].kind in (Kind.NAME, Kind.HONORIFIC)
    if names_next and not words[end - 1].possessive:
        return None
    start = last
    while start < end and words[start].kind is Kind.LINK:
        start += 1
    return (start, end) if _starts_well(words, start, end) else None


def _past_owner(words: list[Word], index: int) -> int:
    """ "Ana Reyes, New Zealand's Minister of Trade": past the state that owns the office."""
    end = index
    while end + 1 < len(words) and words[end].kind is Kind.COUNTRY:
        if words[end].possessive:
            return end + 1
        end += 1
    return index


def _starts_well(words: list[Word], start: int, end: int) -> bool:
    """The head stands before any link: "the Secretary of ..." but not "Ministry of ... President"."""
    for word in words[start:end]:
        if word.kind is Kind.OFFICE:
            return True
        if word.kind is Kind.LINK:
            return False
    return False


def _walk_right(words: list[Word], start: int) -> int:
    index = start
    while index < len(words) and index - start < LONGEST:
        word = words[index]
        if index > start and not _continues(words, index):
            break
        if word.kind is Kind.LINK:
            if word.lower == "in" and words[index - 1].kind is Kind.COUNTRY:
                break  # "X, Minister of Foreign Affairs of Iraq | in Baghdad"
            if word.lower == "and" and not _goes_on(words, index + 1):
                break
        elif word.kind is Kind.NAME:
            if not (_name_continues(words, index) or (word.gap == " (" and _in_brackets(words, index))):
                break
        elif word.kind not in TITLE:
            break
        index += 1
    return index


def _continues(words: list[Word], index: int) -> bool:
    """Whether the word carries on the phrase: close by, in brackets as an acronym, or a country after a comma."""
    word, gap = words[index], words[index].gap.replace("\u00a0", " ")
    if word.close:
        return True
    if gap == " (" and (word.text.isupper() or _in_brackets(words, index)):
        return True
    if gap in (", ", "), ") and word.lower in MINISTRIES and word.capital:
        return True  # "State Secretary, Ministry of Foreign Affairs"
    if gap == ") " and words[index - 1].text.isupper():
        return True
    if gap != ", " or word.text.islower():
        return False
    return word.kind is Kind.OFFICE or _state_after_comma(words, index)


def _in_brackets(words: list[Word], index: int) -> bool:
    """ "Secretary (West)": one word in brackets right after an office."""
    following = words[index + 1] if index + 1 < len(words) else None
    closes = following is None or following.gap.startswith(")")
    return closes and words[index].capital and words[index - 1].kind is Kind.OFFICE


def _state_after_comma(words: list[Word], index: int) -> bool:
    """ "Secretary of the Ministry of Foreign Affairs, Malaysia": the state, or "Republic of" it, ends it."""
    while words[index].lower in ("republic", "kingdom", "of") and index + 1 < len(words):
        index += 1
    following = words[index + 1] if index + 1 < len(words) else None
    ends = following is None or not following.close or following.kind is Kind.LINK
    return words[index].kind is Kind.COUNTRY and not words[index].possessive and ends


def _goes_on(words: list[Word], index: int) -> bool:
    """After "and": another office or body word comes before any name."""
    for place, word in enumerate(words[index : index + 6], index):
        if word.kind in (Kind.OFFICE, Kind.INSTITUTION):
            return True
        if word.kind is Kind.NAME and place + 1 < len(words) and words[place + 1].close:
            if words[place + 1].kind is Kind.INSTITUTION:
                continue  # "Director of the Asian and | Oceanian Affairs Bureau"
            return False
        if word.kind not in (Kind.COUNTRY, Kind.LINK) or (word.kind is Kind.LINK and word.lower == "and"):
            return False
    return False


def _name_continues(words: list[Word], index: int) -> bool:
    earlier = words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else None
    if earlier.kind is Kind.LINK and earlier.lower != "and":
        return True
    return following is not None and following.close and following.kind in (Kind.INSTITUTION, Kind.OFFICE)
