"""Treebank text set as press offices set theirs: curly quotes, long dashes, bullets.

The treebanks hold mostly straight quotes and spaced hyphens; releases hold “ ” ’ — and bullets. A parser that never
saw those takes them for unknown words, so training texts are set anew, the words otherwise unchanged.
"""

import random
from collections.abc import Sequence

OPENING, CLOSING, APOSTROPHE = "“", "”", "’"
SPACED_DASHES = frozenset({"-", "--", "–", "—"})


def curl_quotes(words: Sequence[str]) -> list[str]:
    """Return the words with straight and ``LaTeX'' quotes curled; straight double quotes alternate."""
    curled = []
    opens = True
    for word in words:
        if word in {'"', "``", "''"}:
            opening = opens if word == '"' else word == "``"
            curled.append(OPENING if opening else CLOSING)
            opens = not opening
        else:
            curled.append(word.replace("'", APOSTROPHE))
    return curled


def set_dashes(words: Sequence[str], spaces: Sequence[bool], rng: random.Random) -> tuple[list[str], list[bool]]:
    """Return words and spaces with every dash that stands between spaces drawn anew as – or —, with or without them."""
    style = rng.choice(("—", "–", " — ", " – "))
    new_words, new_spaces = list(words), list(spaces)
    for position in range(1, len(words)):
        if words[position] in SPACED_DASHES and spaces[position - 1] and spaces[position]:
            new_words[position] = style.strip()
            new_spaces[position - 1] = new_spaces[position] = style.startswith(" ")
    return new_words, new_spaces


def typeset(words: Sequence[str], spaces: Sequence[bool], rng: random.Random) -> tuple[list[str], list[bool]]:
    """Set half of all texts with curly quotes and a third with other dashes, as `rng` draws."""
    set_words, set_spaces = list(words), list(spaces)
    if rng.random() < 0.5:
        set_words = curl_quotes(set_words)
    if rng.random() < 0.35:
        set_words, set_spaces = set_dashes(set_words, set_spaces, rng)
    return set_words, set_spaces
