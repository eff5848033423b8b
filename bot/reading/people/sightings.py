"""Names in the text with what stands beside them: office before, office after, country after."""

from __future__ import annotations

import re

from bot.reading.findings import At, CountryMention, OfficeMention
from bot.reading.people.after_name import after
from bot.reading.people.before_name import before
from bot.reading.people.borders import begins_clause, further, next_persons, own
from bot.reading.people.gathering import Sighting
from bot.reading.people.lexicon import Lexicon, OfficeHead
from bot.reading.people.name_parts import core, split_parts
from bot.reading.people.office_words import closed, office_value, phrase, singular
from bot.reading.people.offices import Stretch, split_offices
from bot.reading.people.party_words import PartyWords
from bot.reading.people.runs import Run, make_run, name_runs
from bot.reading.people.styles import styles
from bot.reading.people.votes import Votes
from bot.reading.people.words import Kind, Word

_COMPLEMENT = frozenset({"of", "for"})
_PLACED = frozenset({"in", "at"})
_OF_A_STATE = re.compile(
    r" of (?:the )?(?:[A-Z][\w.’'-]*\s?(?:of |and (?=[A-Z]\w+,))?)+,?\s*(?:and )?(?:the )?(?:[A-Z]{3,} )?"
)
_SHOUTED = 6


class Sights:
    """Reads the sightings off one text's words."""

    def __init__(
        self,
        text: str,
        words: list[Word],
        countries: list[CountryMention],
        votes: Votes,
        lexicon: Lexicon,
        heading: bool = False,
    ) -> None:
        self._heading = heading
        self._text, self._words, self._votes, self._lexicon = text, words, votes, lexicon
        self._lowers = [w.lower for w in words]
        self.parties = PartyWords(words, countries, lexicon)
        self.used: set[int] = set()

    def all(self) -> list[Sighting]:
        """Every name of the text, sure ones marked strong."""
        sightings: list[Sighting] = []
        for run in name_runs(self._words):
            sighting = self._sighting(self._trimmed(run))
            if sightings and not sighting.offices:
                self._share_plural(sightings[-1], sighting)
            if sightings and sighting.party and not sightings[-1].party:
                self._share_party(sightings[-1], sighting)
            sightings.append(sighting)
        return sightings

    def offices(self) -> list[tuple[set[str], str]]:
        """The offices that are written with a party, as the head's words and the party."""
        found = []
        for index, word in enumerate(self._words):
            if word.head is not None and not word.head.plural:
                party = self.parties.inside(phrase(self._words, index, index + len(word.head.words)))
                if party:
                    found.append((set(word.head.words), party))
        return found

    def _trimmed(self, run: Run) -> Run:
        """Cut what is no part of the name off the front.

        "Mayor of | Kyiv | Vitali Klitschko", "received in Abu Dhabi | Lea Tamm", "Ambassador to Jordan | Otto Lenz".
        """
        words = self._words
        before_it = words[run.first - 1].lower if run.first > 0 and words[run.first].close else ""
        office = before_it == "to" and run.first > 1 and words[run.first - 2].kind is Kind.OFFICE
        placed = office or (before_it in _PLACED and not any(p.start == run.at.start for p in self._votes.people))
        place = self._lexicon.place_at(self._lowers, run.first) if placed else 0
        if place and run.first + place < run.last:
            for word in words[run.first : run.first + place]:
                word.kind = Kind.COUNTRY
            return make_run(words, run.first + place, run.last)
        of_office = before_it in _COMPLEMENT and words[max(0, run.first - 2)].kind in (Kind.OFFICE, Kind.INSTITUTION)
        if not of_office or run.last - run.first < 3:
            return run
        for person in self._votes.people:
            for index in range(run.first + 1, run.last):
                if words[index].at.start == person.start:
                    for word in words[run.first : index]:
                        word.kind = Kind.INSTITUTION
                    return make_run(words, index, run.last)
        return make_run(words, run.first + 1, run.last)

    def _sighting(self, run: Run) -> Sighting:
        sighting = Sighting(run, " ".join(self._text[run.at.start : run.at.end].split()))
        ahead = own(self._words, before(self._words, run.first), run)
        behind = after(self._words, run.last)
        if behind and self._heading and behind[1] < len(self._words) and self._words[behind[1]].close:
            behind = None  # "A, Croatian President review ties": the other side, not A's office
        if behind and (begins_clause(self._words, behind) or (ahead and next_persons(self._words, behind))):
            behind = None
        owner_also = further(self._words, ahead)
        for stretch in (ahead, owner_also, behind):
            if stretch:
                self._take(sighting, stretch)
        sighting.styles = [
            OfficeMention(at, office_value(self._text, at))
            for at in styles(self._words, run, ahead[0] if ahead else run.first)
        ]
        sighting.party = (
            self.parties.after(run.last)
            or (self.parties.before(ahead) if owner_also is None else None)  # "Egypt's UN Champion X" is Egypt's
            or sighting.party
            or self.parties.before(ahead)
            or self.parties.before(behind)
        )
        long = len(run.parts) > 1
        seen = self._votes.person(run.at)
        known = long and self._lexicon.principal(core(run.parts)) is not None
        shouted = sighting.name.isupper() and len(sighting.name) > _SHOUTED  # a heading in capitals shows no names
        sighting.strong = (
            (bool(ahead) and not shouted)
            or run.styled
            or known
            or (bool(behind) and (long or seen) and not self._votes.elsewhere(run.at))
            or (seen and long)
        )
        return sighting

    def _take(self, sighting: Sighting, stretch: Stretch) -> None:
        self.used.update(range(*stretch))
        for first, last in split_offices(self._words, stretch):
            at = At(self._words[first].at.start, self._words[last - 1].at.end)
            at = closed(self._text, at)
            party = self.parties.inside((first, last))
            sighting.offices.append(OfficeMention(at, self._value(first, at), party))
            sighting.party = sighting.party or party
            sighting.implied = sighting.implied or self.parties.implied((first, last))
        if any(w.head and w.head.plural for w in self._words[slice(*stretch)]):
            sighting.plural = sighting.offices[-1]

    def _value(self, first: int, at: At) -> str:
        """An office's words in one line; "Presidents" before several names is "President" for each."""
        value = office_value(self._text, at)
        place = next((i for i in range(first, len(self._words)) if self._words[i].head), None)
        head = self._words[place].head if place is not None else None
        if place is None or head is None or not head.plural:
            return value
        plural = " ".join(w.text for w in self._words[place : place + len(head.words)])
        return value.replace(plural, singular(plural), 1)

    def _share_plural(self, earlier: Sighting, sighting: Sighting) -> None:
        """ "Presidents A of X, B and C": the office before the first name goes for each."""
        if earlier.plural is None:
            return
        between = self._text[earlier.run.at.end : sighting.run.at.start]
        joined = between.strip(" ,") in ("", "and") or _OF_A_STATE.fullmatch(between) is not None
        if joined and "." not in between and "\n" not in between:
            sighting.offices.append(earlier.plural)
            sighting.plural, sighting.strong = earlier.plural, True

    def _share_party(self, earlier: Sighting, sighting: Sighting) -> None:
        """ "King A and Queen B of Spain": the state after the second is the first one's too."""
        start = min([o.at.start for o in sighting.offices] + [sighting.run.at.start])
        together = self._text[earlier.run.at.end : start] in (" and ", " and his wife ", " and her husband ")
        if together and self.parties.after(sighting.run.last):
            earlier.party = sighting.party

    def in_full(self, head: OfficeHead) -> str:
        """An office's head in lower case, a short form written out."""
        written = " ".join(head.words)
        return self._lexicon.short_forms.get(written, written)

    def is_short_form(self, word: Word) -> bool:
        """Whether the word is an office in short, in capitals, which needs no article: "EAM"."""
        return word.text.isupper() and word.lower in self._lexicon.short_forms

    def usual_office(self, name: str) -> str | None:
        """The office that a publicly known person's own side leaves out beside the name."""
        known = self._lexicon.principal(core(split_parts(name)))
        return known.office if known else None
