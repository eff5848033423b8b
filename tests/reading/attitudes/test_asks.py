"""Asks: who asks what of whom, on what condition, until when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Ask, Readout

Read = Callable[..., Readout]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


def asked(read: Read, sentence: str) -> Ask:
    (ask,) = read(OPENING + sentence, published="2026-03-04").asks
    return ask


@pytest.mark.parametrize(
    ("sentence", "of", "of_party", "what"),
    [
        ("Solen urged Sweden to lift the toll.", "Sweden", "Sweden", "lift the toll"),
        ("Solen called on Belarus to stop the shelling.", "Belarus", "Belarus", "stop the shelling"),
        ("Solen invited Brodin to visit Bled.", "Tomas Brodin", "Sweden", "visit Bled"),
        ("Brodin urged all parties to show restraint.", "all parties", None, "show restraint"),
        ("Brodin urged the confederation to join the fund.", "the confederation", None, "join the fund"),
        ("Solen stressed the need for all parties to show restraint.", "all parties", None, "show restraint"),
        ("Brodin called for restraint.", None, None, "restraint"),
    ],
)
def test_who_is_asked_and_what(read: Read, sentence: str, of: str | None, of_party: str | None, what: str) -> None:
    ask = asked(read, sentence)
    assert (ask.of, ask.of_party, ask.content.quote) == (of, of_party, what)


def test_who_asks(read: Read) -> None:
    ask = asked(read, "Solen urged Sweden to lift the toll.")
    assert (ask.by, ask.party) == ("Mira Solen", "Slovenia")


def test_until_when(read: Read) -> None:
    ask = asked(read, "Solen urged Sweden to lift the toll by the end of June.")
    assert (ask.due, ask.due_precision) == ("2026-06-30", "month")


def test_a_promise_is_no_ask(read: Read) -> None:
    assert read(OPENING + "Brodin pledged to lift the toll.").asks == ()
