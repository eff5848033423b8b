"""Letters and messages that a release gives in full, and texts below a byline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Say = Callable[..., list[tuple[str | None, str | None, str]]]
LETTERS = (
    "President Mira Solen and Prime Minister Otto Brandt of Norland have written to President Juan Vela of Peru. "
    "The text of the letters is appended.\n\n"
    "5 May 2022\nYour Excellency,\n"
    "On behalf of the people of Norland, I congratulate you on your election. Your victory shows their trust in you. "
    "Norland and Peru enjoy friendly relations. I wish you good health.\nYours sincerely,\n{first}\n\n"
    "5 May 2022\nDear President Vela,\n"
    "I am confident that you will guide Peru towards peace. Our countries share a long friendship. "
    "I look forward to working with you.\nYours sincerely,\n{second}\nHis Excellency Juan Vela\nPresident of Peru\n"
)
BYLINE = (
    "{line}\n"
    "The Amal valley is dynamic and growing fast. We encourage the ports to open. "
    "In my meetings this week I again called for a truce. Our partners have provided forty boats. "
    "We will work with them."
)


@pytest.mark.parametrize("names", [("MIRA SOLEN", "OTTO BRANDT"), ("Mira Solen", "Otto Brandt")])
def test_each_letter_is_its_signers(said: Say, names: tuple[str, str]) -> None:
    first, second = names
    found = said(LETTERS.format(first=first, second=second), title="Letters from Norland's leaders")
    by = {content: speaker for speaker, _, content in found}
    assert by["Norland and Peru enjoy friendly relations"] == "Mira Solen"
    assert by["Your victory shows their trust in you"] == "Mira Solen"
    assert by["you will guide Peru towards peace"] == "Otto Brandt"
    assert by["Our countries share a long friendship"] == "Otto Brandt"
    assert "Juan Vela" not in by.values()


def test_a_letter_whose_signature_is_a_picture_is_the_one_named_at_its_head(said: Say) -> None:
    found = said(
        "Letter from Prime Minister Otto Brandt to President Juan Vela\n5 May 2022\nYour Excellency,\n"
        "I congratulate you on your election. Our countries share a long friendship.\nYours sincerely,\n\n"
        "His Excellency Juan Vela\nPresident of Peru\n"
    )
    assert {speaker for speaker, _, _ in found} == {"Otto Brandt"}


@pytest.mark.parametrize("mark", ['"', "“"])
def test_a_message_that_is_read_out(said: Say, mark: str) -> None:
    close = '"' if mark == '"' else "”"
    found = said(
        "Otto Brandt sent greetings to the guests of the harbour match.\n"
        f"The message reads, in part:{mark}Over the past years, the match has become a feast. "
        f"It brings our towns together. I am confident that it will be a fair game.{close}",
        title="Greetings to the guests of the harbour match",
    )
    assert found[-3:] == [
        ("Otto Brandt", "reads", "Over the past years, the match has become a feast"),
        ("Otto Brandt", None, "It brings our towns together"),
        ("Otto Brandt", "am confident that", "it will be a fair game"),
    ]


def test_who_is_greeted_does_not_speak(said: Say) -> None:
    found = said(
        "Otto Brandt congratulated Juan Vela on his birthday.\n"
        'The message reads, in part: "I wish you good health. Our friendship has grown."',
        title="Birthday greetings to President of Peru Juan Vela",
    )
    assert "Juan Vela" not in {speaker for speaker, _, _ in found}


@pytest.mark.parametrize(
    "line", ["Mira Solen, Minister for Ports", "Mira Solen, MP", "Senator Mira Solen Minister for Ports and Rivers"]
)
def test_below_a_byline_its_bearer_speaks(read: Callable[..., Readout], line: str) -> None:
    reading = read(BYLINE.format(line=line))
    assert {s.speaker for s in reading.statements} == {"Mira Solen"}
    contents = [s.content.quote for s in reading.statements]
    assert "The Amal valley is dynamic and growing fast" in contents
    assert "Our partners have provided forty boats" in contents


@pytest.mark.parametrize(
    "line", ["Mira Solen meets Minister for Ports Otto Brandt", "Office of the Spokesperson", "Remarks for the press"]
)
def test_no_byline(said: Say, line: str) -> None:
    assert "Mira Solen" not in {speaker for speaker, _, _ in said(BYLINE.format(line=line))}
