"""Whether a document is what somebody watches for, and why: by names and words alone, so that it can be explained."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.insight.content_watches import Match, Watched, WatchKind, Way
from bot.insight.whole_words import holds, place_in, same_name, surname, words_of
from bot.readout import Readout

AROUND = 60
"""Characters of the document shown on each side of words that were found."""

_Look = Callable[[Watched, Readout], Match | None]


def matches(watches: Iterable[Watched], readout: Readout) -> list[Match]:
    """Why a document matches, one reason a watch, in their order; none where it does not."""
    found = (_match(watch, readout) for watch in watches)
    reasons = {(match.words.casefold(), match.way): match for match in found if match}
    return list(reasons.values())


def _match(watch: Watched, readout: Readout) -> Match | None:
    for look in _LOOKS[watch.kind]:
        if match := look(watch, readout):
            return match
    return None


def _present(watch: Watched, readout: Readout) -> Match | None:
    for person in readout.participants:
        if any(_is_person(watch.words, form) for form in (person.name, *(one.quote for one in person.evidence))):
            return Match(words=watch.words, way=Way.PRESENT, found=person.name)
    return None


def _speaks(watch: Watched, readout: Readout) -> Match | None:
    for statement in readout.statements:
        if statement.speaker and _is_person(watch.words, statement.speaker):
            return Match(words=watch.words, way=Way.SPEAKS, found=statement.speaker)
    return None


def _is_person(words: str, name: str) -> bool:
    """ "Lavrov" is Sergei Lavrov; and "Sergei Lavrov" is whom a document only calls Lavrov."""
    return holds(name, words) or (
        len(words_of(name)) == 1 and len(words_of(words)) > 1 and surname(words) == surname(name)
    )


def _country(watch: Watched, readout: Readout) -> Match | None:
    for country in readout.countries:
        forms = (country.name, country.iso3, *(one.quote for one in country.evidence))
        if any(_is_party(watch, form) for form in forms):
            return Match(words=watch.words, way=Way.COUNTRY, found=country.name)
    parties = [person.party for person in readout.participants] + [one.party for one in readout.statements]
    party = next((party for party in parties if party and _is_party(watch, party)), None)
    return Match(words=watch.words, way=Way.COUNTRY, found=party) if party else None


def _is_party(watch: Watched, party: str) -> bool:
    return any(same_name(party, wanted) for wanted in (watch.words, *watch.forms))


def _body(watch: Watched, readout: Readout) -> Match | None:
    for body in readout.organisations:
        if any(holds(form, watch.words) for form in (body.name, *(one.quote for one in body.evidence))):
            return Match(words=watch.words, way=Way.BODY, found=body.name)
    return None


def _phrase(watch: Watched, readout: Readout) -> Match | None:
    at = place_in(readout.text, watch.words)
    return Match(words=watch.words, way=Way.WORDS, found=_around(readout.text, *at)) if at else None


def _around(text: str, start: int, end: int) -> str:
    """The words with some of their line before and after, cut between words, with "…" where something is left out."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    head, tail = before.rsplit("\n", 1)[-1], after.split("\n", 1)[0]
    if len(head) == AROUND:
        head = "… " + head.partition(" ")[2]
    if len(tail) == AROUND:
        tail = tail.rpartition(" ")[0] + " …"
    return f"{head.lstrip()}{text[start:end]}{tail.rstrip()}"


_LOOKS: dict[WatchKind, tuple[_Look, ...]] = {
    WatchKind.PERSON: (_present, _speaks),
    WatchKind.COUNTRY: (_country,),
    WatchKind.BODY: (_body,),
    WatchKind.PHRASE: (_phrase,),
    WatchKind.ANYTHING: (_present, _speaks, _country, _body, _phrase),
}
