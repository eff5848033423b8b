"""Office phrases as stretches of words: what the two sides of a name have in common, and rows of offices split."""

from __future__ import annotations

from bot.reading.people.words import Kind, Word

TITLE = frozenset({Kind.OFFICE, Kind.INSTITUTION, Kind.COUNTRY})
"""The kinds of words that a title is made of, links apart."""

LONGEST = 40
"""No office is longer than this many words."""

_LEADS_IN = ("the", "concurrently")
_COMPLEMENT = frozenset({"of", "for", "to", "at", "in"})
_BODIES = frozenset({"party", "politburo", "committee", "parliament", "parliamentary", "assembly", "senate", "council"})

Stretch = tuple[int, int]
"""First word and one past the last."""


def has_office(words: list[Word], stretch: Stretch) -> bool:
    """Whether an office head stands in the stretch."""
    return any(w.kind is Kind.OFFICE for w in words[stretch[0] : stretch[1]])


def split_offices(words: list[Word], stretch: Stretch) -> list[Stretch]:
    """Coordinated offices apart, where the first has a complement of its own.

    "Deputy Prime Minister and Minister of Trade of X" is one office as written; "Member of the Bureau and Minister of
    Trade" are two. A comma always parts them.
    """
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
    dashed = any(words[resume].gap.strip(" ") or _after_counterpart(words, resume) for _, resume in cuts)
    return [stretch] if short and not dashed else pieces


def _cuts(words: list[Word], stretch: Stretch) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    start = stretch[0]
    for index in range(stretch[0] + 1, stretch[1]):
        word = words[index]
        if not has_office(words, (start, index)):
            continue
        if _after_counterpart(words, index) and word.kind in TITLE:
            cuts.append((index, index))
            start = index
        elif word.lower in ("and", "&") and word.kind is Kind.LINK and _office_follows(words, index + 1, stretch[1]):
            if not _complete(words, (start, index)):
                continue
            resume = index + 1
            while words[resume].lower in _LEADS_IN:
                resume += 1
            cuts.append((index, resume))
            start = resume
        elif (
            not word.close and "(" not in word.gap and ")" not in word.gap and _office_follows(words, index, stretch[1])
        ):
            cuts.append((index, index))
            start = index
    return cuts


def _after_counterpart(words: list[Word], index: int) -> bool:
    """ "Her Kenyan counterpart | Cabinet Secretary X"."""
    return words[index - 1].lower in ("counterpart", "counterparts", "colleague", "colleagues")


def _complete(words: list[Word], piece: Stretch) -> bool:
    """Whether an office says by itself of what it is: "Minister of Trade", "Party Politburo Member"."""
    return any(w.lower in _COMPLEMENT or w.lower in _BODIES for w in words[slice(*piece)])


def _office_follows(words: list[Word], index: int, end: int) -> bool:
    """A head comes before the next link: what follows is an office of its own, not the rest of the complement."""
    for place, word in enumerate(words[index:end]):
        if place and "/" in word.gap:  # "... and Security Policy/Vice-President"
            return False
        if word.kind is Kind.OFFICE:
            return True
        if word.kind is Kind.LINK and word.lower not in (*_LEADS_IN, "current"):
            return False
    return False
