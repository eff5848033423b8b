"""What follows a cue: a clause, a noun phrase, an infinitive, a quotation, or an addressee first; where content begins."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Lexicon

Frame = Literal["that", "np", "to", "quote", "none"]
ENDS = frozenset({".", ",", ";", ":", "!", "?", "”", "’", "—", "–", "…"})
QUOTES = frozenset({"“", '"', "”", "‘", "«"})
REACH = 25
SHORT = 10


class Opening(NamedTuple):
    """The frame, the token where the content begins, and the token where the cue ends."""

    frame: Frame
    content: int
    cue_end: int


def opening_of(columns: Columns, lexicon: Lexicon, hit: Hit, hi: int) -> Opening | None:
    """How the cue opens its content; None where what follows does not fit the cue's frames."""
    at = _skip(columns, lexicon, hit.end, hi)
    frames, flags = hit.cue.frames, hit.cue.flags
    if "support-verb" in flags:
        attitude = _attitude(columns, lexicon, hit, at, hi)
        if attitude or ("attitude-only" in flags and "to" not in frames):
            return attitude
        if "attitude-only" in flags and columns.lows[at : at + 1] != ["to"]:
            return None
    if at + 2 < hi and columns.lows[at] == ":" and "quote" in frames:
        return Opening("quote", at + 1, hit.end)
    if at >= hi or (columns.lows[at] in ENDS and columns.lows[at] not in QUOTES):
        return Opening("none", at, hit.end)
    if not _flags_hold(columns, lexicon, flags, at, hi):
        return None
    if any(frame.startswith("addr-") for frame in frames):
        addressed = _addressed(columns, hit, at, hi)
        if addressed:
            return addressed
    return _plain(columns, hit, at, hi)


def _skip(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> int:
    """Past adverbs and a parenthesis between commas ("discussed, among other things, ...")."""
    lows, tags = columns.lows, columns.tags
    while at < hi and (lexicon.listed("manner", lows[at]) or lows[at] in ("again", "also", "once", "inter", "alia")):
        at += 1
    if at < hi and lows[at] == ",":
        close = next((k for k in range(at + 1, min(hi, at + 9)) if lows[k] == ","), 0)
        aside = tags[at + 1] == "IN" or not any(tags[k][0] == "V" or tags[k] == "CC" for k in range(at + 1, close))
        if close and aside:
            return close + 1
    if at < hi and lows[at] == "in":
        close = next((k for k in range(at + 1, min(hi, at + 6)) if lexicon.listed("pp-end", lows[k])), 0)
        return close + 1 if close else at
    return at


def _flags_hold(columns: Columns, lexicon: Lexicon, flags: frozenset[str], at: int, hi: int) -> bool:
    near = columns.lows[at : at + 15]
    if "view-as" in flags:
        return "as" in near
    if "as-call" in flags:
        return near[:1] != ["on"] and any(low in QUOTES for low in near)
    if ("share" in flags or "views-only" in flags) and near[:1] != ["that"] and columns.tags[at] != "PRP$":
        shared = any(lexicon.listed("shared", low) for low in columns.lows[at : min(hi, at + 6)])
        return shared or ("share" in flags and _clausal(columns, at, hi))
    return "quote-only" not in flags or (bool(near) and near[0] in QUOTES)


def _attitude(columns: Columns, lexicon: Lexicon, hit: Hit, at: int, hi: int) -> Opening | None:
    lows, tags = columns.lows, columns.tags
    bare, k = True, at
    while k < min(hi, at + 9):
        noun = lexicon.nouns.get(lows[k])
        if noun and tags[k] not in ("VBP", "VBZ") and lows[k + 1 : k + 2] not in (["'s"], ["’s"], ["-"]):
            break
        bare = bare and tags[k] not in ("PRP$", "DT", "POS")
        if tags[k] in ("IN", ",", ".", "VBD", "VBZ", "TO") or lows[k] == "that":
            return None
        k += 1
    else:
        return None
    hit.cue_class, hit.kind = noun.cue_class, noun.kind
    if not (noun.absorb or bare) or k + 1 >= hi:
        return Opening("np", at, hit.end)
    return _absorbed(columns, at, k + 1, hi, noun.cue_class in ("thank", "greet"))


def _absorbed(columns: Columns, at: int, k: int, hi: int, addressed: bool) -> Opening:
    """The noun belongs to the cue: content follows its preposition or "that", after the addressee of a thanks."""
    lows, tags = columns.lows, columns.tags
    if addressed and lows[k] in ("to", "from", "and"):
        later = _find(lows, k, min(hi, k + REACH), ("for", "on", "over"))
        if later:
            return Opening("np", later + 1, k)
    if lows[k] == "that":
        return Opening("that", k + 1, k + 1)
    if _infinitive(columns, k):
        return Opening("to", k + 1, k + 1)
    if tags[k] in ("IN", "TO") and k + 1 < hi:
        return Opening("np", k + 1, k + 1)
    return Opening("np", at, at)


def _find(lows: list[str], lo: int, hi: int, wanted: tuple[str, ...]) -> int:
    return next((k for k in range(lo, hi) if lows[k] in wanted), 0)


def _addressed(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    """After an addressee: the content follows the first of the words that the cue's frames name."""
    lows, tags, frames = columns.lows, columns.tags, hit.cue.frames
    far = min(hi, at + REACH)
    if "addr-to" in frames:
        if any(_infinitive(columns, k) for k in range(at + 1, far)):
            return Opening("np", at, hit.end)
        return None
    wanted = tuple(frame.removeprefix("addr-") for frame in frames if frame.startswith("addr-"))
    first = _find(lows, at, far, (*wanted, "over") if "on" in wanted else wanted)
    if first and first + 1 < hi:
        return Opening("that" if lows[first] == "that" else "np", first + 1, hit.end)
    return _bare_clause(columns, hit, at, far) if "that" in wanted else None


def _bare_clause(columns: Columns, hit: Hit, at: int, far: int) -> Opening | None:
    """ "told X he looked forward": the content begins at the pronoun or the second noun phrase."""
    pronoun = next(
        (k for k in range(at + 1, far) if columns.tags[k] in ("PRP", "DT") and columns.tags[k - 1] != "IN"), 0
    )
    return Opening("that", pronoun, hit.end) if pronoun else None


def _plain(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    lows, tags, frames = columns.lows, columns.tags, hit.cue.frames
    low, tag = lows[at], tags[at]
    if low in QUOTES:
        return Opening("quote" if "quote" in frames else "np", at, hit.end)
    if low == "that" and "that" in frames:
        return Opening("that", at + 1, at + 1)
    if _infinitive(columns, at):
        return Opening("to", at + 1, at + 1) if "to" in frames else None
    if tag == "IN" and "that" in frames:
        that = _find(lows, at, min(hi, at + SHORT), ("that",))
        if that:
            return Opening("that", that + 1, hit.end)
    if "np" in frames and low in ("with", "to") and hit.cue_class != "oppose":
        after = _after_name(columns, at, hi)
        return Opening("np", after, hit.end) if after else None
    if "np" in frames:
        frame: Frame = "that" if "that" in frames and _clausal(columns, at, hi) else "np"
        return Opening(frame, at, hit.end) if tag != "IN" or low in ("how", "both") else None
    if "that" in frames and "amb" not in hit.cue.flags and tag not in ("IN", "RP", "CC"):
        return Opening("that", at, hit.end)
    return None


def _after_name(columns: Columns, at: int, hi: int) -> int:
    """Past the partner of "discussed with Marija Burić concrete ways": where the next noun phrase begins, 0 if none does."""
    k = at + 1
    while k < min(hi, at + SHORT) and (
        (columns.tags[k] in ("NNP", "NNPS", "DT") and columns.doc[k].text != "the")
        or columns.lows[k] in ("of", "his", "her")
    ):
        k += 1
    starts = columns.tags[k] in ("DT", "JJ", "NN", "NNS", "PRP$", "VBG") if k < hi else False
    return k if k > at + 1 and starts else 0


def _infinitive(columns: Columns, k: int) -> bool:
    """Whether token k is the "to" of an infinitive: the tagger says so of it or of the next word."""
    following = columns.tags[k + 1 : k + 2]
    return columns.lows[k] == "to" and (columns.tags[k] == "TO" or following == ["VB"]) and following != ["VBG"]


def _clausal(columns: Columns, at: int, hi: int) -> bool:
    """Whether a clause without "that" begins here: a finite verb close by, in no relative clause."""
    for k in range(at + 1, min(hi, at + SHORT)):
        if columns.tags[k] in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if columns.tags[k] in ("WDT", "WP", ",", "CC", "VBG", "TO") or columns.lows[k] == "that":
            return False
    return False
