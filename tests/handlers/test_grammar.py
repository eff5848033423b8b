"""What is typed after ``/attache``, as hands and phones type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.commands import COMMANDS, help_message, nearest_command, topic_help
from handlers.commands.grammar import parse
from handlers.commands.verbs import VERBS

LINK = "https://desk.slack.com/archives/C024BE91L/p1769932800000100"


@pytest.mark.parametrize(
    ("typed", "verb", "rest"),
    [
        ("", "", ""),
        ("  DIGEST   Weekly  mon ", "digest", "Weekly mon"),
        ("digest off.", "digest", "off"),
        ("“digest off”", "digest", "off"),
        ("/attache digest now", "digest", "now"),
        ("“/attache help”.", "help", ""),
        ("Attaché: promises overdue", "promises", "overdue"),
        ("help.", "help", ""),
        ("watch “law of the jungle” for 7d.", "watch", '"law of the jungle" for 7d'),
        (f"export csv <{LINK}|a message>.", "export", f"csv {LINK}"),
        ("read The two ministers met.", "read", "The two ministers met."),
        ("read “The two  ministers met.”", "read", "“The two  ministers met.”"),
        ("ask Who said “law of the jungle”?", "ask", "Who said “law of the jungle”?"),
        ("read\nFirst line\nsecond line", "read", "First line\nsecond line"),
        ("attachement", "attachement", ""),
    ],
)
def test_is_understood(typed: str, verb: str, rest: str) -> None:
    assert parse(typed) == (verb, rest)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_parsed(typed: str) -> None:
    verb, rest = parse(typed)
    assert verb == verb.lower()
    assert rest == rest.strip()


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("exprot csv", "export"),
        ("forgte channel", "forget channel"),
        ("digest wekly", "digest weekly"),
        ("hepl", "help"),
    ],
)
def test_a_wrong_word_gets_the_nearest(typed: str, near: str) -> None:
    assert nearest_command(typed).name == near


def test_every_verb_has_a_card_with_its_forms_and_stands_on_the_help_card() -> None:
    told = help_message().text
    for verb in VERBS:
        assert f"/attache {verb}" in told
        card = topic_help(verb).text
        assert all(command.usage.split(" <")[0] in card for command in COMMANDS if command.name.split(" ")[0] == verb)


def test_help_of_a_word_that_is_no_verb_names_the_nearest() -> None:
    assert "/attache export" in topic_help("exprt").text
