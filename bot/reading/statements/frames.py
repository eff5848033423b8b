"""What follows a cue: a clause, a noun phrase, an infinitive, a quotation, or an addressee first."""

from __future__ import annotations

from bot.reading.statements.attitudes import attitude_opening
from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.openings import NEAR, Frame, Opening, after_partner, clausal, find, infinitive

ENDS = frozenset({".", ",", ";", ":", "!", "?", "”", "’", "—", "–", "…"})
QUOTES = frozenset({"“", '"', "”", "‘", "«"})
OCCASIONS = frozenset({"margins", "sidelines", "phone", "occasion", "telephone", "eve", "edge", "day", "request"})
ADJUNCTS = frozenset({"in", "during", "with", "on", "at"})
PREPOSITIONS = frozenset({"for", "to", "of", "about", "over", "at", "in", "with", "on", "and", ","})
ADDRESSEE, ASIDE, VIEWS = 25, 9, 6
"""Tokens that an addressee, an aside between commas, and the words before "views" may take."""


def opening_of(columns: Columns, lexicon: Lexicon, hit: Hit, hi: int) -> Opening | None:
    """How the cue opens its content; None where what follows does not fit the cue's frames."""
    at, flags = _skip(columns, lexicon, hit.end, hi), hit.cue.flags
    if "support-verb" in flags:
        attitude = attitude_opening(columns, lexicon, hit, at, hi)
        offered = "to" in hit.cue.frames and columns.lows[at : at + 1] == ["to"]
        if attitude or ("attitude-only" in flags and not offered):
            return attitude
    colon = find(columns.lows, at, min(hi, at + VIEWS), (":",)) if "quote" in hit.cue.frames else 0
    if colon and colon + 2 < hi and all(not columns.tags[k].startswith("V") for k in range(at, colon)):
        return Opening("quote", colon + 1, hit.end)
    if at + 2 < hi and "quote" in hit.cue.frames and _introduces(columns, at, hi):
        return Opening("quote" if columns.lows[at] == ":" else "that", at + 1, hit.end)
    if at >= hi or (columns.lows[at] in ENDS and columns.lows[at] not in QUOTES):
        return Opening("none", at, hit.end)
    if not _flags_hold(columns, lexicon, flags, at, hi):
        return None
    opening = _addressed(columns, hit, at, hi) or _plain(columns, hit, at, hi)
    dated = any(lexicon.listed("date", columns.lows[k]) for k in range(hit.end, at))
    return opening._replace(cue_end=hit.end) if opening and dated else opening


def _introduces(columns: Columns, at: int, hi: int) -> bool:
    """A colon; or a comma with a clause behind it, as in "the Minister said, both sides should talk"."""
    if columns.lows[at] == ",":
        return columns.tags[at + 1] not in ("VBG", "CC", "IN", "RB") and clausal(columns, at + 1, hi)
    return columns.lows[at] == ":"


def _skip(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> int:
    """Past adverbs, an aside between commas ("discussed, among other things, ..."), "in the strongest terms"."""
    lows, tags = columns.lows, columns.tags
    while at < hi and (lexicon.listed("manner", lows[at]) or lexicon.listed("aside", lows[at]) or _adverb(columns, at)):
        at += 1
    if lows[at : at + 2] in (['"', "in"], ["“", "in"]):
        close = find(lows, at + 2, min(hi, at + VIEWS), ('"', "”"))
        at = close + 1 if close and close + 1 < hi else at
    at = _past_date(columns, lexicon, at, hi)
    if at + 1 < hi and lows[at] == ",":
        close = find(lows, at + 1, min(hi, at + ASIDE), (",",))
        aside = tags[at + 1] == "IN" or not any(
            tags[k].startswith("V") or tags[k] == "CC" for k in range(at + 1, close)
        )
        return close + 1 if close and aside and ":" not in lows[at:close] else at
    return _past_adjunct(columns, lexicon, at, hi)


def _adverb(columns: Columns, at: int) -> bool:
    """An adverb of manner behind its verb, as in "condemns unreservedly the attempt"."""
    low, behind = columns.lows[at], columns.tags[at + 1 : at + 2]
    return columns.tags[at] == "RB" and low.endswith("ly") and low != "only" and behind in (["DT"], ["PRP$"])


def _past_adjunct(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> int:
    """Past "in the strongest terms", "during the call", "with gratitude", "on this occasion"."""
    lows = columns.lows
    if at >= hi or lows[at] not in ADJUNCTS:
        return at
    for k in range(at + 1, min(hi, at + VIEWS)):
        if lexicon.listed("pp-end", lows[k]) or (lows[at] == "during" and lexicon.listed("talks", lows[k])):
            return at if lows[k + 1 : k + 2] == ["that"] else k + 1 + (lows[k + 1 : k + 2] == [","])
        if lows[at] == "with" and lows[k] in lexicon.nouns and columns.tags[k] == "NN":
            return k + 1 if lows[k + 1 : k + 2] and lows[k + 1] not in PREPOSITIONS else at
        if columns.tags[k] in ("IN", "VBD", "VBZ", ",", "."):
            return at
    return at


def _past_date(columns: Columns, lexicon: Lexicon, at: int, hi: int) -> int:
    """Past the day and the place of "said on Friday in Oslo that", "agreed Thursday to"."""
    k = at + 1 if at + 1 < hi and columns.lows[at] in ("on", "late", "early") else at
    if k >= hi or not lexicon.listed("date", columns.lows[k]):
        return at
    while k < hi and (lexicon.listed("date", columns.lows[k]) or lexicon.listed("aside", columns.lows[k])):
        k += 1
    return next((i for i in range(k, min(hi, k + VIEWS)) if columns.lows[i] in ("that", "to")), k)


def _flags_hold(columns: Columns, lexicon: Lexicon, flags: frozenset[str], at: int, hi: int) -> bool:
    """Whether what follows suits a cue that is one only with certain words behind it."""
    near = columns.lows[at : at + 15]
    if "view-as" in flags:
        return "as" in near
    if "as-call" in flags:
        return near[:1] != ["on"] and not QUOTES.isdisjoint(near)
    if "share" in flags or "views-only" in flags:
        shared = any(lexicon.listed("shared", low) for low in columns.lows[at : min(hi, at + VIEWS)])
        told = near[:1] == ["that"] or columns.tags[at] == "PRP$"
        return shared or told or ("share" in flags and clausal(columns, at, hi))
    return "quote-only" not in flags or near[0] in QUOTES


def _addressed(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    """After an addressee: the content follows the first of the words that the cue's frames name."""
    lows, far = columns.lows, min(hi, at + ADDRESSEE)
    wanted = tuple(frame.removeprefix("addr-") for frame in hit.cue.frames if frame.startswith("addr-"))
    if "to" in wanted:
        told = any(infinitive(columns, k) for k in range(at + 1, far))
        return Opening("np", at, hit.end) if told else None
    if not wanted:
        return None
    if "with-partner" in hit.cue.flags:
        far = next((k for k in range(at + 1, far) if infinitive(columns, k)), far)
    first = find(lows, at, far, (*wanted, "over") if "on" in wanted else wanted)
    if "that" in wanted and first and lows[first] != "that" and _told_before(columns, at, first):
        first = find(lows, at, far, ("that",))
    first = first or ("with-partner" in hit.cue.flags and _on_something(columns, at, far))
    if first and first + 1 < hi:
        return Opening("that" if lows[first] == "that" else "np", first + 1, hit.end)
    return _bare_clause(columns, hit, at, far) if "that" in wanted else None


def _told_before(columns: Columns, at: int, preposition: int) -> bool:
    """As in "told X he spoke of Y": the preposition stands in a clause of its own and follows no addressee."""
    return any(columns.tags[k] in ("VBD", "VBZ", "VBP", "MD") for k in range(at, preposition))


def _on_something(columns: Columns, at: int, far: int) -> int:
    """The "on" of "spoke with X on efforts to ...", which is not that of a date or a place; 0 if there is none."""
    partner = find(columns.lows, at, far, ("with",)) or far
    things = ("JJ", "NN", "NNS", "VBN", "PRP$", "DT")
    ons = (k for k in range(partner + 2, far) if columns.lows[k] == "on" and columns.tags[k + 1] in things)
    return next((k for k in ons if not OCCASIONS & set(columns.lows[k + 1 : k + 3])), 0)


def _bare_clause(columns: Columns, hit: Hit, at: int, far: int) -> Opening | None:
    """As in "told X he looked forward": the content begins at the pronoun or the second noun phrase."""
    begins = (k for k in range(at + 1, far) if columns.tags[k] in ("PRP", "DT") and columns.tags[k - 1] != "IN")
    second = next(begins, 0)
    return Opening("that", second, hit.end) if second else None


def _plain(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    low, frames = columns.lows[at], hit.cue.frames
    if low in QUOTES:
        return Opening("quote" if "quote" in frames else "np", at, hit.end)
    if low == "that" and "that" in frames and not (columns.tags[at] == "DT" and "np" in frames):
        return Opening("that", at + 1, at + 1)
    if infinitive(columns, at):
        return Opening("to", at + 1, at + 1) if "to" in frames else None
    return _late_that(columns, hit, at, hi) or _bare(columns, hit, at, hi)


def _late_that(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    """As in "noted in this regard that": the clause follows an adjunct."""
    if columns.tags[at] != "IN" or "that" not in hit.cue.frames:
        return None
    that = find(columns.lows, at, min(hi, at + NEAR), ("that",))
    return Opening("that", that + 1, hit.end) if that else None


def _bare(columns: Columns, hit: Hit, at: int, hi: int) -> Opening | None:
    """A noun phrase, or a clause without "that"."""
    low, tag, frames = columns.lows[at], columns.tags[at], hit.cue.frames
    if "np" in frames and low in ("with", "to") and hit.cue_class != "oppose":
        after = after_partner(columns, at, hi)
        return Opening("np", after, hit.end) if after else None
    if "np" in frames:
        frame: Frame = "that" if "that" in frames and clausal(columns, at, hi) else "np"
        return Opening(frame, at, hit.end) if tag != "IN" or low in ("how", "both") else None
    pointed = low in ("this", "so", "it") and columns.tags[at + 1 : at + 2] in (["IN"], ["."], [","], ["TO"])
    clause = "that" in frames and "amb" not in hit.cue.flags and tag not in ("IN", "RP", "CC") and not pointed
    return Opening("that", at, hit.end) if clause else None
