"""What belongs to the cue and what to the content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = "Foreign Minister Anna Kovacs met Foreign Minister Ravi Menon in Oslo. "


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("Kovacs said that talks on fisheries had resumed.", "said that", "talks on fisheries had resumed"),
        ("Kovacs said talks on fisheries had resumed.", "said", "talks on fisheries had resumed"),
        ("Kovacs called for a fair settlement of the debt.", "called for", "a fair settlement of the debt"),
        ("Kovacs called on Belarus to open the border.", "called on", "Belarus to open the border"),
        ("Kovacs urged Belarus to open the border.", "urged", "Belarus to open the border"),
        ("Kovacs told Menon that the border was open.", "told", "the border was open"),
        ("Kovacs informed Menon about the new rail link.", "informed", "the new rail link"),
        ("Kovacs thanked Menon for his help with the visas.", "thanked", "his help with the visas"),
        ("Kovacs congratulated Menon on his appointment.", "congratulated", "Menon on his appointment"),
        ("Kovacs firmly rejected any change of the border.", "firmly rejected", "any change of the border"),
        ("Kovacs spoke out against unilateral tariffs.", "spoke out against", "unilateral tariffs"),
        ("Kovacs took note of the latest report.", "took note of", "the latest report"),
        ("Kovacs attached great importance to rail links.", "attached great importance to", "rail links"),
        ("Kovacs expressed deep concern about the shelling.", "expressed deep concern about", "the shelling"),
        ("Kovacs expressed her gratitude for the aid.", "expressed her gratitude for", "the aid"),
        ("Kovacs expressed hope that talks would resume.", "expressed hope that", "talks would resume"),
        ("Kovacs voiced Hungary's support for the mission.", "voiced", "Hungary's support for the mission"),
        ("Kovacs made clear that the offer stands.", "made clear that", "the offer stands"),
        ("Kovacs pledged to reopen the consulate.", "pledged to", "reopen the consulate"),
        ("Kovacs discussed with Ravi Menon the new rail link.", "discussed", "the new rail link"),
        ("Kovacs discussed, among other things, the new rail link.", "discussed", "the new rail link"),
        ("Kovacs condemned in the strongest terms the attack.", "condemned", "the attack"),
        ("Kovacs said, both sides should lower tariffs.", "said", "both sides should lower tariffs"),
        ("Kovacs went on to say that talks would resume.", "say that", "talks would resume"),
        ("Kovacs took the opportunity to reaffirm the alliance.", "reaffirm", "the alliance"),
        ("Kovacs noted in this regard that talks would resume.", "noted", "talks would resume"),
    ],
)
def test_cue_and_content(said: Say, sentence: str, cue: str, content: str) -> None:
    assert said(OPENING + sentence) == [("Anna Kovacs", cue, content)]


def test_calling_on_a_person_is_a_visit(said: Say) -> None:
    assert said(OPENING + "Kovacs called on Prime Minister Lars Holm at his office.") == []


def test_a_noun_is_no_cue(said: Say) -> None:
    assert said(OPENING + "The claims of the fishermen and the calls from the coast went on.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kovacs was born in Pecs and studied law in Vienna.",
        "Kovacs arrived in Oslo on Monday.",
        "The meeting was attended by Ambassador Tim Low.",
        "Kovacs then travelled to Bergen.",
    ],
)
def test_what_is_told_of_people_is_no_statement(said: Say, sentence: str) -> None:
    assert said(OPENING + sentence) == []
