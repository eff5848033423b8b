"""Names in the text with what stands beside them: office before, office after, country after."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.findings import At, CountryMention, OfficeMention
from bot.reading.people import offices
from bot.reading.people.gathering import Sighting
from bot.reading.people.runs import Run, make_run, name_runs
from bot.reading.people.words import Kind, Word

_COMPLEMENT = frozenset({"of", "for"})


@dataclass(slots=True)
class Votes:
    """What the model's entity recogniser says: where it sees people, and where it sees bodies and places."""

    people: list[At]
    others: list[At]

    def person(self, at: At) -> bool:
        """Whether a person's name is seen there."""
        return any(p.touches(at) for p in self.people)

    def other(self, at: At) -> bool:
        """Whether something else is seen over the whole stretch."""
        return any(o.holds(at) for o in self.others)


class Sights:
    """Reads the sightings off one text's words."""

    def __init__(self, text: str, words: list[Word], countries: list[CountryMention], votes: Votes) -> None:
        self._text, self._words, self._votes = text, words, votes
        self._countries = {c.at.start: c for c in countries}
        self.used: set[int] = set()

    def all(self) -> list[Sighting]:
        """Every name of the text, sure ones marked strong."""
        return [self._sighting(self._trimmed(run)) for run in name_runs(self._words)]

    def _trimmed(self, run: Run) -> Run:
        """Cut what belongs to an office's complement off the front: "Mayor of | Kyiv | Vitali Klitschko"."""
        words = self._words
        linked = run.first > 0 and words[run.first].close and words[run.first - 1].lower in _COMPLEMENT
        if not linked or run.last - run.first < 3:
            return run
        for person in self._votes.people:
            for index in range(run.first + 1, run.last):
                if words[index].at.start == person.start:
                    return make_run(words, index, run.last)
        return make_run(words, run.first + 1, run.last)

    def _sighting(self, run: Run) -> Sighting:
        sighting = Sighting(run, self._text[run.at.start : run.at.end])
        ahead = offices.before(self._words, run.first)
        behind = offices.after(self._words, run.last)
        for stretch in (ahead, behind):
            if stretch:
                self._take(sighting, stretch)
        sighting.party = self._party_after(run.last) or sighting.party
        seen = self._votes.person(run.at) and not self._votes.other(run.at)
        long = len(run.parts) > 1
        sighting.strong = bool(ahead) or run.styled or (bool(behind) and (long or seen)) or (seen and long)
        return sighting

    def _take(self, sighting: Sighting, stretch: offices.Stretch) -> None:
        self.used.update(range(*stretch))
        for first, last in offices.split_offices(self._words, stretch):
            at = At(self._words[first].at.start, self._words[last - 1].at.end)
            if self._text[at.end : at.end + 1] == ")" and "(" in self._text[at.start : at.end]:
                at = At(at.start, at.end + 1)
            party = self.party_in((first, last))
            sighting.offices.append(OfficeMention(at, office_value(self._text, at), party))
            sighting.party = sighting.party or party

    def party_in(self, stretch: offices.Stretch) -> str | None:
        """The state named inside an office phrase, else the one its head implies."""
        inside = [self._countries.get(w.at.start) for w in self._words[stretch[0] : stretch[1]]]
        named = [c for c in inside if c is not None]
        ambassador = any(w.lower.startswith(("ambassador", "envoy")) for w in self._words[stretch[0] : stretch[1]])
        if named and not ambassador:
            return named[0].name
        if named and self._words[stretch[0]].kind is Kind.COUNTRY:
            return named[0].name
        implied = (w.head.party for w in self._words[stretch[0] : stretch[1]] if w.head)
        return next((p for p in implied if p), None)

    def _party_after(self, last: int) -> str | None:
        """ "Prime Minister Modi of India", "Prime Minister Modi (India)"."""
        words = self._words
        index = last
        if index < len(words) and words[index].lower == "of" and words[index].close:
            index += 1
            if index < len(words) and words[index].lower == "the":
                index += 1
        elif not (index < len(words) and words[index].gap == " ("):
            return None
        country = self._countries.get(words[index].at.start) if index < len(words) else None
        return country.name if country else None


def office_value(text: str, at: At) -> str:
    """An office's words in one line."""
    return " ".join(text[at.start : at.end].split())
