"""Who spoke last in a document, for "he", "they", "it", "the former" and "the latter" that follow."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.statements.speaker import Speaker

PLURAL = frozenset({"they", "both", "them"})


@dataclass(slots=True)
class Memory:
    """The latest person, collective, and state or body; and the latest two who were named one by one."""

    person: Speaker | None = None
    persons: list[Speaker] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    plural: Speaker | None = None
    body: Speaker | None = None
    two: list[Speaker] = field(default_factory=list)

    def keep(self, speaker: Speaker) -> None:
        """Keep a speaker; a pronoun's words are not worth keeping."""
        if speaker.name is None or speaker.name == "I":
            return
        if speaker.kind == "plural":
            if speaker.name.lower() not in PLURAL:
                self.plural = speaker
            return
        if speaker.kind == "person":
            self.person = speaker
            self.persons = [speaker, *(one for one in self.persons if one.name != speaker.name)]
        elif speaker.kind in ("state", "body"):
            self.body = speaker
        if all(speaker.name != one.name for one in self.two):
            self.two = [*self.two[-1:], speaker]
        elif len(self.two) == 2 and self.two[0].name == speaker.name:
            self.two.reverse()

    def keep_two(self, speakers: list[Speaker]) -> None:
        """Keep two who are named together, in their order."""
        if len(speakers) == 2:
            self.two = list(speakers)

    def called(self, pronoun: str) -> Speaker | None:
        """Whom "he" or "she" means: the latest person of whom the text says nothing else."""
        wanted = "he" if pronoun in ("he", "him") else "she"
        fits = (one for one in self.persons if self.genders.get(one.name or "", wanted) == wanted)
        return next(fits, self.person)

    def of_two(self, word: str) -> Speaker | None:
        """Whom "the former" or "the latter" means: of the two in the order in which they were named."""
        if len(self.two) < 2:
            return None
        return self.two[0] if word == "former" else self.two[1]
