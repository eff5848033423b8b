"""Runs of name words: where a person's name may stand."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.findings import At
from bot.reading.people.name_parts import split_parts
from bot.reading.people.words import NUMERAL, Kind, Word

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr."})
_LONGEST = 10


@dataclass(slots=True)
class Run:
    """Words ``first`` to ``last`` (exclusive) that look like one name; ``styled`` where a style of address precedes."""

    first: int
    last: int
    at: At
    parts: tuple[str, ...]
    styled: bool


def name_runs(words: list[Word]) -> list[Run]:
    """Every run of name words in the text, in order."""
    runs: list[Run] = []
    index = 0
    while index < len(words):
        if words[index].kind is Kind.NAME and words[index].lower not in _SUFFIXES:
            last = _run_end(words, index)
            runs.append(make_run(words, _with_particles(words, index), last))
            index = last
        else:
            index += 1
    return runs


def _with_particles(words: list[Word], first: int) -> int:
    """ "President von der Leyen": a name can begin with its particles where an office or a style stands before them."""
    start = first
    while start > 0 and words[start - 1].kind is Kind.PARTICLE and words[start].close:
        start -= 1
    titled = start > 0 and words[start].close and words[start - 1].kind in (Kind.OFFICE, Kind.HONORIFIC)
    return start if titled else first


def make_run(words: list[Word], first: int, last: int) -> Run:
    """The run of these words."""
    parts = split_parts(" ".join(w.text for w in words[first:last]))
    styled = first > 0 and words[first - 1].kind is Kind.HONORIFIC and words[first].gap.strip(" .") == ""
    return Run(first, last, At(words[first].at.start, words[last - 1].at.end), parts, styled)


def _run_end(words: list[Word], first: int) -> int:
    last = first + 1
    while last < len(words) and last - first < _LONGEST:
        word = words[last]
        if word.lower in _SUFFIXES and word.gap in (" ", ", ") and not words[last - 1].possessive:
            return last + 1
        if not word.close or _repeats(words, first, last):
            break
        if NUMERAL.fullmatch(word.text):
            return last + 1
        if word.kind is Kind.NAME or _surname_like_a_state(words, last):
            last += 1
        elif word.kind is Kind.PARTICLE:
            following = _after_particles(words, last)
            if following is None:
                break
            last = following
        else:
            break
    return last


def _surname_like_a_state(words: list[Word], index: int) -> bool:
    """ "Lisa Monaco said": a state's name right after a name, where nothing says that another phrase begins."""
    word, following = words[index], words[index + 1] if index + 1 < len(words) else None
    alone = following is None or not following.close or not (following.capital or following.lower in ("and", "of"))
    return (
        word.kind is Kind.COUNTRY
        and not word.possessive
        and alone
        and index > 1
        and words[index - 2].kind is Kind.OFFICE
    )


def _repeats(words: list[Word], first: int, last: int) -> bool:
    """A long word comes again: a caption runs into the text. "Bin" and "Al" may."""
    word = words[last].lower
    if words[last - 1].lower in ("al", "bin", "el"):
        return False
    return len(word) > 3 and any(word == w.lower for w in words[first:last])


def _after_particles(words: list[Word], index: int) -> int | None:
    """Past particles and the name word they lead to; None where no name follows them."""
    while index < len(words) and words[index].kind is Kind.PARTICLE and words[index].close:
        index += 1
    if index < len(words) and words[index].kind is Kind.NAME and words[index].close:
        return index + 1
    return None
