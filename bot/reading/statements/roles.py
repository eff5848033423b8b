"""Which part a verb form plays: the finite verb of a clause, a participle, a passive, an infinitive, or none."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import BE, Cue, Form, Lexicon

Role = Literal["finite", "participle", "passive", "infinitive"]
Tense = Literal["past", "present", "none"]
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "’ll", "cannot"})
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
DO = frozenset({"do", "does", "did"})
NOT = frozenset({"not", "n't", "n’t", "never"})
NOUNISH = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
ENDS = frozenset({".", ",", ";", ":"})
ATTRIBUTIVE = frozenset({
    "acl", "amod", "compound", "acl:relcl", "case", "xcomp", "advcl", "nmod", "obl", "appos", "obj",
})  # fmt: skip
GERUND_AFTER = frozenset({
    "by", "of", "for", "in", "without", "before", "after", "to", "on", "from", "about", "at", "with", "than", "the",
    "a", "his", "their", "its", "her", "through", "into",
})  # fmt: skip
OPENING = frozenset({"began", "opened", "started", "concluded", "ended", "closed", "begins", "opens", "concludes"})
SAME_IN_THE_PAST = frozenset({"put", "set"})


class Place(NamedTuple):
    """Where a form stands: the sentence's start, the verb, the end of the phrase; what stands left of its adverbs."""

    lo: int
    verb: int
    end: int
    left: int = 0
    before: str = ""


def role_of(columns: Columns, lexicon: Lexicon, cue: Cue, form: Form, place: Place) -> Role | None:
    """The part the word plays, by its form and the word before its adverbs; None where it is no verb here."""
    be = cue.words[0] == "be"
    if "absolute" in cue.flags:
        return "participle" if place.left == place.lo else None
    if form == "ing":
        return _of_ing(columns, place)
    if form == "past" and not be:
        return _of_past(columns, lexicon, cue, place)
    if form == "base":
        return _of_base(columns, lexicon, cue, place)
    return "finite" if be else _of_s(columns, lexicon, cue, place)


def tense_of(columns: Columns, form: Form, role: Role, left: int, verb: int) -> Tense:
    """Past or present by the first word of the verb group; none for participles and infinitives."""
    if role in ("participle", "infinitive"):
        return "none"
    first = columns.lows[left]
    if first in ("was", "were", "had", "did", "would", "could"):
        return "past"
    if left < verb and (first in BE or first in MODALS or first in HAVE or first in DO):
        return "present"
    if left < verb and first == "continued":
        return "past"
    if first in SAME_IN_THE_PAST:
        return "past" if columns.tags[verb] == "VBD" else "present"
    return "past" if form == "past" else "present"


def _of_s(columns: Columns, lexicon: Lexicon, cue: Cue, place: Place) -> Role | None:
    """A form in -s is a verb unless the tagger calls it a noun and nothing around it speaks for a verb."""
    if columns.tags[place.verb] not in NOUNISH or columns.lows[place.end : place.end + 1] == ["that"]:
        return "finite"
    told = _speaks(columns, lexicon, place.left - 1) and columns.tags[place.end : place.end + 1] in (["DT"], ["PRP$"])
    joined = place.before == "and" and len(cue.words) > 1
    return "finite" if (told or joined) and "amb" not in cue.flags else None


def _of_base(columns: Columns, lexicon: Lexicon, cue: Cue, place: Place) -> Role | None:
    tag, before, follows = columns.tags[place.verb], place.before, columns.lows[place.end : place.end + 1]
    if before == "to" or (tag == "VB" and before in ("and", ",") and cue.words[0] != "be"):
        return "infinitive"
    if before in MODALS or before in DO or cue.words[0] == "be" or tag in ("VBP", "VBD"):
        return "finite"
    if len(cue.words) > 1 and tag == "VB":
        return "finite"
    opens = follows == ["that"] or (follows == ["to"] and "to" in cue.frames)
    heads = columns.doc[place.verb].dep_ in ("ROOT", "conj") and tag != "VB"
    return "finite" if opens and (heads or _speaks(columns, lexicon, place.left - 1)) else None


def _of_ing(columns: Columns, place: Place) -> Role | None:
    if place.before in BE:
        return "finite"
    if place.before == "by" and columns.lows[place.left - 2] in OPENING and place.left > 2:
        return "participle"
    if place.before in GERUND_AFTER:
        return None
    sure = place.before == "," and columns.lows[place.end - 1 : place.end + 1][-1:] != [","]
    opens = place.end - place.verb > 1 or columns.lows[place.end : place.end + 1] == ["that"]
    return "participle" if columns.tags[place.verb] not in ("NN", "JJ") or (sure and opens) else None


def _of_past(columns: Columns, lexicon: Lexicon, cue: Cue, place: Place) -> Role | None:
    tag, before = columns.tags[place.verb], place.before
    if before in BE:
        return "passive" if before != "being" else None
    if before in HAVE or tag == "VBD" or (before in MODALS and tag != "VBN"):
        return "finite"
    follows = columns.lows[place.end] if place.end < len(columns.lows) else "."
    certain = follows in ("that", "“", '"') or (
        tag in ("VBN", "VBP", "VB") and columns.doc[place.verb].dep_ not in ATTRIBUTIVE
    )
    return "finite" if certain or _doubted(columns, lexicon, cue, place, follows) else None


def _doubted(columns: Columns, lexicon: Lexicon, cue: Cue, place: Place, follows: str) -> bool:
    """A past form taken for an adjective or a name by the tagger or parser, with somebody who speaks before it."""
    if "amb" in cue.flags:
        return False
    if place.before == "and" and columns.tags[place.verb] in ("VBN", "JJ"):
        return True
    if place.before == "," and "support-verb" in cue.flags and follows in lexicon.nouns:
        return True
    object_follows = follows not in ENDS and follows != "by" and not columns.doc[place.verb].is_title
    return object_follows and _speaks(columns, lexicon, place.left - 1)


def _speaks(columns: Columns, lexicon: Lexicon, i: int) -> bool:
    """Whether token i, where a subject would end, looks like somebody who speaks: a name, a pronoun, a collective."""
    if i < 0:
        return False
    low = columns.lows[i]
    if columns.tags[i] in ("NNP", "NNPS", "PRP") or low in ("side", "party"):
        return True
    return lexicon.listed("collective", low) or lexicon.listed("talks", low)
