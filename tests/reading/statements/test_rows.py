"""Who speaks where several stand in a row, and speakers without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Say = Callable[..., list[tuple[str | None, str | None, str]]]
ROW = "Treasury Secretary Mira Solen, Trade Secretary Otto Brandt, and Council Director Ravi Menon"
ALL = "Mira Solen, Otto Brandt and Ravi Menon"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ROW} briefed the guests on the flood.",
        f"{ROW} met with mayors to discuss the flood.",
        "Mira Solen, Otto Brandt and Ravi Menon discussed the flood.",
    ],
)
def test_a_row_speaks_as_one(said: Say, sentence: str) -> None:
    assert [speaker for speaker, _, _ in said(sentence)] == [ALL]


def test_company_is_no_part_of_the_row(said: Say) -> None:
    found = said("Mira Solen, accompanied by Otto Brandt, Anna Kovacs and Ravi Menon, discussed the flood.")
    assert found[0][0] == "Mira Solen"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The parents attending the event emphasized the cost of care.", "The parents"),
        ("The families discussed the cost of care.", "The families"),
        ("One family member noted the cost of care.", "One family member"),
    ],
)
def test_somebody_without_a_name(said: Say, sentence: str, speaker: str) -> None:
    assert [who for who, _, _ in said("Minister Mira Solen met families in Port Amal. " + sentence)] == [speaker]


def test_shared_priorities_are_no_deed(said: Say) -> None:
    found = said(
        "Mira Solen and Otto Brandt discussed the importance of the ferry and shared priorities for the river."
    )
    assert found[0][2] == "the importance of the ferry and shared priorities for the river"


def test_a_word_behind_a_hyphen_is_no_cue(said: Say) -> None:
    found = said("We condemn the recognition of the so-called Republic of the Delta. We call for talks.")
    assert [cue for _, cue, _ in found] == ["condemn", "call for"]


def test_hope_with_a_bare_clause(said: Say) -> None:
    found = said(
        "Mira Solen met Otto Brandt. The two ministers expressed hope the delegation would return to the talks."
    )
    assert found[-1] == ("The two ministers", "expressed hope", "the delegation would return to the talks")


def test_what_goes_on_is_the_same_speakers(said: Say) -> None:
    found = said(
        "President Mira Solen of Peru had a telephone conversation with President Otto Brandt of Latvia. "
        "Solen emphasised that the lock was open. At the same time, the port crews are making every effort to save "
        "the ferry. Solen stressed that talks go on. The presidents agreed to meet again."
    )
    assert ("Mira Solen", None) in [(who, cue) for who, cue, _ in found]


def test_in_a_joint_text_we_say_also_what_has_no_cue(said: Say) -> None:
    found = said(
        "We, the Presidents of Peru, Latvia and Fiji, condemn the raid on the port. "
        "This unprovoked step constitutes a violation of the charter. We reaffirm our support for the port. "
        "We call for talks.",
        title="Joint statement by the Presidents of Peru, Latvia and Fiji",
    )
    assert {who for who, _, _ in found} == {"We"}


def test_an_audience_is_a_deed(said: Say) -> None:
    found = said(
        "Prime Minister Mira Solen of Peru met President Otto Brandt of Latvia in Riga. They discussed trade. "
        "Prime Minister Solen had an audience with the King in the old palace. They agreed to meet again."
    )
    assert not any("audience" in content for _, _, content in found)
