"""Names as parts, and whether two of them can be one person's."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDING = re.compile(r"(?:yy|iy|ii|ij|yi)$")  # Zelenskyy, Zelenskiy: letters of another script, several ways
_LEFT_OUT = frozenset(
    {"sheikh", "shaikh", "sheikha", "sayyid", "seyed", "dato", "dato'", "dato’", "seri", "sri", "datuk", "haji"}
) | frozenset({"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "xiv", "xvi", "x"})


@lru_cache(maxsize=8192)
def split_parts(name: str) -> tuple[str, ...]:
    """The parts of a name in lower case, without marks; "Al-Thani" as "Al Thani"."""
    return tuple(re.sub(r"\b(al|el)-", r"\1 ", name.lower()).replace(".", "").replace(",", "").split())


@lru_cache(maxsize=8192)
def core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a name that tell people apart: without suffixes, initials and styles."""
    kept = tuple(p for p in parts if p not in _LEFT_OUT and len(p) > 1)
    return kept or parts


@lru_cache(maxsize=8192)
def _spelt(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The telling parts in one spelling; kept, since each name is held against every known one."""
    return tuple(_ENDING.sub("y", part) for part in core(parts))


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names as written can be one person's: one holds the other, or given names that begin alike."""
    a, b = _spelt(one), _spelt(other)
    if set(a) <= set(b) or set(b) <= set(a):
        return min(len(a), len(b)) < 3 or a[0] == b[0]  # "Hamdan bin Mohamed bin Zayed" is not "Mohamed bin Zayed"
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    if min(len(a), len(b)) > 3:
        return False
    return a[0][:2] == b[0][:2]
