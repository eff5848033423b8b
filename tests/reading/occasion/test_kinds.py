"""What kind of event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]

MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway."


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (MET, None, "meeting"),
        ("Minister Lea Tamm of Estonia spoke today with Minister Jon Berg of Norway.", None, "call"),
        (
            "Minister Lea Tamm of Estonia met by phone with Minister Jon Berg of Norway.",
            "Meeting with Minister Berg",
            "call",
        ),
        ("Minister Lea Tamm of Estonia spoke with Minister Jon Berg on the margins of the forum.", None, "meeting"),
        (
            "Held on Norway's initiative, the telephone conversation between Lea Tamm and Jon Berg was long.",
            None,
            "call",
        ),
        ("Minister Lea Tamm of Estonia visited Norway.", None, "visit"),
        (MET, "Joint Press Statement of the Ministers", "joint_statement"),
        (MET, "Readout of the Ministers' Participation in the Nordic Summit", "summit"),
        (MET, "Meeting with Minister Berg at the Nordic Summit", "meeting"),
        (MET, "Ambassador pays courtesy call on Minister Berg", "meeting"),
        ("Tim Hale: Good afternoon.", "Department Press Briefing – May 4", "press_briefing"),
        ("The message reads: Dear friend.", "Congratulatory letter to the King of Norway", "letter"),
        ("Estonia condemns the attack.", "Statement on the attack", "other"),
    ],
)
def test_kind(read: Read, text: str, title: str | None, kind: str) -> None:
    event = read(text, title=title, published="2024-05-04").event
    assert event is not None
    assert event.type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The following is the text of a joint statement by Estonia and Norway. Minister Tamm met Minister Berg.",
        "We, the leaders of Estonia and Norway, met in Oslo today to renew our partnership.",
    ],
)
def test_a_text_that_calls_itself_a_joint_statement(read: Read, text: str) -> None:
    event = read(text, published="2024-05-04").event
    assert event is not None
    assert event.type == "joint_statement"
