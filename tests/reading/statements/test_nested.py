"""Who said that who said: spokespersons, outer attributions, sentences that attribute the one before."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
MET = "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Budapest. "


def test_what_a_spokesperson_tells_of_others_is_theirs(said: Say) -> None:
    found = said(
        MET + "Ambassador Imre Toth, the official spokesperson of the Ministry, said that the two ministers discussed "
        "the new ferry line. The spokesperson added that Hungary expects a good harvest."
    )
    assert found == [
        ("the two ministers", "discussed", "the new ferry line"),
        ("Imre Toth", "added that", "Hungary expects a good harvest"),
    ]


def test_a_deed_that_a_spokesperson_tells_is_no_statement(said: Say) -> None:
    found = said(MET + "Imre Toth, the official spokesperson of the Ministry, stated that Menon received a phone call.")
    assert found == []


def test_an_attribution_at_the_end_leaves_the_inner_speaker_his_words(said: Say) -> None:
    found = said(MET + "Menon replied that the case is being studied, an official told reporters.")
    assert found == [("Ravi Menon", "replied that", "the case is being studied")]


def test_a_sentence_of_its_own_says_whose_words_the_one_before_is(said: Say) -> None:
    found = said(MET + "The ferry line must reopen before the winter. This was stated by Anna Kovacs after the talks.")
    assert found[0] == ("Anna Kovacs", "This was stated by", "The ferry line must reopen before the winter")


def test_a_view_is_its_owners(said: Say) -> None:
    found = said(MET + "Menon praised the city. In his view, the ferry line has paid for itself.")
    assert found[-1] == ("Ravi Menon", "In his view", "the ferry line has paid for itself")


def test_according_to_him_in_the_middle(said: Say) -> None:
    found = said(MET + "Menon praised the city. At the same time, according to him, the ferry line has cost too much.")
    assert found[-1] == ("Ravi Menon", "according to", "the ferry line has cost too much")


def test_the_agent_of_an_impersonal_passive(said: Say) -> None:
    found = said(MET + "It was pointed out by Minister Menon that the ferry line is closed.")
    assert found == [("Ravi Menon", "was pointed out", "the ferry line is closed")]


def test_what_must_be_pointed_out_is_said(said: Say) -> None:
    found = said(MET + "It must be pointed out that the Council has never approved the closure of the port.")
    assert [(speaker, content) for speaker, _, content in found] == [
        (None, "the Council has never approved the closure of the port")
    ]
