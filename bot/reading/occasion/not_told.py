"""What looks like the telling of an exchange and is none: one recalled, wanted or denied, or another sense."""

from __future__ import annotations

import re

_EARLIER = re.compile(
    r"\b(?:following(?: up)?(?: from| on)?|(?:in|as a) follow[ -]?up to|after|since"
    r"|recalled|recalling|ahead of|prior to|before|previous"
    r"|last(?! (?:week|weekend|month|night|year|\w+day)\b))\s+"
    r"(?:the|their|his|her|that|this)?\s*(?:[\w'’.]+\s){0,3}$",
    re.I,
)
_PERFECT = re.compile(r"\b(?:had|having)(?: (?!a\b|an\b|the\b)\w+){0,3} $", re.I)
_ABOUT = re.compile(
    r"^(?:\s+(?:briefly|again|also|recently|today|earlier|yesterday|separately|this \w+))*\s+(?:about|of|out|that"
    r"|against|in favou?r)\b",
    re.I,
)
_NOT_SO = re.compile(
    r"\b(?:must|should|could|can|not|never|needs?|needed|wants?|wanted|attempts?|efforts?|instead of|interested in"
    r"|call(?:s|ed|ing)? for|call(?:s|ed|ing)? on"
    r"|refus\w+|failed|ready (?:for|to)|plans?(?: yet)? for|remains?|repeatedly|regularly"
    r"|urg\w+|demand\w+|about|years ago|likely|possible|proposed)\b"
    r"(?: (?!and\b)[\w’'-]+){0,6} $",
    re.I,
)
_YEARS_AGO = re.compile(r"\byears? ago\b|\bin (?:19|20)\d\d,", re.I)
_URGED = re.compile(
    r"[^.;]{0,110}?\bto (?!discuss|exchange|review|convey|congratulate|bid|pay|present|the |his |her )[a-z]+\b"
)
_FITS = re.compile(
    r" (?:(?:the|all|its|these|those|their|international|basic|required|minimum) ){0,3}"
    r"(?:criteria|standards?|requirements?|needs|conditions|deadlines?|targets?|goals?|expectations|obligations|demands?"
    r"|challenges?|throughout|once|twice|annually|regularly|every)\b"
)
_NAMED_SO = re.compile(
    r" (?:for|to|into|upon|it|this|these|that|an?|attention|themselves|himself|herself|off|out|back)\b"
)
_BACK = 60


def recalled(text: str, start: int, match: re.Match[str], use: str) -> bool:
    """Whether the words before tell of an earlier exchange, or of one that is only wanted, or deny it."""
    before = max(start, match.start() - 40), match.start()
    if match.group().lower().startswith("is ") and text[: match.start()].endswith("who ", before[0]):
        return True
    if _EARLIER.search(text, *before) or (use == "verb" and _PERFECT.search(text, *before)):
        return True
    return _NOT_SO.search(text, max(start, match.start() - _BACK), match.start()) is not None or (
        use == "noun" and _YEARS_AGO.search(text, start, match.start()) is not None
    )


def means_otherwise(text: str, verb: re.Match[str]) -> bool:
    """ "Spoke of", "called on the government to act", "meets international standards"."""
    after = text[verb.end() : verb.end() + 130]
    form = verb.group().lower()
    if text.endswith("-", 0, verb.start()):  # "so-called"
        return True
    if _ABOUT.match(after[:40]):
        return True
    if form == "called on":
        return _URGED.match(after) is not None
    if form in ("spoke", "speaks"):
        return after.startswith((" at ", " during ", " before ")) and not after.startswith(" at length")
    if form == "called":
        return _NAMED_SO.match(after) is not None
    return form in ("met", "meets") and _FITS.match(after) is not None
