"""The speaker of a statement as the subject of a sentence, under the name by which the text goes on calling them."""

from __future__ import annotations

import re
from collections import Counter

from bot.reading.telling.wording import listed, plain_case, with_article
from bot.readout import Participant, Readout, Statement

_PRONOUN = re.compile(r"^(?:we|i|he|she|it|they|who|you|some|all|none)$", re.IGNORECASE)
_SEVERAL = re.compile(r"^(?:we|they)$", re.IGNORECASE)
_JOINTS = re.compile(r", and |, | and ")
_WORDS = re.compile(r"['’]s?\b|[\s,]+")
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III"})
_COLLECTIVE = re.compile(r"(?:The|Both|All|They|Participants|Leaders|Ministers)\b")


class Subjects:
    """Looks up subjects in one reading."""

    def __init__(self, readout: Readout) -> None:
        self._states = {country.name for country in readout.countries}
        self._offices = {office.value for person in readout.participants for office in person.offices}
        self._names = _short_names(readout.participants)
        self._heard = readout.is_readout

    def of(self, said: Statement) -> str | None:
        """The subject; "they" for the "we" of a joint text, None for another pronoun or nobody.

        In a text that is no exchange, None too for a speaker that is neither known nor looks like a name.
        """
        speaker = said.speaker
        if not speaker or _PRONOUN.match(speaker):
            return "they" if speaker and self._heard and _SEVERAL.match(speaker) else None
        known = self._known(speaker)
        if known:
            return known
        parts = [self._known(part) for part in _JOINTS.split(speaker)]
        if len(parts) > 1 and all(parts):
            return listed([part for part in parts if part])
        if _COLLECTIVE.match(speaker):
            several = self._heard or not speaker.startswith("The ") or speaker.endswith("s")
            return speaker[0].lower() + speaker[1:] if several else None
        return speaker if self._heard or said.party or is_a_name(speaker) else None

    def _known(self, speaker: str) -> str | None:
        if speaker in self._names:
            return self._names[speaker]
        if speaker in self._states:
            return with_article(speaker)
        return f"the {speaker}" if speaker in self._offices else None


def is_a_name(speaker: str) -> bool:
    """Whether a speaker is somebody's name, not a pronoun or an office as written ("We", "The Minister")."""
    words = speaker.split()
    capitals = all(word[0].isupper() for word in words) and not _COLLECTIVE.match(speaker)
    return 1 < len(words) < 6 and capitals and words[0].lower() not in ("a", "an", "this", "our")


def _short_names(people: tuple[Participant, ...]) -> dict[str, str]:
    """Each name with the part of it that the text uses alone ("Biden"), where that is nobody else's."""
    short = {person.name: _used_alone(person) for person in people}
    shared = Counter(short.values())
    return {name: used if shared[used] == 1 else _plain(name, people) for name, used in short.items()}


def _used_alone(person: Participant) -> str:
    """The one word of a name that mentions use without the others ("President Biden"), most often."""
    own = {word.strip(",.") for word in person.name.split() if len(word.strip(",.")) > 1} - _SUFFIXES
    uses: Counter[str] = Counter()
    for mention in person.evidence:
        used = [word for word in _WORDS.split(mention.quote) if word in own]
        if len(used) == 1 and len(own) > 1:
            uses[used[0]] += 1
    return plain_case(uses.most_common(1)[0][0]) if uses else _plain(person.name, (person,))


def _plain(name: str, people: tuple[Participant, ...]) -> str:
    office = any(name == person.name and any(name == o.value for o in person.offices) for person in people)
    return f"the {name}" if office else plain_case(name)
