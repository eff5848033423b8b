"""Which cues of a sentence stand side by side, which lie inside the content of another, and which come after theirs."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.frames import opening_of
from bot.reading.statements.hits import Hit, find_hits
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speaker import NOBODY, SPEAKING, Speaker
from bot.reading.statements.speakers import Speakers
from bot.reading.statements.subjects import Subject, apposed_subject, both_meeting, main_subject, subject_before
from bot.reading.statements.trailing import trailing_clause

PRONOUNS = frozenset({"we", "i", "they", "he", "she"})
JOINTS = frozenset({",", ";", "and", "but", "while", "whereas", "—", "–", "as", "well"})
STANCES = frozenset({"oppose", "condemn", "support"})


class ClauseFinder:
    """Reads the clauses of one sentence after another of a document."""

    def __init__(self, columns: Columns, lexicon: Lexicon, speakers: Speakers) -> None:
        self._columns, self._lexicon, self._speakers = columns, lexicon, speakers

    def read(self, lo: int, hi: int) -> list[Clause]:
        """The clauses of the sentence in tokens lo..hi, in order, contents not yet ended."""
        accepted: list[Clause] = []
        for hit in find_hits(self._columns, self._lexicon, lo, hi):
            clause = self._clause(hit, accepted, lo, hi)
            if clause:
                accepted.append(clause)
                self._speakers.remember(clause.speaker)
        return accepted

    def _clause(self, hit: Hit, accepted: list[Clause], lo: int, hi: int) -> Clause | None:
        if hit.modal in ("could", "may", "might", "can") and not accepted and hit.cue.cue_class != "promise":
            return None
        trailing = trailing_clause(self._columns, self._lexicon, self._speakers, hit, accepted, lo, hi)
        if trailing:
            return self._over(trailing, accepted)
        if self._columns.quoted[hit.verb] and (accepted or self._columns.quoted[max(lo, hit.left - 1)]):
            return None
        opening = opening_of(self._columns, self._lexicon, hit, hi)
        if hit.role == "passive" or opening is None or opening.frame == "none":
            return None
        floor = accepted[-1].content[0] if accepted else lo
        subject = subject_before(self._columns, self._lexicon, hit.left, floor, bool(accepted))
        left = self._joint(subject.lo if subject else hit.left, lo)
        speaker = (
            self._sibling(hit, subject, accepted, left) if accepted else self._first(hit, subject, lo, opening.content)
        )
        if speaker is None or not self._fits(hit, speaker):
            return None
        hit.end = max(hit.end, opening.cue_end) if opening.cue_end > hit.end else hit.end
        return Clause(hit, speaker, opening.frame, left, (opening.content, hi), opening.cue_end)

    def _over(self, trailing: Clause, accepted: list[Clause]) -> Clause:
        """As in "China stands ready to ..., Xi said": the attribution takes the place of the cue inside its content."""
        last = accepted[-1] if accepted else None
        inside = last is not None and not last.trailing and last.content[0] == trailing.content[0]
        if last and inside and last.hit.tense == "present" and last.speaker.kind == "state":
            accepted.pop()
            trailing.content = (last.left, trailing.content[1])
        return trailing

    def _joint(self, left: int, lo: int) -> int:
        lows = self._columns.lows
        while left > lo and (lows[left - 1] in JOINTS or self._lexicon.listed("skip", lows[left - 1])):
            left -= 1
        return left

    def _fits(self, hit: Hit, speaker: Speaker) -> bool:
        flags = hit.cue.flags
        if "show" in flags:
            return speaker.kind in ("thing", "talks", "document") and speaker.name is None
        if "talks-only" in flags:
            return speaker.kind == "talks"
        if "amb" in flags:
            return speaker.kind in SPEAKING or (speaker.kind == "talks" and hit.cue_class == "discuss")
        if speaker.kind == "talks":
            return hit.cue_class == "discuss" or ("np" in hit.cue.frames and hit.cue_class in ("assert", "assess"))
        return True

    def _first(self, hit: Hit, subject: Subject | None, lo: int, content: int) -> Speaker | None:
        columns, speakers = self._columns, self._speakers
        if hit.role == "finite":
            if subject is None:
                return self._unsubjected(hit, lo)
            if self._subordinate(subject) or self._relative(subject):
                return None
            speaker = speakers.resolve(subject.lo, subject.hi)
            if "with-partner" in hit.cue.flags:
                return both_meeting(columns, speakers, lo, content) or speaker
            if speaker.kind == "thing" and speaker.name is None and "amb" not in hit.cue.flags:
                speaker = self._parsed(hit, lo) or speaker
            return speaker
        if hit.left == lo or (columns.lows[lo] in ("while", "when") and hit.left == lo + 1):
            return NOBODY if "amb" not in hit.cue.flags else None
        if hit.role == "infinitive":
            if "amb" in hit.cue.flags or not self._narrates(lo, hit.left):
                return None
            speaker = both_meeting(columns, speakers, lo, hit.left) or main_subject(columns, speakers, lo, hit.left)
            return speaker if speaker.name else None
        if columns.lows[hit.left - 1] in (",", "and", "while") and "amb" not in hit.cue.flags:
            speaker = main_subject(columns, speakers, lo, hit.left)
            return speaker if speaker.name and not self._lexicon.listed("no-participle", hit.cue.words[0]) else None
        return None

    def _narrates(self, lo: int, hi: int) -> bool:
        return any(
            self._lexicon.listed("narrative", self._columns.lows[i]) or self._columns.lows[i] == "had"
            for i in range(lo, hi)
        )

    def _unsubjected(self, hit: Hit, lo: int) -> Speaker | None:
        before = self._columns.lows[hit.left - 1] if hit.left > lo else ""
        if before == ",":
            speaker = apposed_subject(self._columns, self._speakers, hit.verb, hit.left, lo)
            return speaker if speaker.name else None
        if before in ("and", "but") and hit.left - lo > 2:
            speaker = main_subject(self._columns, self._speakers, lo, hit.left)
            return speaker if speaker.name else None
        if before == "who":
            persons = self._speakers.mentions.persons_in(lo, hit.left)
            return persons[-1][0] if persons else None
        return None

    def _parsed(self, hit: Hit, lo: int) -> Speaker | None:
        for child in self._columns.doc[hit.verb].children:
            if child.dep_ in ("nsubj", "nsubj:outer") and lo <= child.i < hit.left:
                speaker = self._speakers.resolve(child.left_edge.i, child.i + 1)
                return speaker if speaker.name else None
        return None

    def _relative(self, subject: Subject) -> bool:
        """As in "the talks we discussed": a pronoun right behind a noun phrase begins a relative clause."""
        lows = self._columns.lows
        return subject.hi - subject.lo > 1 and lows[subject.hi - 1] in PRONOUNS and lows[subject.lo] == "the"

    def _subordinate(self, subject: Subject) -> bool:
        if subject.before < 0:
            return False
        low = self._columns.lows[subject.before]
        if low == "which" and self._columns.tags[subject.before - 1] == "IN":
            return False
        return low in ("who", "which") or (
            self._lexicon.listed("subordinator", low) and low not in ("as", "since", "while")
        )

    def _sibling(self, hit: Hit, subject: Subject | None, accepted: list[Clause], left: int) -> Speaker | None:
        """The speaker of a cue that stands beside the open one; None where it lies inside its content."""
        last = accepted[-1]
        before = self._columns.lows[hit.left - 1]
        if hit.role == "infinitive":
            return last.speaker if self._joined_infinitive(hit, last) else None
        if left < last.content[0] and not subject:
            return None
        if hit.role == "participle":
            if subject and self._attributes(hit, last):
                return self._accompanied(subject)
            apart = before in (",", "while", ";") or (before == "and" and last.hit.role == "participle")
            return last.speaker if apart and self._attributes(hit, last) else None
        if subject and subject.hi > subject.lo:
            return self._second_subject(hit, subject, last)
        if before not in (",", "and", "but", ";") and not self._lexicon.listed("skip", before):
            return None
        return last.speaker if self._coordinate(hit, last) else None

    def _joined_infinitive(self, hit: Hit, last: Clause) -> bool:
        """As in "to reiterate A and (to) discuss B" after such an infinitive; "call on" in "We condemn A and call on B"."""
        lows = self._columns.lows
        before = lows[hit.left - 2] if lows[hit.left - 1] == "to" else lows[hit.left - 1]
        if before not in ("and", ",") or "amb" in hit.cue.flags:
            return False
        plural = last.hit.form == "base" and last.hit.role == "finite" and not last.hit.modal
        plain = lows[hit.left - 1] != "to" and "TO" not in self._columns.tags[last.content[0] : hit.left]
        return last.hit.role == "infinitive" or (plural and plain)

    def _accompanied(self, subject: Subject) -> Speaker | None:
        """As in "..., with the two leaders stressing": whose participle it is."""
        lows = self._columns.lows
        start = next((i for i in range(subject.hi - 1, subject.lo - 2, -1) if lows[i] == "with"), -1)
        if start < 1 or lows[start - 1] != ",":
            return None
        speaker = self._speakers.resolve(start + 1, subject.hi)
        return speaker if speaker.kind in SPEAKING else None

    def _attributes(self, hit: Hit, last: Clause) -> bool:
        """Whether a participle says something ("adding that") and is not one of a list of things to do."""
        if "amb" in hit.cue.flags or self._lexicon.listed("no-participle", hit.cue.words[0]):
            return False
        lows, tags = self._columns.lows, self._columns.tags
        listing = range(last.content[0], hit.left)
        return not any(
            tags[i] == "VBG" and lows[i - 1] in ("as", "including", "on", "of", "for", "by", "through") for i in listing
        ) or ("that" in hit.cue.frames)

    def _second_subject(self, hit: Hit, subject: Subject, last: Clause) -> Speaker | None:
        low = self._columns.lows[subject.before] if subject.before >= 0 else ""
        aside = low == "which" and hit.cue.cue_class == "assess" and self._columns.lows[subject.before - 1] == ","
        if subject.lo <= last.content[0] or (not aside and low not in (",", ";", "and", "but", "while", "whereas")):
            return None
        speaker = self._speakers.resolve(subject.lo, subject.hi)
        fronted = last.hit.role == "participle" and last.speaker is NOBODY
        if fronted:
            last.speaker = speaker
            return speaker
        if speaker.name is None or speaker.kind not in SPEAKING or "amb" in hit.cue.flags:
            return None
        same = (speaker.name or "").lower() == (last.speaker.name or "").lower()
        if same and speaker.kind == last.speaker.kind and hit.tense == last.hit.tense:
            return speaker
        if (hit.tense == "past" and last.hit.tense in ("past", "none")) or (
            low in (";", "while", "whereas") and hit.tense == last.hit.tense
        ):
            return speaker
        return None

    def _coordinate(self, hit: Hit, last: Clause) -> bool:
        anchor = last.hit.tense if last.hit.tense != "none" else "past"
        if hit.tense == anchor == "past" or (anchor == "past" and self._columns.lows[hit.verb] in ("set", "put")):
            return True
        if hit.tense == "present" and anchor == "present" and last.frame in ("np", "to"):
            return "amb" not in hit.cue.flags
        return (
            hit.cue.cue_class in STANCES
            and "amb" not in hit.cue.flags
            and hit.tense == "present"
            and last.frame in ("that", "np")
        )
