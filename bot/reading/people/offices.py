"""Office phrases beside a name: "Secretary of State Antony Blinken"; "Wang Yi, Member of ... and Director of ..."."""

from __future__ import annotations

from bot.reading.people.words import Kind, Word

_CHAIN = frozenset({Kind.OFFICE, Kind.INSTITUTION, Kind.COUNTRY, Kind.LINK})
_TITLE = frozenset({Kind.OFFICE, Kind.INSTITUTION, Kind.COUNTRY})
_GOVERNS_TO = frozenset(
    [
        "advisor",
        "adviser",
        "assistant",
        "aide",
        "counselor",
        "counsellor",
        "envoy",
        "representative",
        "deputy",
        "secretary",
        "spokesperson",
        "spokesman",
        "ambassador",
        "special",
        "coordinator",
        "delegate",
        "observer",
        "chief",
    ]
)
_LONGEST = 40
_SHOUTED = 6
_AFTER_NAMES = frozenset({"MP", "MEP", "KC", "QC", "AM", "AO", "AC", "TD", "PhD", "CBE", "OBE"})

Stretch = tuple[int, int]
"""First word and one past the last."""


def has_office(words: list[Word], stretch: Stretch) -> bool:
    """Whether an office head stands in the stretch."""
    return any(w.kind is Kind.OFFICE for w in words[stretch[0] : stretch[1]])


def before(words: list[Word], first: int) -> Stretch | None:
    """The office phrase that ends right before the name (or its style of address) at ``first``."""
    end = first
    while end > 0 and words[end - 1].kind is Kind.HONORIFIC and words[end].gap.strip(" .") == "":
        end -= 1
    if end == 0 or not _ends_phrase(words, end):
        return None
    start = _cut_at_comma(words, _walk_left(words, end), end)
    start = _cut_left(words, start, end)
    while start < end and (words[start].kind is Kind.LINK or (not words[start].capital and start < end - 1)):
        start += 1
    if start >= end or not has_office(words, (start, end)):
        return None
    return (start, end) if "," not in words[end].gap or _introduces(words, start) else None


def _introduces(words: list[Word], start: int) -> bool:
    """ "The Minister of Trade, X, said": the office comes first and the name after its comma."""
    return words[start].begins or words[start - 1].lower in ("the", "his", "her", "their")


def _ends_phrase(words: list[Word], end: int) -> bool:
    return words[end - 1].kind in _TITLE and words[end].gap.strip(" ") in ("", ",") and not words[end - 1].possessive


def _walk_left(words: list[Word], end: int) -> int:
    start = end - 1
    while start > 0 and end - start < _LONGEST:
        word, following = words[start - 1], words[start]
        if not _joined(word, following):
            break
        if (
            word.kind in _CHAIN and (word.kind is not Kind.OFFICE or word.capital or following.kind is Kind.OFFICE)
        ) or (word.kind is Kind.NAME and _name_in_title(words, start - 1)):
            start -= 1
        else:
            break
    return start


def _joined(word: Word, following: Word) -> bool:
    if following.close:
        shouted = len(word.text) > _SHOUTED and word.text.isupper() and not following.text.isupper()
        return not shouted or following.kind is Kind.NAME
    gap = following.gap.strip(" ")
    if gap == ",":
        return word.kind in _TITLE and following.kind in _CHAIN and following.capital | (following.lower == "and")
    return gap in ("-", "–") and word.kind in _TITLE and following.kind is Kind.OFFICE


def _cut_at_comma(words: list[Word], start: int, end: int) -> int:
    """Give up what stands before a comma unless it begins the same row of offices.

    "Minister in the Prime Minister's Office, Second Minister for Education X" is one row; in "X, Minister of Trade,
    Foreign Minister Y" and "China, Foreign Minister Y" what stands before the comma is another's, or nobody's.
    """
    commas = [i for i in range(start + 1, end) if words[i].gap.strip(" ") == ","]
    if not commas:
        return start
    anothers = start > 0 and words[start].gap.strip(" ") in (",", "(") and words[start - 1].kind is Kind.NAME
    first_piece = has_office(words, (start, commas[0]))
    return commas[-1] if anothers or not first_piece else start


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
            if word.lower != "of" or not _heads_body(words, start, index):
                return index + 1
        elif word.lower in ("to", "for", "with", "on", "in", "at") and not _governs(words, start, index):
            if has_office(words, (index + 1, _piece_end(words, index + 1, end))):
                return index + 1
    return start


def _piece_end(words: list[Word], start: int, end: int) -> int:
    """Where the coordinated piece that begins at ``start`` ends."""
    return next((i for i in range(start, end) if words[i].lower == "and" or words[i].gap.strip(" ") == ","), end)


def _heads_body(words: list[Word], start: int, index: int) -> bool:
    return index > start and words[index - 1].kind is Kind.INSTITUTION


def _governs(words: list[Word], start: int, index: int) -> bool:
    return any(w.lower in _GOVERNS_TO for w in words[start:index])


def after(words: list[Word], last: int) -> Stretch | None:
    """The office phrase in apposition after a name that ends before ``last``: ", Secretary of ..."."""
    if last < len(words) and words[last].text in _AFTER_NAMES and words[last].close:
        last += 1
    if last >= len(words) or words[last - 1].possessive or words[last].gap.strip(" \u00a0") not in (",", "(", "–", "-"):
        return None
    if words[last].kind is Kind.LINK and words[last].lower != "the":
        return None
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
    while index < len(words) and index - start < _LONGEST:
        word = words[index]
        if index > start and not _continues(words, index):
            break
        if word.kind is Kind.LINK:
            if word.lower == "and" and not _goes_on(words, index + 1):
                break
        elif word.kind is Kind.NAME:
            if not _name_continues(words, index):
                break
        elif word.kind not in _TITLE:
            break
        index += 1
    return index


def _continues(words: list[Word], index: int) -> bool:
    """Whether the word carries on the phrase: close by, in brackets as an acronym, or a country after a comma."""
    word, gap = words[index], words[index].gap.replace("\u00a0", " ")
    if word.close:
        return True
    if gap == " (" and word.text.isupper():
        return True
    if gap == ") " and words[index - 1].text.isupper():
        return True
    if gap != ", " or word.text.islower():
        return False
    return word.kind is Kind.OFFICE or _state_after_comma(words, index)


def _state_after_comma(words: list[Word], index: int) -> bool:
    """ "Secretary of the Ministry of Foreign Affairs, Malaysia": the state ends the phrase, or "Republic of" leads to it."""
    while words[index].lower in ("republic", "kingdom", "of") and index + 1 < len(words):
        index += 1
    following = words[index + 1] if index + 1 < len(words) else None
    ends = following is None or not following.close or following.kind is Kind.LINK
    return words[index].kind is Kind.COUNTRY and not words[index].possessive and ends


def _goes_on(words: list[Word], index: int) -> bool:
    """After "and": another office or body word comes before any name."""
    for word in words[index : index + 6]:
        if word.kind in (Kind.OFFICE, Kind.INSTITUTION):
            return True
        if word.kind not in (Kind.COUNTRY, Kind.LINK) or (word.kind is Kind.LINK and word.lower == "and"):
            return False
    return False


def _name_continues(words: list[Word], index: int) -> bool:
    earlier = words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else None
    if earlier.kind is Kind.LINK and earlier.lower != "and":
        return True
    return following is not None and following.close and following.kind in (Kind.INSTITUTION, Kind.OFFICE)


def split_offices(words: list[Word], stretch: Stretch) -> list[Stretch]:
    """Coordinated offices apart, where one of them has a complement of its own; short pairs stay as written."""
    cuts = _cuts(words, stretch)
    if not cuts:
        return [stretch]
    pieces: list[Stretch] = []
    start = stretch[0]
    for cut, resume in cuts:
        pieces.append((start, cut))
        start = resume
    pieces.append((start, stretch[1]))
    short = not any(w.lower in ("of", "for", "to") for w in words[stretch[0] : stretch[1]])
    dashed = any(words[resume].gap.strip(" ") for _, resume in cuts)
    return [stretch] if short and not dashed else pieces


def _cuts(words: list[Word], stretch: Stretch) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    start = stretch[0]
    for index in range(stretch[0] + 1, stretch[1]):
        word = words[index]
        if not has_office(words, (start, index)):
            continue
        if word.lower in ("and", "&") and word.kind is Kind.LINK and _office_follows(words, index + 1, stretch[1]):
            resume = index + 1
            while words[resume].lower in ("the", "concurrently"):
                resume += 1
            cuts.append((index, resume))
            start = resume
        elif (
            not word.close and "(" not in word.gap and ")" not in word.gap and _office_follows(words, index, stretch[1])
        ):
            cuts.append((index, index))
            start = index
    return cuts


def _office_follows(words: list[Word], index: int, end: int) -> bool:
    """A head comes before the next link: what follows is an office of its own, not the rest of the complement."""
    for word in words[index:end]:
        if word.kind is Kind.OFFICE:
            return True
        if word.kind is Kind.LINK and word.lower != "the":
            return False
    return False
