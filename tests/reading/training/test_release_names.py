import pytest
import spacy
from spacy.tokens import Doc

from bot.reading.training.named_text import NamedText
from bot.reading.training.release_names import known_persons, mark_names

PLACES = frozenset({("Norland",), ("Port", "Ellis")})
DEMONYMS = frozenset({"norlandic"})


def parsed(text: str, chains: dict[str, str]) -> Doc:
    """A parse in which capitalised words are proper nouns and each key of `chains` hangs flat on its value."""
    words = text.split()
    heads = [words.index(chains.get(word, words[0])) for word in words]
    relations = ["flat" if word in chains else "ROOT" if word == words[0] else "dep" for word in words]
    pos = ["PROPN" if word[0].isupper() else "X" for word in words]
    return Doc(spacy.blank("en").vocab, words=words, pos=pos, heads=heads, deps=relations)


def marked(text: NamedText) -> dict[str, str | None]:
    return {" ".join(text.words[mark.start : mark.end]): mark.label for mark in text.marks}


def test_a_titled_chain_is_a_person_there_and_elsewhere() -> None:
    first = parsed("today President Anna Lind left Norland .", {"Lind": "Anna"})
    second = parsed("later Anna Lind spoke .", {})
    persons = known_persons([first, second])
    assert persons == {("Anna", "Lind")}
    assert marked(mark_names(first, persons, PLACES, DEMONYMS)) == {
        "today": None,
        "Anna Lind": "PERSON",
        "Norland": "LOC",
    }
    assert marked(mark_names(second, persons, PLACES, DEMONYMS)) == {"Anna Lind": "PERSON"}


def test_a_country_ends_where_a_person_begins() -> None:
    text = mark_names(parsed("the Envoy of Norland Anna Lind .", {}), frozenset({("Anna", "Lind")}), PLACES, DEMONYMS)
    assert marked(text)["Norland"] == "LOC"
    assert marked(text)["Anna Lind"] == "PERSON"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("at the Anna Lind Foundation .", {"Anna", "Lind", "Foundation"}),
        ("the Norland Dialogue .", {"Norland", "Dialogue"}),
        ("the Norlandic Academy .", {"Norlandic", "Academy"}),
    ],
)
def test_a_name_inside_a_longer_one_is_unknown(text: str, unknown: set[str]) -> None:
    found = marked(mark_names(parsed(text, {}), frozenset({("Anna", "Lind")}), PLACES, DEMONYMS))
    assert set(found.values()) == {None}
    assert unknown <= set(found)


def test_a_surname_needs_its_title_and_a_title_alone_is_no_name() -> None:
    persons = frozenset({("Anna", "Lind")})
    titled = marked(mark_names(parsed("then President Lind thanked the President .", {}), persons, PLACES, DEMONYMS))
    assert titled == {"Lind": "PERSON"}
    assert marked(mark_names(parsed("then Lind left .", {}), persons, PLACES, DEMONYMS)) == {"Lind": None}


def test_a_people_is_norp_before_a_common_noun() -> None:
    found = marked(mark_names(parsed("the Norlandic side agreed .", {}), frozenset(), PLACES, DEMONYMS))
    assert found["Norlandic"] == "NORP"


def test_only_words_between_two_unsure_names_are_unknown() -> None:
    text = parsed("the Ministry of the Interior and the Envoy of Norland and Ellis met .", {})
    found = mark_names(text, frozenset(), PLACES, DEMONYMS)
    unsure = {position for mark in found.marks if mark.label is None for position in range(mark.start, mark.end)}
    assert [found.words[position] for position in sorted(unsure)] == [
        "Ministry",
        "of",
        "the",
        "Interior",
        "and",
        "the",
        "Ellis",
    ]
