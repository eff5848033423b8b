"""What is to happen at a time told of: "visit of the Prime Minister to Oslo", "Minister Berg will open the embassy"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span, Token

from bot.reading.occasion.wording import short
from bot.reading.seed_files import seed_file

_TO_COME = re.compile(
    r"\b(?:upcoming|forthcoming|next|scheduled|slated|plan(?:s|ned|ning)?|ahead of"
    r"|due to (?:be|take|visit|meet|open|start|begin)|expects?|expected"
    r"|look(?:s|ed|ing)? forward|invit(?:ed|es|ation)|intends?|prepar\w+|later this|coming|anticipat\w+"
    r"|on the (?:margins|sidelines)"
    r"|to be (?:held|hosted|signed|convened|launched|opened|celebrated|marked|organi[sz]ed)"
    r"|to (?:take place|visit|hold|host|meet|attend|travel|sign|convene|mark))\b",
    re.I,
)  # fmt: skip
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_UNSURE = frozenset({"could", "should", "may", "might", "must", "cannot"})
_TAKES_PLACE = frozenset(
    ["held", "hosted", "scheduled", "planned", "convened", "taking", "take", "takes", "slated", "due", "organized",
     "organised", "celebrated", "set", "falling", "marked", "opening", "launched", "co-hosted"]
)  # fmt: skip
_DOES_NO_MORE = frozenset(
    ["hold", "host", "co-host", "convene", "organize", "organise", "schedule", "mark", "celebrate", "commemorate"]
)
_MEANT = frozenset(
    [
        "plan",
        "agree",
        "intend",
        "expect",
        "schedule",
        "invite",
        "decide",
        "propose",
        "announce",
        "due",
        "set",
        "prepare",
    ]
)
"""What a bare "to meet" hangs on where it is to come."""
_ANOTHER_TIME = re.compile(r"\b(?:in|on|by|until|of|this|last) (?:20\d\d|year)\b|\b20\d\d,")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_CLAUSES = frozenset({"advcl", "parataxis", "acl:relcl", "conj", "discourse", "advcl:relcl"})
_OUT_OF_SIGHT = frozenset({"i", "we", "you", "it", "this", "that", "which", "who", "there"})
_FINDS_NO_MORE = 8
_SHORTEST = 8


@dataclass(frozen=True, slots=True)
class Announced:
    """What is to happen in the document's words; whether with "will", with any word for what is to come, or as past."""

    what: str
    will: bool
    to_come: bool
    past: bool


class Announcements:
    """Finds what is announced for a time. ``nouns`` are those of ``seeds/occasions/announced.tsv``."""

    def __init__(self, seeds: Path | None) -> None:
        rows = seed_file(seeds, "occasions", "announced.tsv").read_text(encoding="utf-8").splitlines()
        self._nouns = frozenset(row.strip().lower() for row in rows if row.strip() and not row.startswith("#"))

    def at(self, when: Span) -> Announced | None:
        """What happens then; None where the clause only supposes it ("if ...") or nothing readable is named."""
        holder = _leading(self._holder(when))
        if holder.pos_ in ("NOUN", "PROPN") and not self._names_event(holder):
            holder = self._event_before(when, None, 10) or holder
        verb = holder if _is_verb(holder) else _verb_above(holder)
        if verb is not None and _supposed(verb, when):
            return None
        will = verb is not None and _told_with_will(verb)
        thing = self._better_named(verb, when, will) if holder is verb and verb is not None else holder
        if thing is None:
            return None
        what = _wording(thing, verb, when)
        if len(what.split()) < 2 or len(what) < _SHORTEST or what.split()[0].lower() in _WILL:
            return None
        if thing is verb and _ANOTHER_TIME.search(what):
            return None
        past = not will and _is_past(verb)
        return Announced(what, will, will or _TO_COME.search(when.sent.text) is not None, past)

    def _holder(self, when: Span) -> Token:
        """The noun or verb that the time belongs to."""
        token = when.root
        for _ in range(_FINDS_NO_MORE):
            if token.head == token:
                break
            token = token.head
            if self._names_event(token):
                return self._kept(token)
            if _is_verb(token):
                break
        return token

    def _kept(self, event: Token) -> Token:
        """The event itself, or the one with which it is kept: "a summit to commemorate the anniversary"."""
        kept = event.head
        if event.dep_ != "obj" or kept.lemma_ not in _DOES_NO_MORE or kept.i > event.i:
            return event
        return self._event_before(event.doc[kept.i : kept.i + 1], None, 5) or event

    def _better_named(self, verb: Token, when: Span, will: bool) -> Token | None:
        """The event noun that says more than the verb does, else the verb; None where neither can be read."""
        subject = next((t for t in verb.lefts if t.dep_ in _SUBJECTS), None)
        if subject is not None and subject.lower_ in _OUT_OF_SIGHT:
            return None
        marked = self._marked(verb, when, subject)
        if marked is not None:
            return marked
        near = self._event_before(when, verb, 18)
        if will and subject is not None:
            return verb
        if subject is None and verb.lower_ in _TAKES_PLACE:
            above = verb.head if verb.dep_.startswith("acl") and verb.head.pos_ in ("NOUN", "PROPN") else None
            return near or self._event_before(verb.doc[verb.i : verb.i + 1], None, 18) or above
        if near is not None and (_is_past(verb) or when.start - near.i <= 6 or subject is None):
            return near
        return verb if will or subject is not None or verb.head.lemma_ in _MEANT else None

    def _event_before(self, when: Span, verb: Token | None, reach: int) -> Token | None:
        """The event noun nearest before the time, in the same sentence and after the verb."""
        first = max(when.sent.start, when.start - reach, verb.i + 1 if verb is not None else 0)
        return next((t for t in reversed(when.doc[first : when.start]) if self._names_event(t)), None)

    def _names_event(self, token: Token) -> bool:
        word = token.lower_
        return word in self._nouns or (word.endswith("s") and word[:-1] in self._nouns)

    def _marked(self, verb: Token, when: Span, subject: Token | None) -> Token | None:
        """The event noun that a verb says no more of than that it is held or marked: "2027 will mark the ..."."""
        if verb.lemma_.lower() not in _DOES_NO_MORE:
            return None
        if subject is not None and not (when.start <= subject.i < when.end):
            return None
        return next((t for t in verb.rights if t.dep_ == "obj" and self._names_event(t)), None)


def _leading(holder: Token) -> Token:
    """Of "will start receiving" the verb that has the subject."""
    alone = holder.dep_ == "xcomp" and not any(t.dep_ in _SUBJECTS for t in holder.lefts)
    return holder.head if alone and any(t.lower_ in _WILL for t in holder.head.lefts) else holder


def _wording(thing: Token, verb: Token | None, when: Span) -> str:
    """What is told of the thing; of a bare "summit" rather "next year's summit", or all that the verb says."""
    if thing is verb:
        return short(*_clause(thing, when))
    what = short(_phrase(thing, when))
    if len(what.split()) > 1:
        return what
    if when.end <= thing.i <= when.end + 2:
        return when.doc[when.start : thing.i + 1].text
    return short(*_clause(verb, when)) if verb is not None else what


def _supposed(verb: Token, when: Span) -> bool:
    before = when.doc[when.sent.start : when.start]
    if any(t.lower_ in ("if", "unless") for t in before):
        return True
    unsure = {t.lower_ for t in verb.children}
    return bool(unsure & _UNSURE) or ("would" in unsure and not _reported(verb))


def _reported(verb: Token) -> bool:
    """Whether "would" is the "will" of what somebody said: "announced that it would send experts"."""
    return verb.dep_ == "ccomp" and verb.head.tag_ == "VBD"


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or any(t.dep_ in ("cop", "aux") for t in token.lefts)


def _verb_above(token: Token) -> Token | None:
    return next((t for t in token.ancestors if _is_verb(t)), None)


def _told_with_will(verb: Token) -> bool:
    """Whether the verb, or the one that it hangs on as "plan to hold" does, stands with "will"."""
    for _ in range(3):
        helping = {t.lower_ for t in verb.lefts}
        if helping & _WILL or ("would" in helping and _reported(verb)):
            return True
        if verb.dep_ not in ("xcomp", "conj", "ccomp"):
            return False
        verb = verb.head
    return False


def _is_past(verb: Token | None) -> bool:
    if verb is None:
        return False
    helped = [t for t in verb.lefts if t.dep_.startswith(("aux", "cop"))]
    if any(t.lower_ in ("was", "were", "had", "has", "have", "did") for t in helped):
        return True
    return verb.tag_ == "VBD" and not helped


def _clause(verb: Token, when: Span) -> tuple[str, int]:
    """The verb with its subject and what follows it, without the time; and how much of it is subject and verb."""
    doc, sentence = verb.doc, verb.sent
    subject = next((t for t in verb.lefts if t.dep_ in _SUBJECTS), None)
    helping = [t.i for t in verb.lefts if t.dep_.startswith("aux") and t.lower_ in _WILL]
    start = subject.left_edge.i if subject is not None else min([verb.i, *helping])
    breaks = [t.left_edge.i for t in verb.rights if t.dep_ in _CLAUSES and t.left_edge.i > verb.i]
    end = min([verb.right_edge.i + 1, sentence.end, *breaks])
    lead = _shared_subject(verb) if subject is None else ""
    whole = len(lead) + len(doc[start : verb.i + 1].text) + 1
    return f"{lead} {_without(doc, start, end, when, verb.i)}", whole


def _shared_subject(verb: Token) -> str:
    """The subject and "will" that a further verb shares: "Ms Tamm will arrive and [Ms Tamm will] meet"."""
    if verb.dep_ != "conj":
        return ""
    subject = next((t for t in verb.head.lefts if t.dep_ in _SUBJECTS), None)
    will = next((t for t in verb.head.lefts if t.lower_ in _WILL), None)
    own = any(t.lower_ in _WILL for t in verb.lefts)
    if subject is None or will is None or own or subject.lower_ in _OUT_OF_SIGHT:
        return ""
    return verb.doc[subject.left_edge.i : will.i + 1].text


def _phrase(noun: Token, when: Span) -> str:
    """The noun phrase without the time."""
    end = noun.right_edge.i + 1
    clauses = [t.left_edge.i for t in noun.rights if t.dep_ in ("acl:relcl", "conj", "parataxis", "appos")]
    if noun.i < when.start:
        end = max([noun.i + 1, min([end, *clauses, noun.sent.end])])
    start = noun.left_edge.i
    return _without(noun.doc, start, end, when, noun.i)


def _without(doc: Doc, start: int, end: int, when: Span, head: int) -> str:
    """The words from ``start`` to ``end`` up to the time where enough stands before it, else around it."""
    if when.end <= start or when.start >= end:
        return doc[start:end].text
    if when.start <= head:
        before = doc[start : when.start].text if when.start > start else ""
        return f"{before} {doc[when.end : end].text}"
    if when.start - head > 2 or when.end >= end:
        return doc[start : when.start].text
    return f"{doc[start : when.start].text} {doc[when.end : end].text}"
