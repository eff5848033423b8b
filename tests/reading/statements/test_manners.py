"""Whole short texts in the manners of several publishers, invented for this test."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]


def test_a_news_agency(said: Say) -> None:
    found = said(
        "BEIJING, March 3 (Xinhua) -- Chinese President Li Wenbo on Monday held talks with Serbian President Goran "
        "Ilic, who is on a state visit to China. Noting that the two countries enjoy a deep friendship, Li said that "
        "China supports Serbia in its reforms. China stands ready to share its markets with Serbia, Li said, calling "
        "on both sides to deepen cooperation. Ilic said Serbia abides by the one-China principle and thanked China "
        "for its help."
    )
    assert found == [
        ("Li Wenbo", "Noting that", "the two countries enjoy a deep friendship"),
        ("Li Wenbo", "said that", "China supports Serbia in its reforms"),
        ("Li Wenbo", "said", "China stands ready to share its markets with Serbia"),
        ("Li Wenbo", "calling on", "both sides to deepen cooperation"),
        ("Goran Ilic", "said", "Serbia abides by the one-China principle"),
        ("Goran Ilic", "thanked", "its help"),
    ]


def test_a_gulf_agency(said: Say) -> None:
    found = said(
        "His Highness the Amir of Qatar Sheikh Nasser bin Khalid received a telephone call from the President of Egypt "
        "Karim El Masry. During the call, they discussed bilateral relations and means to bolster them, in addition to "
        "the latest regional developments. For his part, the Egyptian President extended his congratulations to HH the "
        "Amir on the success of the summit."
    )
    assert [(cue, content) for _, cue, content in found] == [
        (
            "discussed",
            "bilateral relations and means to bolster them, in addition to the latest regional developments",
        ),
        ("extended his congratulations", "the success of the summit"),
    ]
    assert found[1][0] == "Karim El Masry"


def test_numbered_paragraphs(said: Say) -> None:
    found = said(
        "1. At the invitation of Prime Minister Arun Mehta, President Paulo Neves of Brazil went to India.\n"
        "2. The two leaders held wide ranging talks on trade. They expressed satisfaction at the growth of exports, "
        "and noted that a new ferry line had opened.\n"
        "3. Both sides underlined the importance of reform and reaffirmed their support for each other's candidature.\n"
    )
    assert found == [
        ("The two leaders", "held wide ranging talks on", "trade"),
        ("The two leaders", "expressed satisfaction at", "the growth of exports"),
        ("The two leaders", "noted that", "a new ferry line had opened"),
        ("Both sides", "underlined", "the importance of reform"),
        ("Both sides", "reaffirmed", "their support for each other's candidature"),
    ]


def test_a_foreign_ministry_that_speaks_for_its_country(said: Say) -> None:
    found = said(
        "On May 20, Chinese Foreign Minister Zhao Min met with Pakistani Foreign Minister Bilal Khan in Beijing.\n"
        "Zhao Min said that China and Pakistan are old friends. China will firmly support Pakistan in its reforms. "
        "China welcomes the ceasefire. China is willing to work with Pakistan to reopen the road.\n"
        "Bilal Khan said that Pakistan appreciates China's help. The Pakistani side opposes any blockade.\n"
    )
    assert [(speaker, cue) for speaker, cue, _ in found] == [
        ("Zhao Min", "said that"),
        ("China", "will firmly support"),
        ("China", "welcomes"),
        ("China", "is willing to"),
        ("Bilal Khan", "said that"),
        ("The Pakistani side", "opposes"),
    ]


def test_a_briefing_with_questions(said: Say) -> None:
    found = said(
        "Q: The United States announced new tariffs yesterday. What is your response?\n"
        "Mao Lin: China firmly opposes unilateral tariffs. We urge the United States to stop its wrong practices.\n"
    )
    assert ("China", "firmly opposes", "unilateral tariffs") in found
    assert ("Mao Lin", "urge", "the United States to stop its wrong practices") in found


def test_a_short_summary_by_a_prime_ministers_office(said: Say) -> None:
    found = said(
        "The Prime Minister spoke to President Claude Marchand this morning. The leaders began by reflecting on the "
        "flood in Beirut. Discussing small boats, they agreed that more needed to be done. "
        "They looked forward to meeting soon."
    )
    assert found == [
        ("The leaders", "reflecting on", "the flood in Beirut"),
        ("The leaders", "Discussing", "small boats"),
        ("The leaders", "agreed that", "more needed to be done"),
        ("The leaders", "looked forward to", "meeting soon"),
    ]


def test_a_joint_statement_in_the_third_person(said: Say) -> None:
    found = said(
        "Chile and Peru reaffirm their friendship and call for calm at the border. The two sides will set up a joint "
        "commission. The European Union strongly condemns the attack on the convoy and calls for an inquiry."
    )
    assert found == [
        ("Chile and Peru", "reaffirm", "their friendship"),
        ("Chile and Peru", "call for", "calm at the border"),
        ("The two sides", "will", "set up a joint commission"),
        ("The European Union", "strongly condemns", "the attack on the convoy"),
        ("The European Union", "calls for", "an inquiry"),
    ]
