"""The pipeline component that codes the exchange and its statements as PLOVER events.

PLOVER (Political Language Ontology for Verifiable Event Records, draft manual 2.0 of the Open Event Data Alliance)
codes acts and changes of policy, not remarks, so many statements yield no event. What is which event stands in
``event_codes.tsv``, how it is applied in docs/event-coding.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.coding.actors import Actor, Directory, Parties, load_directory
from bot.reading.coding.acts import Act, act_of
from bot.reading.coding.codebook import Codebook, load_codebook
from bot.reading.coding.exchange import exchange_of
from bot.reading.coding.targets import Targets
from bot.reading.findings import Findings, findings_of
from bot.readout import CodedEvent, Statement

_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


@Language.factory("attache_coding", default_config={"seeds": None})
def make_coding(nlp: Language, name: str, seeds: str | None) -> Coding:
    """The component that fills ``Findings.events_coded``."""
    return Coding(load_codebook(seeds), load_directory(seeds))


class Coding:
    """Codes the exchange once for each pair of parties, and each statement that is an act."""

    def __init__(self, book: Codebook, directory: Directory) -> None:
        self._book, self._directory = book, directory

    def __call__(self, doc: Doc) -> Doc:
        """Add the exchange's events, then those of the statements in their order."""
        found = findings_of(doc)
        parties = Parties(found, self._directory)
        found.events_coded.extend(exchange_of(found, parties, self._book))
        targets = Targets(found, self._directory, parties)
        for place, said in enumerate(found.statements):
            act = act_of(said, self._book)
            if act is not None and (found.is_readout or not said.implicit):
                found.events_coded.extend(self._events(found, place, act, parties, targets))
        return doc

    def _events(
        self, found: Findings, place: int, act: Act, parties: Parties, targets: Targets
    ) -> Iterator[CodedEvent]:
        said = found.statements[place]
        sources = parties.of(said)
        if not sources:
            return
        date = found.event.date.value if found.event and found.event.date else None
        for source, target in _ends(said, act, sources, parties, targets):
            yield CodedEvent(
                source=source.code, code=act.code, target=target.code,
                evidence=(said.cue, said.content) if said.cue else (said.content,),
                mode=act.mode, contexts=self._book.contexts(said.topics), date=date, statement=place,
                source_name=source.name, target_name=target.name,
            )  # fmt: skip


def _ends(
    said: Statement, act: Act, sources: list[Actor], parties: Parties, targets: Targets
) -> list[tuple[Actor, Actor]]:
    """The pairs of actors: what several do to a third is an event for each, what they do together one for each pair."""
    found = targets.of(said, act, sources)
    if found:
        return [(source, target) for source in sources for target in found]
    if act.code not in _MUTUAL:
        return []
    if len(sources) > 1:
        return list(combinations(sources, 2))
    other = parties.other(sources[0]) if act.aim == "other" else None
    return [(sources[0], other)] if other else []
