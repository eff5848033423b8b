import random

from bot.reading.training.spacing import guess_spaces
from bot.reading.training.typesetting import curl_quotes, set_dashes


def test_quotes_curl_in_pairs() -> None:
    assert curl_quotes(['"', "yes", '"', "and", "``", "no", "''"]) == ["“", "yes", "”", "and", "“", "no", "”"]


def test_apostrophes_curl_in_place() -> None:
    assert curl_quotes(["Minister", "'s", "do", "n't"]) == ["Minister", "’s", "do", "n’t"]


def test_only_dashes_between_spaces_are_set_anew() -> None:
    words, spaces = ["long", "-", "term", "peace", "-", "now"], [False, False, True, True, True, True]
    settings = set()
    for seed in range(40):
        new_words, new_spaces = set_dashes(words, spaces, random.Random(seed))
        assert new_words[:4] == words[:4]
        assert new_spaces[:3] == spaces[:3]
        settings.add((new_words[4], new_spaces[3], new_spaces[4]))
    assert settings == {("—", False, False), ("–", False, False), ("—", True, True), ("–", True, True)}


def test_spaces_are_guessed_as_printers_set_them() -> None:
    words = ["He", "(", "John", ")", "said", ":", '"', "It", "'s", "late", "!", '"']
    text = "".join(word + " " * space for word, space in zip(words, guess_spaces(words), strict=True))
    assert text.rstrip() == 'He (John) said: "It\'s late!"'
