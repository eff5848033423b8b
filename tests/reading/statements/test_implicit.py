"""Sentences without a cue."""

from __future__ import annotations

from collections.abc import Callable

from bot.readout import Readout

Read = Callable[..., Readout]


def test_a_paragraph_between_words_of_one_speaker_is_that_speakers(read: Read) -> None:
    reading = read(
        "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Oslo.\n"
        "Kovacs said that the old order is under strain.\n"
        "As members of the council, Hungary and India share the responsibility to uphold its charter.\n"
        "Kovacs stressed that both states remain close.\n"
    )
    [bare] = [s for s in reading.statements if s.implicit]
    assert (bare.speaker, bare.party, bare.cue) == ("Anna Kovacs", "Hungary", None)
    assert bare.content.quote.startswith("As members of the council")


def test_the_mood_of_talks_is_nobodys_statement(read: Read) -> None:
    reading = read(
        "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Oslo. "
        "The ministers discussed trade. They agreed to meet again. The talks were held in a friendly atmosphere."
    )
    assert [(s.speaker, s.implicit) for s in reading.statements][-1] == (None, True)


def test_what_a_state_says_of_itself_before_its_first_cue(read: Read) -> None:
    reading = read("Singapore has a clear and consistent policy and is opposed to any unilateral moves.")
    assert [(s.speaker, s.implicit, s.content.quote) for s in reading.statements] == [
        ("Singapore", True, "Singapore has a clear and consistent policy"),
        ("Singapore", False, "any unilateral moves"),
    ]


def test_in_a_text_that_reports_no_words_nothing_is_implied(read: Read) -> None:
    reading = read(
        "Anna Kovacs has been ambassador in Delhi since 2019. She holds a degree in law. "
        "Hungary has 40 embassies in Asia and Africa. Trade with India must be seen in this light. "
        "The embassy said that it is open on Mondays. The garden was planted in 1950."
    )
    assert [s for s in reading.statements if s.implicit] == []
