"""What is announced for later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway in Oslo. "


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Minister Berg will visit Tallinn in June.", "2024-06"),
        ("The next meeting will be hosted by Norway in 2027.", "2027"),
        ("They will sign the agreement on 3 July.", "2024-07-03"),
        ("The treaty's 30th anniversary will be celebrated next year.", "2025"),
        ("He invited her to Oslo in February.", "2025-02"),
        ("They will meet next Friday.", "2024-05-10"),
        ("Minister Berg will travel to Riga next Tuesday.", "2024-05-07"),
        ("She will return tomorrow.", "2024-05-05"),
        ("Minister Berg will pay an official visit to Estonia early next month.", "2024-06"),
        ("They agreed to hold the next round of consultations in the second half of 2027.", "2027"),
        ("The new embassy will open at the end of the year.", "2024"),
        ("The delegations will meet again later this week.", "2024-05"),
        ("They look forward to next year's summit.", "2025"),
        (
            "They discussed preparations for the 15th session of the Commission to be held in Baku in October.",
            "2024-10",
        ),
        ("The ministers agreed to meet on the margins of UNGA in September.", "2024-09"),
        ("2027 will mark the 50th anniversary of diplomatic relations.", "2027"),
        ("Next year marks the 30th anniversary of diplomatic relations between Estonia and Norway.", "2025"),
        ("The Prime Minister of Norway will visit Tallinn from 30 May to 2 June.", "2024-05-30"),
        ("The summit, scheduled for 11-12 July 2024 in Washington, was discussed.", "2024-07-11"),
        ("They spoke about the upcoming visit of the Prime Minister to Oslo on the 20th.", "2024-05-20"),
        ("The Foreign Minister thanked Norway for its invitation to the conference in Oslo on 5 June.", "2024-06-05"),
        ("The two sides will celebrate the centenary of relations on 7 July this year.", "2024-07-07"),
        ("Elections are scheduled for 9 November.", "2024-11-09"),
        ("Minister Tamm said that Estonia would send experts in August.", "2024-08"),
        ("The next consultations will take place in Tallinn on Nov. 12.", "2024-11-12"),
        ("The next ministerial conference will convene in Geneva in February next year.", "2025-02"),
        ("The exercise will be held on May 20-24.", "2024-05-20"),
    ],
)
def test_ahead(read: Read, text: str, ahead: str) -> None:
    assert [d.date for d in read(MET + text, published="2024-05-04").dates_ahead] == [ahead]


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the agreement signed in March 2021.",
        "They will implement the 25 March Joint Statement.",
        "Trade grew in 2023.",
        "Norway pledged to cut its emissions by half by 2030.",
        "They reaffirmed the 2030 Agenda for Sustainable Development.",
        "Both supported the implementation of the 2030 Agenda and Vision 2050.",
        "The minister expressed hope that Norway will take part in Expo 2030.",
        "The agreement was signed in April.",
        "The ministers welcomed the outcome of the summit held in September.",
        "If talks fail, sanctions will follow in June.",
        "Experts will continue the talks in the coming weeks.",
        "This year, this figure will increase.",
        "The parties agreed to conclude the negotiations by the end of 2025.",
    ],
)
def test_not_ahead(read: Read, text: str) -> None:
    assert read(MET + text, published="2024-05-04").dates_ahead == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The parties plan to hold the next annual meeting in Oslo in 2026.", "next annual meeting in Oslo"),
        ("On 14 May, Minister Tamm will address the parliament in Riga.",
         "Minister Tamm will address the parliament in Riga"),
        ("They spoke about the upcoming visit of the Prime Minister to Oslo in June.",
         "upcoming visit of the Prime Minister to Oslo"),
        ("They look forward to next year's summit.", "next year's summit"),
        ("They look forward to next year's NATO summit in Ankara.", "NATO summit in Ankara"),
        ("Ahead of the tenth anniversary of the treaty in 2026, both sides agreed on a new plan.",
         "tenth anniversary of the treaty"),
        ("2027 will mark the 50th anniversary of diplomatic relations.", "50th anniversary of diplomatic relations"),
        ("Minister Berg will travel 19-23 May to Riga, Vilnius and Warsaw, where he will meet students.",
         "Minister Berg will travel to Riga, Vilnius and Warsaw"),
    ],
)  # fmt: skip
def test_what_is_to_happen(read: Read, text: str, what: str) -> None:
    [ahead] = read(MET + text, published="2024-05-04").dates_ahead
    assert ahead.what == what


def test_the_words_of_the_time_are_the_evidence(read: Read) -> None:
    [ahead] = read(MET + "The next meeting will be held in Oslo in early 2026.", published="2024-05-04").dates_ahead
    assert [e.quote for e in ahead.evidence] == ["in early 2026"]


def test_told_once(read: Read) -> None:
    text = "The next meeting will be held in Oslo in 2026. They look forward to the next meeting in Oslo in 2026."
    assert len(read(MET + text, published="2024-05-04").dates_ahead) == 1


def test_nothing_is_ahead_of_an_unknown_day_but_what_says_so_itself(read: Read) -> None:
    assert read(MET + "They will meet in June.").dates_ahead == ()
    [ahead] = read(MET + "The next talks will take place in Tallinn on 12 November 2024.").dates_ahead
    assert ahead.date == "2024-11-12"
