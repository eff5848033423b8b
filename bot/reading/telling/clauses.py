"""One statement as a clause of ours: the speaker, the cue as written, and what was said, shortened."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.telling.shortening import inside, short
from bot.reading.telling.subjects import Subjects
from bot.reading.telling.verbs import agrees, past
from bot.reading.telling.wording import capital
from bot.readout import Evidence, Readout, Statement

_LONGEST = 125
_GAP = 25
_PLAIN_GAP = re.compile(r"[a-z,\s-]*")
_PREPOSITION = re.compile(r"\b(on|about|for|of|over|with|that|to|against|regarding)\s*$")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ours|I|[Mm]y|me|[Yy]ou|[Yy]our)\b")
_PASSIVE = re.compile(r"(?:was|is|has been)\b")
_PASSIVES = re.compile(r"(?:was|were|is|are|has been|have been)\b")
_NO_SUBJECT = re.compile(r"(?:will|would|shall|is|are|was|were|has|have|had|must|can|could|should|may|stands?)\b")
_SPOKEN = re.compile(
    r"\b(?:(?:I|[Ww]e|you|not|n[’']t)\s+(?:(?:am|are|was|were|have|had|will|would|can|also|all|both|\w+ly)\s+){0,2}"
    r"|to\s+(?:\w+ly\s+)?)$"
)
_OF_ONE = ("his ", "her ")
_SAID = re.compile(r"(?:said|says|added|stated|stressed|noted|wrote|replied|continued|concluded|asked|declared)$")
_DAY = re.compile(
    r"\b(?:on |this |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|evening|night))?,?"
)
_FEELING = re.compile(
    r"(?:(?:deeply|gravely|seriously|firmly) )?"
    r"(?:concerned (?:about|at|by|over|that)|convinced (?:of|that)|determined to|alarmed (?:at|by)|mindful|aware)\b",
    re.IGNORECASE,
)
"""How a preamble says what its authors feel; "were" makes it a sentence."""
_DONE = re.compile(r"(?:was|were|has been|have been) (?!convinced|determined|concerned|alarmed)\w+ed")
_LEAST = 2
_TO_YOU = ("you ", "me ", "us ", "You ")
_EMPTY = ("doing so", "do so", " that", " include", " includes", " including", " to", " are", " is", " the following")
_CALL_TO_ACT = re.compile(r"[Ll]et (?:us|me|him|her|them)\b|[Ll]et[’']s\b")
_OPENED = re.compile(r"(?:that|to|whether|how|of|for|on|about|with|into|as|by)$|^(?:said|says)$")
_YOU = re.compile(r"\b(?:you|me|us|your|my|our)\b")
_ADDRESSED = frozenset({"inform", "thank", "urge", "ask", "promise", "greet"})


class Clause(NamedTuple):
    """A subject and what follows it; the subject is empty where the sentence has no speaker to share."""

    subject: str
    rest: str

    def told(self) -> str:
        """The clause as a sentence without its end mark."""
        return capital(f"{self.subject} {self.rest}" if self.subject else self.rest)


def clause_of(readout: Readout, subjects: Subjects, said: Statement) -> Clause | None:
    """The clause for a statement; None where its pieces make no sentence ("I", a cue in the first person)."""
    subject, content = subjects.of(said), short(said.content.quote, _LONGEST)
    if _says_nothing(content):
        return None
    if said.cue is None:
        told = subject and not _CALL_TO_ACT.match(content)
        return Clause("", f"In the words of {subject}: {_quoted(content)}") if told else None
    written = " ".join(said.cue.quote.split())
    if _no_subject(said, said.cue):
        return None
    if subject != "they" and (_spoken(readout, said.cue) or (subject and not agrees(subject, written))):
        return None
    cue = past(written)
    if written.lower().startswith("according to"):
        return Clause("", f"According to {subject}, {inside(content, readout.text)}") if subject else None
    return _by(readout, said, subject, cue, content) if subject else _nobody(readout, said, cue, content)


def _by(readout: Readout, said: Statement, subject: str, cue: str, content: str) -> Clause | None:
    """Subject, cue and words in this order, whichever the text has."""
    if said.cue is None or cue.lower().startswith("been "):
        return None
    if said.cue.start > said.content.start:
        if _DONE.fullmatch(cue):
            return None if content.endswith("…") else Clause("", f"{content} {cue} by {subject}")
        return Clause(subject, _turned(readout, content, cue.removesuffix(" this")))
    between = _between(readout, said, said.cue)
    if _FEELING.match(cue):
        cue = f"{'were' if agrees(subject, 'are') else 'was'} {cue[0].lower()}{cue[1:]}"
    return None if between is None else Clause(subject, f"{cue}{between}{_words(readout, content, cue + between)}")


def _turned(readout: Readout, content: str, cue: str) -> str:
    """A cue that stands behind its words in the text, put before them: "..., she stressed" as "stressed that ..."."""
    if in_first_person(content):
        return f"{cue}{'' if _OPENED.search(cue) and not _SAID.search(cue) else ':'} {_quoted(content)}"
    opened = _OPENED.search(cue) or not content[0].isupper()
    return f"{cue}{'' if opened else ' that'} {inside(content, readout.text)}"


def _says_nothing(content: str) -> bool:
    """Whether the words tell nothing alone: one word, "continue doing so", an open end, only whom they are said to."""
    return len(content.split()) < _LEAST or content.endswith(_EMPTY) or content.startswith(_TO_YOU)


def in_first_person(words: str) -> bool:
    """Whether words say "we", "my" or "you", and so need quotation marks in a sentence of ours."""
    return bool(_FIRST_PERSON.search(words))


def _spoken(readout: Readout, cue: Evidence) -> bool:
    """Whether "I", "we", "not" or "to" stands right before a cue, so that it makes no sentence with a name."""
    return bool(_SPOKEN.search(readout.text, max(0, cue.start - _GAP), cue.start))


def _no_subject(said: Statement, cue: Evidence) -> bool:
    """Whether the words lack their subject, which stands before the cue ("The EU, she added, will pay")."""
    return cue.quote.lower().startswith("not ") or bool(_NO_SUBJECT.match(said.content.quote))


def _nobody(readout: Readout, said: Statement, verb: str, content: str) -> Clause | None:
    """ "It was agreed to ..." and "... were discussed", where no speaker is named."""
    opens = verb.endswith((" to", " that"))
    before = said.cue is not None and said.cue.start < said.content.start
    if opens and before and _PASSIVE.match(verb):
        return Clause("", f"It {verb} {inside(content, readout.text)}")
    if not opens and not before and _PASSIVES.match(verb) and not content.endswith("…"):
        return Clause("", f"{content} {verb}")
    return None


def _words(readout: Readout, content: str, after: str) -> str:
    """What was said, after its cue; in quotation marks where it speaks in the first person."""
    if not in_first_person(content):
        return f" {inside(content, readout.text)}"
    return f"{':' if content[0].isupper() and _SAID.search(after) else ''} {_quoted(content)}"


def _quoted(content: str) -> str:
    return f"“{content.replace('“', '‘').replace('”', '’')}”"


def _between(readout: Readout, said: Statement, cue: Evidence) -> str | None:
    """What goes between cue and words: as written if it is plain, "the other side" for who is addressed."""
    gap = " ".join(_DAY.sub("", readout.text[cue.end : said.content.start]).split()).strip(" “\"'‘:,")
    if _YOU.search(gap):
        return None
    if len(gap) <= _GAP and _PLAIN_GAP.fullmatch(gap):
        return f" {gap}" if gap else ""
    last = _PREPOSITION.search(gap)
    parties = {person.party for person in readout.participants}
    addressed = said.cue_class in _ADDRESSED and len(parties) == 2 and said.party in parties
    if last is None or not addressed or said.content.quote.startswith(_OF_ONE):
        return None
    return f" the other side {last[1]}"
