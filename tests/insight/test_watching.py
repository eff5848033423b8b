from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.insight.content_watches import Watched, WatchKind, Way
from bot.insight.watching import matches
from bot.insight.whole_words import holds, place_in, same_name, words_of
from tests.insight.documents import TEXT, meeting

END = datetime(2030, 1, 1, tzinfo=UTC)


def watch(words: str, kind: WatchKind = WatchKind.ANYTHING) -> Watched:
    return Watched(id=1, kind=kind, words=words, channel="C1", ends=END)


@pytest.mark.parametrize(
    ("words", "kind", "way", "found"),
    [
        ("lindqvist", WatchKind.PERSON, Way.PRESENT, "Anna Lindqvist"),
        ("Anna Lindqvist", WatchKind.ANYTHING, Way.PRESENT, "Anna Lindqvist"),
        ("Brandt", WatchKind.PERSON, Way.SPEAKS, "Olga Brandt"),
        ("Karl Ruiz", WatchKind.PERSON, Way.SPEAKS, "Ruiz"),
        ("SWEDEN", WatchKind.COUNTRY, Way.COUNTRY, "Sweden"),
        ("CHL", WatchKind.COUNTRY, Way.COUNTRY, "Chile"),
        ("Security Council", WatchKind.BODY, Way.BODY, "United Nations Security Council"),
        ("UN", WatchKind.ANYTHING, Way.BODY, "United Nations Security Council"),
        ("double standards", WatchKind.PHRASE, Way.WORDS, "Minister Ruiz warned against double standards."),
        ("shared heritage", WatchKind.PHRASE, Way.WORDS, "shared  heritage"),
    ],
)
def test_what_is_watched_is_found_with_its_reason(words: str, kind: WatchKind, way: Way, found: str) -> None:
    (match,) = matches([watch(words, kind)], meeting())
    assert (match.way, match.words) == (way, words)
    assert found in match.found


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Lind", WatchKind.ANYTHING),
        ("Ruizes", WatchKind.ANYTHING),
        ("Anna", WatchKind.COUNTRY),
        ("Sweden", WatchKind.PERSON),
        ("Karl Lindqvist", WatchKind.PERSON),
        ("standard", WatchKind.PHRASE),
        ("heritage shared", WatchKind.PHRASE),
        ("!!", WatchKind.ANYTHING),
    ],
)
def test_other_words_are_not_found(words: str, kind: WatchKind) -> None:
    assert matches([watch(words, kind)], meeting()) == []


def test_each_watch_has_one_reason_and_the_same_words_are_not_said_twice() -> None:
    found = matches([watch("Chile"), watch("chile", WatchKind.COUNTRY), watch("Ruiz")], meeting())
    assert [(match.words, match.way) for match in found] == [("chile", Way.COUNTRY), ("Ruiz", Way.PRESENT)]


def test_the_surroundings_are_the_documents_own_words() -> None:
    (match,) = matches([watch("Antarctica", WatchKind.PHRASE)], meeting())
    kept = match.found.removeprefix("… ").removesuffix(" …")
    assert kept in TEXT
    assert "Antarctica’s" in kept


def test_names_are_compared_by_whole_words() -> None:
    assert words_of("Türkiye’s U.S. Al-Thani") == ("turkiye", "us", "al", "thani")
    assert same_name("the Netherlands", "NETHERLANDS")
    assert not same_name("Guinea", "Equatorial Guinea")
    assert holds("Sergei Lavrov", "lavrov")
    assert not holds("Sergei Lavrov", "")
    assert place_in("a “law of\nthe jungle” b", "law of the jungle") == (3, 20)
    assert place_in("U.S. interests", "u.s.") == (0, 3)
