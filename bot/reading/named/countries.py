"""States named: by name, by demonym, by the capital or the office that stands for the government."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import CountryMention, findings_of
from bot.reading.named.capitals import standing_for_government
from bot.reading.named.country_forms import CountryForm, country_forms
from bot.reading.named.surface import Forms, Hit, Surface, surface_of


@Language.factory("attache_countries", default_config={"seeds": None})
def make_countries(nlp: Language, name: str, seeds: str | None) -> Countries:
    """The component that fills ``Findings.countries``."""
    return Countries(country_forms(seeds))


class Countries:
    """Finds states. Territories and names that merely hold a country's ("South China Sea") are passed over."""

    def __init__(self, forms: Forms[CountryForm]) -> None:
        self._forms = forms

    def __call__(self, doc: Doc) -> Doc:
        """Add every mention, in the order of the text."""
        surface = surface_of(doc)
        hits = list(self._forms.find(surface))
        governments = standing_for_government(doc, surface, [h for h in hits if h.value.form == "capital"])
        kept = _told_apart([h for h in hits if _counts(doc, surface, h, governments)])
        own_names = _names_as_written(kept)
        found = findings_of(doc).countries
        for hit in kept:
            _, iso3, form, *_ = hit.value
            if form is not None:
                found.append(CountryMention(hit.at, own_names.get(iso3, hit.value.name), iso3, form))
        return doc


def _counts(doc: Doc, surface: Surface, hit: Hit[CountryForm], governments: set[int]) -> bool:
    if hit.value.form == "capital":
        return hit.first in governments
    if hit.value.form is None or surface.text[hit.at.end : hit.at.end + 1] == "$":  # "US$40 billion"
        return False
    return not (hit.value.person_too and _is_given_name(doc, surface, hit))


def _is_given_name(doc: Doc, surface: Surface, hit: Hit[CountryForm]) -> bool:
    """ "Jordan Smith", "Michael Jordan": the model sees a person in it, and a capitalised word stands beside it."""
    span = doc.char_span(*hit.at, alignment_mode="expand")
    if span is None or not any(token.ent_type_ == "PERSON" for token in span):
        return False
    words = surface.words
    before = words[hit.first - 1].text if hit.first and surface.joined(hit.first - 1, hit.first) else ""
    at_end = hit.last + 1 >= len(words) or not surface.joined(hit.last, hit.last + 1)
    after = "" if at_end else words[hit.last + 1].text
    return before.istitle() or after.istitle()


def _told_apart(kept: list[Hit[CountryForm]]) -> list[Hit[CountryForm]]:
    """Bare "Congo" means the state that the text names in full elsewhere."""
    named = {hit.value.iso3: hit.value for hit in kept if hit.value.yields_to is None}
    return [hit._replace(value=named.get(hit.value.yields_to or "", hit.value)) for hit in kept]


def _names_as_written(kept: list[Hit[CountryForm]]) -> dict[str, str]:
    """ "Türkiye" where the document writes so, though others write "Turkey"."""
    return {h.value.iso3: h.value.own_name for h in kept if h.value.own_name}
