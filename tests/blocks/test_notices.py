"""Help, refusals and answers to mistyped commands."""

from __future__ import annotations

import pytest

from bot.blocks.commands import COMMANDS, help_message, nearest_command, topic_help, unknown_command, wrong_use
from bot.blocks.notices import notice
from bot.blocks.replies.refusal import apology, refused


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("reed this", "read"),
        ("rd", "read"),
        ("hlep", "help"),
        ("digest dialy 08:30", "digest daily"),
        ("digest wekly", "digest weekly"),
        ("digest of", "digest off"),
        ("digest stop", "digest daily"),
        ("digets", "digest daily"),
        ("", "help"),
        ("quux", "help"),
        ("DIGEST NOW", "digest now"),
    ],
)
def test_the_nearest_command_is_offered(typed: str, name: str) -> None:
    assert nearest_command(typed).name == name
    assert nearest_command(typed).usage.split(" <")[0] in unknown_command(typed).text


def test_help_names_every_verb_and_the_mention_and_a_verbs_card_every_form() -> None:
    told = help_message().text
    for command in COMMANDS:
        verb = command.name.split(" ")[0]
        assert f"/attache {verb}" in told
        assert command.usage.replace("<", "&lt;").replace(">", "&gt;") in topic_help(verb).text
    assert "@attache summarise" in told


def test_wrong_use_says_why_and_how() -> None:
    told = wrong_use("digest weekly", "“mun” is no day I know.").text
    assert told.startswith("“mun” is no day I know.")
    assert "/attache digest weekly mon 08:30 Europe/Berlin" in told


def test_wrong_use_of_no_command_is_a_fault_of_ours() -> None:
    with pytest.raises(StopIteration):
        wrong_use("digest yearly", "No.")


def test_refusals_name_the_file_and_say_what_to_do() -> None:
    assert refused("talks.pdf", "It is locked.").text == "talks.pdf: It is locked."
    assert refused("", "It is locked.").text == "It is locked."
    assert refused(" ", " ").text == "I could not read it."
    assert len(refused("n" * 500 + ".pdf", "It is locked.").text) < 120


def test_an_apology_takes_the_fault_and_says_what_to_do() -> None:
    assert "no fault of the document" in apology("talks.pdf").text
    assert apology("talks.pdf", "Wait an hour.").text.endswith("Wait an hour.")


def test_a_notice_is_its_sentence() -> None:
    assert notice("Done & dusted.").text == "Done &amp; dusted."
