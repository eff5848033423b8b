"""Everything by which a document calls a participant beside the name: offices, then styles of address."""

from __future__ import annotations

from bot.reading.findings import At, OfficeMention, Person

_ARTICLE = "the "


def titles_of(person: Person, text: str) -> dict[str, list[At]]:
    """The values as written, each with the places where it stands.

    An office that stands alone for the person is told with its article, "The President", where the bare office also
    stands beside the name. Styles ("H.E. Dr.") follow the offices.
    """
    beside = {office.value for office in person.offices if not office.alone}
    titles: dict[str, list[At]] = {}
    ranks = {style.at.end for style in person.styles}
    for office in person.offices:
        if office.at.end in ranks:  # "Prince" of "His Highness Prince"
            continue
        place = _with_article(office.at, text) if office.alone and office.value in beside else office.at
        _add(titles, text[place.start : office.at.start].capitalize() + office.value, place)
    for style in _fullest(person.styles):
        _add(titles, style.value, style.at)
    return titles


def _fullest(styles: list[OfficeMention]) -> list[OfficeMention]:
    """Each style once, in its fullest form: not "Mr." beside "H.E. Mr."."""
    keys = {_key(style.value) for style in styles}
    first = {_key(style.value): style for style in reversed(styles)}
    return [first[key] for key in dict.fromkeys(map(_key, (s.value for s in styles))) if not any(key < k for k in keys)]


def _add(titles: dict[str, list[At]], value: str, place: At) -> None:
    same = next((known for known in titles if known.casefold() == value.casefold()), value)
    titles.setdefault(same, []).append(place)


def _with_article(at: At, text: str) -> At:
    start = at.start - len(_ARTICLE)
    return At(start, at.end) if text[max(0, start) : at.start].lower() == _ARTICLE else at


def _key(style: str) -> frozenset[str]:
    """The words of a style, by which "Mr." lies in "H.E. Mr."."""
    return frozenset(style.lower().replace(".", "").split())
