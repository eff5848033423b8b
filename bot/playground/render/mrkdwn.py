"""Slack's own markup as HTML (docs: "Formatting message text")."""

from __future__ import annotations

import re

from bot.playground.render.emoji import emoji_of
from bot.playground.render.html import Html, el, join, text
from bot.playground.render.links import coded
from bot.playground.render.look import Look

_FENCE = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|<(?P<coded>[^<>\n]+)>"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])"
    r"|(?<![\w~])~(?P<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])"
    r"|:(?P<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):"
)
_STYLES = {"bold": "strong", "italic": "em", "strike": "s"}
_QUOTE = re.compile(r"(?:&gt;|>) ?")


def mrkdwn_html(source: str, look: Look) -> Html:
    """A mrkdwn text, in which ``& < >`` are already entities, as HTML."""
    pieces: list[str] = []
    for number, part in enumerate(_FENCE.split(source)):
        if number % 2:
            pieces.append(el("pre", decoded(part)))
        elif part:
            pieces.append(_paragraphs(part.strip("\n") if number else part.rstrip("\n"), look))
    return join(pieces)


def plain_html(source: str, *, emoji: bool = True) -> Html:
    """A plain text object: nothing but emoji codes and line breaks means anything."""
    lines = [_with_emoji(line) if emoji else text(line) for line in source.split("\n")]
    return Html("<br>".join(lines))


def decoded(source: str) -> str:
    """The three entities that Slack uses, as characters."""
    return source.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def emoji_html(code: str) -> Html:
    """An emoji by its short code; an unknown code is shown as written."""
    character = emoji_of(code)
    return el("span", character, class_="emoji", title=f":{code}:") if character else text(f":{code}:")


def _paragraphs(source: str, look: Look) -> Html:
    """Lines, those that begin with ``>`` gathered into quotes."""
    shown: list[str] = []
    quoted: list[str] = []
    plain: list[str] = []

    def flush() -> None:
        if plain:
            shown.append(Html("<br>".join(plain)))
            plain.clear()
        if quoted:
            shown.append(el("blockquote", Html("<br>".join(quoted))))
            quoted.clear()

    for line in source.split("\n"):
        mark = _QUOTE.match(line)
        if (quoted and not mark) or (plain and mark):
            flush()
        (quoted if mark else plain).append(_inline(line[mark.end() :] if mark else line, look))
    flush()
    return join(shown)


def _inline(source: str, look: Look) -> Html:
    pieces: list[str] = []
    end = 0
    for match in _INLINE.finditer(source):
        pieces += [decoded(source[end : match.start()]), _marked(match, look)]
        end = match.end()
    return join([*pieces, decoded(source[end:])])


def _marked(match: re.Match[str], look: Look) -> Html:
    kind = str(match.lastgroup)
    inside = match[kind]
    if kind == "code":
        return el("code", decoded(inside))
    if kind == "coded":
        return coded(decoded(inside), look)
    if kind == "emoji":
        return emoji_html(inside)
    return el(_STYLES[kind], _inline(inside, look))


_EMOJI = re.compile(r":([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):")


def _with_emoji(source: str) -> Html:
    parts = _EMOJI.split(source)
    return join(emoji_html(part) if number % 2 else part for number, part in enumerate(parts))
