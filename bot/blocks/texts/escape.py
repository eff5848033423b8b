"""Making a document's words harmless to Slack's parser.

Document words go into rich text and plain text, where Slack formats nothing: :func:`literal`. Only a message's
fallback ``text`` is parsed as mrkdwn; what goes there passes through :func:`escape`.
"""

from __future__ import annotations

import re

_WORD_JOINER = "\u2060"

_OPENERS = re.compile(r"<(?=[!@#])")

# Slack has no way to escape its formatting characters ("Formatting message text"), and a zero-width character beside
# one may count as the very word boundary that makes it fire. A look-alike is sure not to.
_LOOK_ALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})

_EMOJI_CODE = re.compile(r":(?=[a-z0-9_+'-]+:)", re.IGNORECASE)

# Whatever may count as the end of a line somewhere, not the line feed alone.
_LINE_QUOTE = re.compile(r"(^|[\n\r\x0b\x0c\x85\u2028\u2029])(\s*)(?=&gt;)")

_UNSHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def escape(text: str) -> str:
    """``text`` as mrkdwn that shows these words and does nothing else.

    ``& < >`` become entities, so that no ``<!here>``, ``<@U…>`` or ``<#C…>`` can fire; ``* _ ~`` and the backtick
    become look-alikes, and emoji codes and quote marks at a line's start are broken by a word joiner.
    """
    shown = _UNSHOWN.sub("", text).translate(_LOOK_ALIKES)
    shown = _EMOJI_CODE.sub(":" + _WORD_JOINER, shown)
    shown = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LINE_QUOTE.sub(r"\1\2" + _WORD_JOINER, shown)


def literal(text: str) -> str:
    """``text`` for rich text and plain text: control characters out, white space as single spaces.

    Neither is parsed, so nothing is escaped; yet ``<!``, ``<@`` and ``<#`` are parted by an invisible word joiner,
    which makes them harmless in any client that parses all the same. Direction overrides are dropped: they could
    turn round what stands after them.
    """
    return _OPENERS.sub("<" + _WORD_JOINER, " ".join(_UNSHOWN.sub("", text).split()))
