"""Bodies named: known ones, those that a text introduces itself, those told by their make, those the model sees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, Findings, findings_of
from bot.reading.named.agencies import agencies
from bot.reading.named.body_entities import organisations_of, person_words
from bot.reading.named.body_forms import MEDIA, NO_BODY, KnownBody, body_forms
from bot.reading.named.body_gathering import BodyMention, gathered
from bot.reading.named.body_overlaps import settle
from bot.reading.named.body_patterns import BodyPatterns
from bot.reading.named.body_words import BodyWords, body_words
from bot.reading.named.surface import Forms, Hit, surface_of


@Language.factory("attache_bodies", default_config={"seeds": None})
def make_bodies(nlp: Language, name: str, seeds: str | None) -> Bodies:
    """The component that fills ``Findings.organisations``."""
    return Bodies(body_forms(seeds), body_words(seeds))


class Bodies:
    """Finds bodies; one entry for each, under its full form, with every form as written."""

    def __init__(self, forms: Forms[KnownBody], vocabulary: BodyWords) -> None:
        self._forms = forms
        self._vocabulary = vocabulary

    def __call__(self, doc: Doc) -> Doc:
        """Add every body, in the order of the text."""
        found, surface = findings_of(doc), surface_of(doc)
        known = list(self._forms.find(surface))
        mentions = settle(
            known=[BodyMention(hit.at, hit.value) for hit in known],
            made=[BodyMention(with_state(found, at), None) for at in self._made(doc, known)],
            seen=[
                BodyMention(at, None)
                for at in chain(organisations_of(doc, found, self._vocabulary), agencies(found.document.text))
            ],
        )
        bodies = [m for m in mentions if m.known is None or (m.known.kind not in NO_BODY and not _asks(found, m))]
        found.organisations.extend(gathered(found, bodies))
        return doc

    def _made(self, doc: Doc, known: list[Hit[KnownBody]]) -> Iterator[At]:
        states = [country.at for country in findings_of(doc).countries if country.form == "name"]
        patterns = BodyPatterns(
            surface_of(doc),
            self._vocabulary,
            barred=person_words(doc),
            complete=frozenset(at.end for at in [*states, *(hit.at for hit in known if hit.value.kind not in NO_BODY)]),
        )
        whole_states = set(states)
        return (at for at in patterns.find() if at not in whole_states)  # "Russian Federation"


def _asks(found: Findings, mention: BodyMention) -> bool:
    """Whether an agency only asks here, as in a press conference ("Kyodo News: Can you confirm ...")."""
    text, at = found.document.text, mention.at
    if mention.known is None or mention.known.kind != MEDIA:
        return False
    return text[at.end : at.end + 1] == ":" and not text[text.rfind("\n", 0, at.start) + 1 : at.start].strip()


def with_state(found: Findings, body: At) -> At:
    """A ministry together with the state after its comma ("Ministry of Foreign Affairs, Malaysia")."""
    country = next((c for c in found.countries if c.form == "name" and c.at.start == body.end + 2), None)
    text = found.document.text
    if country is None or text[body.end : body.end + 2] != ", " or "inistry" not in text[body.start : body.end].lower():
        return body
    after = text[country.at.end : country.at.end + 1]
    return At(body.start, country.at.end) if after in {"", ".", ",", ";", ")", "\n"} else body
