"""Stances: what a side backs or opposes. Fills ``Findings.stances``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import Findings, findings_of
from bot.reading.statements.lexicon import rows, seeds_folder
from bot.reading.statements.owners import other_side, owner_of
from bot.readout import Polarity, Stance, Statement

Object = tuple[Polarity, int, int]
END = re.compile(
    r"\s*(?:[,;(]|\s[–—]|\.(?:\s|$)|\b(?:as well as|and (?:the need|for|to|that|its|their|his|her|also)|in the event|which|who|while|if|but)\b)"
)
CONTENT = frozenset({"support", "oppose", "condemn"})
BACKED = re.compile(r"\b(?:support|backing|solidarity|endorsement) (?:for|of|to|with) ", re.I)
HELD = re.compile(r"\b(?:adherence|commitment|allegiance|fidelity) (?:of [\w\s]{1,60}? )?to (?=the |its |[A-Z“\"])")
FEARED = re.compile(
    r"\b(?:concerns?|alarm|outrage|opposition|objections?|dismay|condemnation)\b(?: of [\w\s]+?)? (?:over|about|at|regarding) |\b(?:opposition|objections?) to ",
    re.I,
)
VERBS = re.compile(
    r"\b(?P<verb>supports?|supporting|backs|upholds?|uphold|endorses|opposes?|rejects?|condemns?|opposed to)\s+(?=[\w“\"])"
)
CEASE = re.compile(r"\bto (?:cease|stop|end|halt|refrain from|withdraw|lift) ", re.I)
FOR = re.compile(r"\bin support of ", re.I)
OPPOSING = ("oppos", "reject", "condemn")


@Language.factory("attache_stances", default_config={"seeds": None})
def make_stances(nlp: Language, name: str, seeds: str | None) -> Callable[[Doc], Doc]:
    """The component; needs the statements. ``cues/loaded.tsv`` holds the words that tell disapproval."""
    return StanceFinder([row["word"] for row in rows(seeds_folder(seeds) / "cues" / "loaded.tsv")])


class StanceFinder:
    """Finds the object of support or opposition inside the statements."""

    def __init__(self, loaded: list[str]) -> None:
        words = "|".join(sorted(map(re.escape, loaded), key=len, reverse=True))
        self._loaded = re.compile(
            rf"(?:\b[A-Z][\w.-]*['’]s? (?:[\w-]+ ){{0,4}}|\b(?:the|its|their) (?:[\w-]+ )?)?\b(?:{words})\b[\w\s'’.-]*"
        )

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``findings_of(doc).stances``."""
        found = findings_of(doc)
        for statement in found.statements:
            seen: list[Object] = []
            for polarity, start, end in self._objects(statement):
                if end > start and not any(p == polarity and s < end and start < e for p, s, e in seen):
                    seen.append((polarity, start, end))
            found.stances.extend(self._stance(found, statement, *item) for item in seen)
        return doc

    def _stance(self, found: Findings, statement: Statement, polarity: Polarity, start: int, end: int) -> Stance:
        by, party = owner_of(found, statement)
        if statement.cue_class == "thank":
            by = party = other_side(found, statement) or by
        base = statement.content.start
        return Stance(by=by, party=party, polarity=polarity, content=found.evidence(base + start, base + end))

    def _objects(self, statement: Statement) -> Iterator[Object]:
        words = statement.content.quote
        whole = (0, _end(words, 0))
        feared = [(match.start(), _end(words, match.end())) for match in FEARED.finditer(words)]
        for match in FEARED.finditer(words):
            yield "opposes", match.end(), _end(words, match.end())
        for pattern in (BACKED, HELD, FOR):
            for match in pattern.finditer(words):
                if not any(start <= match.start() < end for start, end in feared) and statement.cue_class != "condemn":
                    yield "supports", match.end(), _end(words, match.end())
        if statement.cue_class in ("ask", "thank", "discuss"):
            return
        for match in VERBS.finditer(words):
            yield "opposes" if match["verb"].startswith(OPPOSING) else "supports", match.end(), _end(words, match.end())
        for match in CEASE.finditer(words) if statement.cue_class == "urge" else ():
            yield "opposes", match.end(), _end(words, match.end())
        for match in self._loaded.finditer(words):
            yield "opposes", match.start(), min(match.end(), _end(words, match.start()))
        if (
            statement.cue_class in CONTENT
            and not BACKED.search(words)
            and (statement.cue and "welcom" not in statement.cue.quote.lower())
        ):
            yield "supports" if statement.cue_class == "support" else "opposes", *whole
        elif statement.cue_class == "praise" and statement.kind == "support":
            yield "supports", *whole


def _end(words: str, start: int) -> int:
    match = END.search(words, start + 1)
    return match.start() if match else len(words)
