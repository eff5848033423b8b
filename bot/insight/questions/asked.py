"""Whether somebody asks at all, told from the words alone and at once: no archive, no model."""

from __future__ import annotations

import re

from bot.insight.questions.acts import act_at
from bot.insight.whole_words import words_of

LONGEST = 300
"""Characters beyond which a text is no question but something to read."""

_OPENING = re.compile(
    r"\s*(?:(?:please|hi|hello|hey|ok|okay|so|well|thanks)\b[\s,.!]*)*"
    r"(?:(?P<wh>what|who|whom|whose|when|where|which|why|how)\b|what's\b"
    r"|(?P<aux>has|have|had|did|does|do|is|are|was|were|any|anything|anybody|anyone)\b"
    r"|(?P<wish>show|list|find|search|tell|give)\b|(?P<adds>and|also|what about|how about)\b)",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\s*(?:and\b|also\b|what about\b|how about\b)", re.IGNORECASE)
_AMONG_PEOPLE = re.compile(r"\b(?:you|your|yours|we|our|ours|us|i|i'm|my|mine|me)\b", re.IGNORECASE)
_CAPITALS_US = re.compile(r"\bUS\b")
_ADDING_LENGTH = 60


def is_question(text: str) -> bool:
    """Whether a text is put as a question or as a wish to be told something."""
    return len(text) <= LONGEST and (text.rstrip().endswith("?") or _OPENING.match(text) is not None)


def adds_to_another(text: str) -> bool:
    """Whether a text leans on a question before it: "and Russia?", "what about Taiwan?"."""
    return _ADDS.match(text) is not None


def may_follow_up(text: str) -> bool:
    """Whether a message among people in a thread may be a question to the bot, though it does not say so.

    It must end in a question mark, speak of nobody present, and ask what somebody did, or add to a question before.
    """
    if not (text.rstrip().endswith("?") and is_question(text)):
        return False
    if _AMONG_PEOPLE.search(_CAPITALS_US.sub("", text)):
        return False
    words = list(words_of(text))
    if any(act_at(words, at) for at in range(len(words))):
        return True
    return adds_to_another(text) and len(text) <= _ADDING_LENGTH
