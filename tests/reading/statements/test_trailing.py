"""Attribution after its content, inside it, and around quotations."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = (
    "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. Solen opened the talks. "
)


def test_trailing_with_a_participle(said: Say) -> None:
    found = said(OPENING + "The old order faces grave tests, she warned, adding that small states suffer first.")
    assert found == [
        ("Mira Solen", "warned", "The old order faces grave tests"),
        ("Mira Solen", "adding that", "small states suffer first"),
    ]


def test_medial(said: Say) -> None:
    found = said(OPENING + "Slovenia, she said, is ready to host the next round of the talks in spring.")
    assert found == [("Mira Solen", "said", "is ready to host the next round of the talks in spring")]


def test_a_quotation_with_its_speaker_after_it(said: Say) -> None:
    found = said(OPENING + '"We will not leave our neighbours alone in this winter," the President said.')
    assert found == [("Mira Solen", "said", "We will not leave our neighbours alone in this winter")]


def test_a_quotation_with_the_verb_before_the_speaker(said: Say) -> None:
    found = said(OPENING + "“Sweden stands by its word in this matter,” said Tomas Brodin.")
    assert found == [("Tomas Brodin", "said", "Sweden stands by its word in this matter")]


def test_every_sentence_of_a_quotation(said: Say) -> None:
    found = said(OPENING + '"The bridge must be rebuilt this year. Nobody else will do it for us," Solen said.')
    assert [content for _, _, content in found] == [
        "The bridge must be rebuilt this year",
        "Nobody else will do it for us",
    ]
    assert {speaker for speaker, _, _ in found} == {"Mira Solen"}


def test_the_attribution_takes_the_place_of_the_cue_inside(said: Say) -> None:
    found = said(
        OPENING + "Slovenia stands ready to share its ports, Solen said, calling on both sides to lower tariffs."
    )
    assert found == [
        ("Mira Solen", "said", "Slovenia stands ready to share its ports"),
        ("Mira Solen", "calling on", "both sides to lower tariffs"),
    ]


def test_according_to(said: Say) -> None:
    found = said(OPENING + "According to the Swedish Foreign Ministry, the ferry line is to reopen in May.")
    assert found == [("the Swedish Foreign Ministry", "According to", "the ferry line is to reopen in May")]


def test_the_attribution_behind_several_cues_claims_them_all(said: Say) -> None:
    found = said(
        OPENING + "Slovenia stands ready to share its ports, and encourages its firms to invest in Sweden, Solen added."
    )
    assert found[-2:] == [
        ("Mira Solen", "added", "Slovenia stands ready to share its ports"),
        ("Mira Solen", "encourages", "its firms to invest in Sweden"),
    ]


def test_each_verb_of_the_subject_in_front_is_said(said: Say) -> None:
    found = said(
        OPENING + "Slovenia, Solen insisted, keeps to the treaty of Trieste and expects the others to keep to it."
    )
    assert [content for _, _, content in found][-2:] == [
        "keeps to the treaty of Trieste",
        "expects the others to keep to it",
    ]
