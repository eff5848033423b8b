"""Several cues in a sentence: side by side, or one inside the other."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Oslo. "


def test_one_subject_and_three_cues(said: Say) -> None:
    found = said(OPENING + "Kovacs welcomed the truce, praised the mediators and called for an exchange of prisoners.")
    assert found == [
        ("Anna Kovacs", "welcomed", "the truce"),
        ("Anna Kovacs", "praised", "the mediators"),
        ("Anna Kovacs", "called for", "an exchange of prisoners"),
    ]


def test_participles_after_a_comma(said: Say) -> None:
    found = said(
        OPENING + "Kovacs reaffirmed the alliance, noting that it had lasted a century, and stressing its worth."
    )
    assert [(cue, content) for _, cue, content in found] == [
        ("reaffirmed", "the alliance"),
        ("noting that", "it had lasted a century"),
        ("stressing", "its worth"),
    ]


def test_a_participle_before_its_main_clause(said: Say) -> None:
    found = said(OPENING + "Recalling the flood of 2020, Menon thanked Hungary for its help.")
    assert found == [
        ("Ravi Menon", "Recalling", "the flood of 2020"),
        ("Ravi Menon", "thanked", "its help"),
    ]


def test_two_subjects(said: Say) -> None:
    found = said(OPENING + "Kovacs explained the new visa rules, and Menon stressed the interests of students.")
    assert found == [
        ("Anna Kovacs", "explained", "the new visa rules"),
        ("Ravi Menon", "stressed", "the interests of students"),
    ]


def test_a_cue_inside_what_was_asked_is_part_of_it(said: Say) -> None:
    found = said(OPENING + "Kovacs urged India to condemn the attack and to recall its envoy.")
    assert found == [("Anna Kovacs", "urged", "India to condemn the attack and to recall its envoy")]


def test_a_position_joined_to_another_inside_a_clause(said: Say) -> None:
    found = said(OPENING + "Menon said that India follows events at sea and firmly opposes any blockade.")
    assert found == [
        ("Ravi Menon", "said that", "India follows events at sea"),
        ("Ravi Menon", "firmly opposes", "any blockade"),
    ]


def test_two_clauses_after_one_cue(said: Say) -> None:
    found = said(
        OPENING + "Menon noted that exports had doubled within a year, and that India had opened two ports there."
    )
    assert [cue for _, cue, _ in found] == ["noted that", "noted that"]


def test_a_list_of_deeds_is_one_content(said: Say) -> None:
    found = said(OPENING + "Menon said India is ready to widen trade, support students, and share its data on floods.")
    assert len(found) == 1
    assert found[0][2].endswith("share its data on floods")


def test_to_discuss_is_said_by_both(said: Say) -> None:
    found = said("Foreign Minister Anna Kovacs met Foreign Minister Ravi Menon to discuss the rail link.")
    assert found == [("Anna Kovacs and Ravi Menon", "discuss", "the rail link")]
