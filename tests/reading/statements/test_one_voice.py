"""Texts of one voice: comments, statements, letters, and who "we" is in them."""

from __future__ import annotations

from collections.abc import Callable

from bot.readout import Readout

Read = Callable[..., Readout]
COMMENT = (
    "We have taken note of the new customs rules of Norland. It is a step without precedent. "
    "We resolutely condemn this measure and demand that it be withdrawn. We warn against any repetition of it."
)


def test_we_are_the_one_whom_the_heading_names(read: Read) -> None:
    reading = read(
        "Comment by Foreign Ministry Spokeswoman Mira Solen on the customs rules\n\n" + COMMENT,
        title="Comment by Foreign Ministry Spokeswoman Mira Solen on the customs rules",
    )
    assert {s.speaker for s in reading.statements} == {"Mira Solen"}
    assert "It is a step without precedent" in [s.content.quote for s in reading.statements]


def test_we_stay_several_where_nobody_is_named(read: Read) -> None:
    reading = read(COMMENT)
    assert {s.speaker for s in reading.statements if s.cue} == {"We"}


def test_what_stands_before_the_first_we_is_the_publishers(read: Read) -> None:
    reading = read(
        "Speech by Ambassador Mira Solen at the harbour conference\n\n"
        "The conference took place in the old customs house of Port Amal.\n\n"
        "We welcome this initiative. Our ports have grown every year. We will stay its friend. We thank the hosts."
    )
    contents = [s.content.quote for s in reading.statements]
    assert "Our ports have grown every year" in contents
    assert not any("customs house" in content for content in contents)


def test_quotations_inside_quotations_are_one(read: Read) -> None:
    reading = read(
        "President Mira Solen met the press in Port Amal. "
        '"We have heard the message "the harbour must wait". We do not accept it. The work begins in May," Solen said.'
    )
    assert [(s.speaker, s.content.quote) for s in reading.statements][-2:] == [
        ("Mira Solen", "We do not accept it"),
        ("Mira Solen", "The work begins in May"),
    ]
