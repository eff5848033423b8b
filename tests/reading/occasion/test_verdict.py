"""What reports an exchange between states or bodies, and what does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (None, "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway in Oslo."),
        ("Talks", "NATO Secretary General Sven Aarts received President Ida Lund of Denmark."),
        ("Call", "During the telephone conversation, President of Peru Rafael Ortiz and President of Chile Ana "
                 "Reyes spoke of trade."),
        ("Readout of Minister Tamm's Trip to Norway", "Minister Lea Tamm of Estonia traveled to Oslo to meet with "
                                                      "Minister Jon Berg of Norway."),
        ("Dialogue launched", "On Monday, the United States and Pakistan hosted the Health Dialogue in Washington "
                              "to deepen ties."),
        ("Joint Statement", "Ministers Lea Tamm of Estonia and Jon Berg of Norway met in Oslo and agreed on the "
                            "following."),
        ("President received the delegation", "President of Ukraine Petro Hai met with the Emir of the State of "
                                              "Qatar in Kyiv."),
        ("Call", "Tim Hale, Department Spokesperson\nSecretary Ida Lund of Denmark spoke with "
                 "Chilean President Ana Reyes."),
        ("The Ambassador of Peru hands over a letter", "President Ida Lund of Denmark received a letter from President "
                                                       "Ana Reyes of Chile, delivered by the Ambassador of Chile."),
        ("The Green Sea Group", "The Green Sea Group held its third Ministerial Meeting in Oslo on 2 May. Ministers "
                                "welcomed the plan."),
        ("Communiqué of the Extraordinary Summit of ASEAN", "1. The Summit was held on 2 May. 2. It heard a report."),
        ("Allies condemn an attack: joint statement", "Peru, Chile and Norway today condemned the attack on the port."),
        ("The Sultan returns home", "President Ida Lund of Denmark returned today after concluding a state visit to "
                                    "the Kingdom of Norway, where she held talks with King Jon."),
        ("Minister Tamm on a working visit to Norway", "Minister Lea Tamm of Estonia was in Oslo, where she met "
                                                       "Minister Jon Berg."),
    ],
)  # fmt: skip
def test_exchange(read: Read, title: str | None, text: str) -> None:
    assert read(text, title=title, published="2024-05-04").is_readout


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Meeting on the economy", "President of Peru Rafael Ortiz held a meeting with Finance Minister of Peru Luz "
                                   "Vera on trade with China."),
        ("President meets governors", "President Rafael Ortiz of Peru met with leaders of the Chinese American "
                                      "community."),
        ("Congratulations to Ana Reyes", "President of Peru Rafael Ortiz congratulated President of Chile Ana "
                                         "Reyes, whom he met in May."),
        ("Statement on the attack", "Estonia condemns the attack. Minister Lea Tamm met Minister Jon Berg of Norway "
                                    "last week."),
        ("Remarks by Minister Tamm at a meeting with Minister Berg", "Minister Lea Tamm of Estonia met Minister Jon "
                                                                     "Berg of Norway."),
        ("Minister Tamm to meet Minister Berg", "Minister Lea Tamm of Estonia will meet Minister Jon Berg of Norway "
                                                "on Friday."),
        ("Visit of Minister Berg", "Minister Jon Berg of Norway will visit Estonia. He met Minister Lea Tamm of "
                                   "Estonia in May."),
        ("Opening of the embassy", "Lea Tamm, Minister of Foreign Affairs of Estonia\nWe welcome that Minister Jon "
                                   "Berg of Norway met Chilean officials."),
        ("Press conference of Ministers Tamm and Berg", "Minister Lea Tamm of Estonia met Minister Jon Berg of "
                                                        "Norway."),
        ("Visit of Minister Berg", "Minister Jon Berg of Norway is on a visit to Estonia. He will meet Lea Tamm.\n"
                                   "Jon Berg of Norway received by Lea Tamm of Estonia"),
        ("Kremlin on a possible Berg-Tamm meeting", "There are no plans yet for a meeting between Norway and Estonia."),
        ("The EU and Norway must act - Minister Tamm", "Minister Lea Tamm of Estonia said this in a conversation with "
                                                       "representatives of a research centre."),
        ("Commentary: Talks are the way", "After the talks between the Peruvian and Chilean presidents, the two "
                                          "countries should act."),
        ("Fifth year", "The harvest was good this year, and prices fell."),
    ],
)  # fmt: skip
def test_none(read: Read, title: str, text: str) -> None:
    assert not read(text, title=title, published="2024-05-04").is_readout


def test_a_heading_is_not_the_sentence_that_tells(read: Read) -> None:
    text = (
        "Telephone conversation with President of Chile Ana Reyes\n\n"
        "President of Peru Rafael Ortiz had a telephone conversation with President of Chile Ana Reyes."
    )
    reading = read(text, published="2024-05-04")
    assert reading.is_readout
    assert [p.name for p in reading.participants] == ["Ana Reyes", "Rafael Ortiz"]
