"""HTML: the main content as lines, a block element a line; menus, scripts and forms left out."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from bot.documents.encoding import decode_as
from bot.documents.extract import Extract, check_length
from bot.documents.html_facts import page_facts
from bot.documents.html_walk import lines_of
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import Kind

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_MAIN = ("main article", "article", "main", "[role=main]")
_FEWEST_MAIN_CHARS = 200
_MAIN_SHARE = 0.3

_SIGN_IN = re.compile(r"\bsign(?:ed)?[ -]?in\b|\blog[ -]?in\b", re.I)
_SIGN_IN_BYTES = 2_000_000
_LONGEST_SIGN_IN = 1_000
# Elements that only their own end tag closes.
_NESTING = re.compile(
    r"<(/?)(?:div|section|article|main|header|footer|nav|aside|table|blockquote|ul|ol|dl|center|figure|form|"
    r"fieldset|details|address|b|i|u|em|strong|font|span|small|big|code|s|tt)(?=[\s>/])",
    re.I,
)
_DEEPEST = 5_000


def read(data: bytes, limits: Limits) -> Extract:
    """The words of the main content (``article`` or ``main`` where there is one), and what the page says of itself.

    Raises Refused: TOO_LONG (nodes or characters), BROKEN (nested beyond reading).
    """
    tree = _parsed(_decoded(data))
    text = _main_text(tree)
    check_length(len(text), limits)
    facts = page_facts(tree)
    return Extract(
        text=text, media_type=Kind.HTML, title=facts.title, publisher=facts.publisher, published=facts.published
    )


def text_of(markup: str) -> str:
    """The words of an HTML fragment such as a mail's body. Raises Refused as ``read`` does."""
    return _main_text(_parsed(markup))


def is_sign_in_page(data: bytes) -> bool:
    """Whether a page only asks to sign in: short, with fields for it, or titled as Slack's own page is.

    Slack answers a file request without a sufficient token with such a page and status 200, not with an error.
    """
    if len(data) > _SIGN_IN_BYTES:
        return False
    tree = _parsed(_decoded(data))
    says = lines_of(tree.body or tree.root, keep_forms=True)
    if len(says) > _LONGEST_SIGN_IN:
        return False
    titled = " ".join(node.text() for node in tree.css("title")[:1])
    words = f"{titled} {says}"
    if not _SIGN_IN.search(words):
        return False
    # A saved article may carry a newsletter form and a link to log in; only a password field or Slack's name decides.
    if "slack" not in words.lower():
        return tree.css_first("input[type=password]") is not None
    return bool(_SIGN_IN.search(titled)) or tree.css_first("input[type=email], input[type=password]") is not None


def _parsed(markup: str) -> LexborHTMLParser:
    """The tree. The parser's time grows with the square of the depth, so depth is held to a bound beforehand."""
    depth = 0
    for tag in _NESTING.finditer(markup):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        if depth > _DEEPEST:
            raise Refused(RefusalReason.BROKEN, f"HTML nested more than {_DEEPEST} deep")
    return LexborHTMLParser(markup)


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode_as(data, declared.group(1).decode("ascii") if declared else None)


def _main_text(tree: LexborHTMLParser) -> str:
    whole = lines_of(tree.body or tree.root)
    for selector in _MAIN:
        candidates = [lines_of(node) for node in tree.css(selector)[:50]]
        longest = max(candidates, key=len, default="")
        if len(longest) >= max(_FEWEST_MAIN_CHARS, len(whole) * _MAIN_SHARE):
            return longest
    return whole
