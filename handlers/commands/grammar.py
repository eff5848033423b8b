"""What was typed after ``/attache``, forgiving what hands and phones do to it."""

from __future__ import annotations

import re
from typing import NamedTuple

FREE = frozenset({"read", "ask"})
"""Verbs that are followed by words of their own, which stay as they are: a text may end in a full stop."""

QUOTES = "\"'“”„‟«»‘’‚‹›`"
_AGAIN = re.compile(rf"^[{QUOTES}]?/?attach[eé]\b[\s:,]*", re.IGNORECASE)
_LINK = re.compile(r"<(https?://[^<>|\s]+)(?:\|[^<>]*)?>")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"})


class Typed(NamedTuple):
    """A verb in small letters (empty: nothing was typed), and what stands after it."""

    verb: str
    rest: str


def parse(text: str) -> Typed:
    """The verb and the rest of what was typed.

    Quotes around the whole or the verb, "/attache" typed twice, capitals and spaces count for nothing; of other verbs
    than the free ones neither do a full stop at the end, the kind of quotes, and the brackets Slack puts around links.
    """
    bare = text.strip()
    whole = bare.rstrip(".!;, ")
    if len(whole) > 1 and whole[0] in QUOTES and whole[-1] in QUOTES:
        bare = whole[1:-1].strip()
    bare = _AGAIN.sub("", bare)
    first, rest = (*bare.split(maxsplit=1), "", "")[:2]
    verb = first.strip(QUOTES).rstrip(".,:;!").lower()
    return Typed(verb, rest.strip() if verb in FREE else _tidied(rest))


def _tidied(rest: str) -> str:
    straight = " ".join(_LINK.sub(r"\1", rest.translate(_STRAIGHT)).split())
    return straight.rstrip(".!;,").rstrip()
