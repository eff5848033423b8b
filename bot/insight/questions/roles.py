"""Which part a name has in a question: who did it, to whom, about whom, where; told by the words before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.insight.content_answers import Act
from bot.insight.questions.acts import is_participle
from bot.insight.questions.names import Kind
from bot.insight.questions.question import Alternatives

_ROLES = {
    "by": "who", "of": "who", "from": "who", "between": "who", "with": "who",
    "to": "to", "towards": "to", "toward": "to", "for": "to",
    "on": "about", "about": "about", "regarding": "about", "concerning": "about", "over": "about", "against": "about",
    "in": "where", "at": "where",
}  # fmt: skip
_DOING = frozenset({"did", "does", "do", "has", "have", "had"})


class Word(NamedTuple):
    """One word as it is compared, whether it was typed with a capital, and whether it is the sentence's first."""

    plain: str
    capital: bool
    shouted: bool
    opens: bool


class Found(NamedTuple):
    """A name among the words: from ``start`` up to, not including, ``end``."""

    start: int
    end: int
    names: Alternatives


def by_role(
    found: Sequence[Found], words: Sequence[Word], act: Act | None, at: int
) -> dict[str, tuple[Alternatives, ...]]:
    """The names by their part: "who", "to", "about" and "where"; ``at`` is where the word for ``act`` stands, or -1."""
    roles: dict[str, list[Alternatives]] = {"who": [], "to": [], "about": [], "where": []}
    passive = 0 < at < len(words) and is_participle(words[at].plain) and _is_passive(words, at)
    last_end, last_role = -1, ""
    for one in found:
        before = _preposition(words, one.start)
        joined = one.start - last_end <= 1 and last_role and (one.start == last_end or words[last_end].plain == "and")
        role = last_role if joined and not before else _ROLES.get(before, "")
        if not role and _follows_did(words, one.start):
            role = "who"
        role = role or _plain_role(one, act, at, passive=passive)
        role = _fitting(role, one, act, before)
        roles[role].append(one.names)
        last_end, last_role = one.end, role
    return {role: tuple(names) for role, names in roles.items()}


def _follows_did(words: Sequence[Word], at: int) -> bool:
    """Whether a name does what is asked about, wherever the word for it stands: "what promises did the US make"."""
    before = [word.plain for word in words[max(at - 2, 0) : at] if word.plain != "the"]
    return bool(before) and before[-1] in _DOING


def _plain_role(one: Found, act: Act | None, at: int, *, passive: bool) -> str:
    if act is Act.MET:
        return "who"
    before = one.start < at
    if at < 0:
        return "who" if any(name.kind in (Kind.PERSON, Kind.PARTY) for name in one.names) else "about"
    return "who" if before != passive else "about"


def _fitting(role: str, one: Found, act: Act | None, preposition: str) -> str:
    """A role that the name can have: things say nothing, and "in" leads to a place only where people meet."""
    acts = any(name.kind in (Kind.PERSON, Kind.PARTY) for name in one.names)
    if act is Act.MET:
        return role if role == "where" and preposition in ("in", "at") else "who" if acts else "about"
    if role == "where" or (role == "who" and not acts):
        return "about"
    if role == "who" and preposition == "with":
        return "about"
    return role


def _preposition(words: Sequence[Word], at: int) -> str:
    """The preposition before a name, an article or a title between them or not."""
    for back in range(at - 1, max(at - 4, -1), -1):
        if words[back].plain in _ROLES:
            return words[back].plain
        if words[back].plain not in ("the", "a", "s", "minister", "foreign", "president", "prime"):
            break
    return ""


def _is_passive(words: Sequence[Word], at: int) -> bool:
    before = [word.plain for word in words[:at]]
    helped = {"did", "has", "have", "had", "do", "does"} & set(before) and "been" not in before
    follows = words[at + 1].plain if at + 1 < len(words) else ""
    return bool({"was", "were", "been", "being", "is", "are"} & set(before)) and not helped and follows != "to"
