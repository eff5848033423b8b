"""Questions: what is understood, what is found, and that no word is shown that no document holds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.insight.content_answers import Act, Answer, Trouble
from bot.insight.questions.answer import answer, ask
from bot.insight.questions.asked import is_question, may_follow_up
from bot.insight.questions.names import Names
from bot.insight.questions.parse import parse
from bot.insight.questions.periods import Period, find_period
from tests.insight.archive_of_talks import archive
from tests.insight.documents import seen

TODAY = date(2026, 11, 24)
PARTS = tuple(
    "what,who,did,Sweden,Lindqvist,say,promise,condemn,to,on,Taiwan,they,in,May,?,and".split(",")  # noqa: SIM905
)


def put(text: str, *earlier: str, thread: bool = False) -> Answer:
    library = archive()
    asked = ask(text, library, TODAY, earlier)
    return answer(asked, library, lambda one: f"L{one.reading_id}", thread=library[1:] if thread else ())


def words(found: Answer) -> list[str]:
    return [line.words for line in found.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what did Sweden say on Taiwan?", ["Taiwan is a partner of Sweden"]),
        ("What did the Swedish foreign minister say about Taiwan this year?", ["Taiwan is a partner of Sweden"]),
        ("who warned of tariffs?", ["tariffs would harm both economies"]),
        ("did Sweden warn about a tariff", ["tariffs would harm both economies"]),
        ("what did Lindqvist promise?", ["open a trade office in Valparaiso by the end of 2026"]),
        ("has Sweden promised anything to Chile?", ["open a trade office in Valparaiso by the end of 2026"]),
        ("what promises has Sweden made to Chile?", ["open a trade office in Valparaiso by the end of 2026"]),
        ("Sweden's pledges?", ["open a trade office in Valparaiso by the end of 2026"]),
        ("any promises by Sweden", ["open a trade office in Valparaiso by the end of 2026"]),
        ("what is Mali's position on sanctions?", ["any sanctions against Mali"]),
        ("did Chile condemn Norway?", ["Norway's quota"]),
        ("was Norway condemned?", ["Norway's quota"]),
        ("who was condemned by Tomas Ruiz?", ["Norway's quota"]),
        ("what did Mali oppose?", ["any sanctions against Mali"]),
        ("who met Ruiz?", ["Lindqvist met Ruiz in Santiago"]),
        ("when did lindqvist meet the Malian prime minister?", ["Traore received Lindqvist in Bamako"]),
        ("who met in Bamako?", ["Traore received Lindqvist in Bamako"]),
        ("what did Sweden and Chile agree on?", ["meet again"]),
        ("who spoke of “trade office”?", ["open a trade office in Valparaiso by the end of 2026"]),
        ("what does not add up?", ["14 May 2025 was a Wednesday"]),
        ("who met since June 2026?", ["Traore received Lindqvist in Bamako"]),
    ],
)
def test_what_fits_is_found_and_nothing_else(text: str, expected: list[str]) -> None:
    assert words(put(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "what did Mali say on Taiwan?",
        "did Sweden condemn Norway?",
        "has Norway promised anything to Chile?",
        "what did Sweden say on Taiwan in 2025?",
        "who met Traore before 2026?",
        "did Chile praise Norway?",
        "who met Lindqvist in Paris?",
    ],
)
def test_what_no_document_holds_is_not_answered(text: str) -> None:
    assert words(put(text)) == []


def test_it_is_told_how_a_question_was_understood() -> None:
    told = put("What did Sweden promise to Chile since March 2025?").understood
    assert (told.act, told.who, told.to, told.first, told.last) == (
        Act.PROMISED,
        ("Sweden",),
        ("Chile",),
        "2025-03-01",
        None,
    )


def test_a_name_that_only_took_part_is_said_to_stand_beside_the_words() -> None:
    assert [line.beside for line in put("what did Sweden promise to Chile?").lines] == [True]


def test_joint_words_are_of_each_side_and_name_both() -> None:
    assert [line.who for line in put("what did Chile agree to?").lines] == ["The two sides (Sweden, Chile)"]


def test_somebody_whom_no_document_names_is_not_taken_for_anybody() -> None:
    found = put("what did Zanzibar say about tariffs?")
    assert (found.lines, found.unknown, found.trouble) == ((), ("Zanzibar",), Trouble.UNKNOWN_NAME)


def test_a_word_that_no_document_holds_finds_nothing() -> None:
    assert words(put("did Sweden mention Zanzibar?")) == []
    assert words(put("did Zanzibar meet Sweden?", thread=True)) == []
    assert put("What Great Reform pledges did Sweden make?").unknown == ()


def test_what_a_sentence_says_of_its_subject_counts_and_the_sentence_before_does_not() -> None:
    assert words(put("what did Lindqvist say on tariffs?")) == ["tariffs would harm both economies"]
    assert words(put("what did Ruiz say about Valparaiso?")) == []


def test_they_are_those_of_the_thread() -> None:
    assert put("when did they meet?").trouble is Trouble.WHO_ARE_THEY
    found = put("when did they meet?", thread=True)
    assert (words(found), found.in_thread) == (["Lindqvist met Ruiz in Santiago"], True)


def test_the_thread_comes_first_and_the_archive_where_it_holds_nothing() -> None:
    assert words(put("what did Lindqvist say?", thread=True))[0] == "tariffs would harm both economies"
    found = put("what did Lindqvist say on Taiwan?", thread=True)
    assert (words(found), found.in_thread) == (["Taiwan is a partner of Sweden"], False)


@pytest.mark.parametrize(
    ("earlier", "text", "expected"),
    [
        ("what did Sweden say on sanctions?", "and Mali?", ["any sanctions against Mali"]),
        ("what did Chile condemn?", "what about Norway?", []),
        ("who warned of tariffs?", "and Lindqvist?", ["tariffs would harm both economies"]),
        ("what did Mali say?", "when did they meet?", ["Traore received Lindqvist in Bamako"]),
    ],
)
def test_a_further_question_takes_what_it_leaves_out_from_the_one_before(
    earlier: str, text: str, expected: list[str]
) -> None:
    assert words(put(text, earlier)) == expected


def test_lines_that_hold_more_of_the_words_win_and_what_they_lack_is_told() -> None:
    found = put("what did Mali say about sanctions and fish?")
    assert (words(found), found.missing) == (["any sanctions against Mali"], ("fish",))


def test_why_is_not_answered_but_quoted() -> None:
    found = put("why did Sweden warn?")
    assert (words(found), found.trouble) == (["tariffs would harm both economies"], Trouble.REASONS)


def test_one_document_posted_twice_answers_once() -> None:
    library = [seen(n, one.readout) for n, one in enumerate(archive() * 6)]
    found = answer(ask("what was said?", library, TODAY), [*library, *library], lambda _: "")
    assert len(set(words(found))) == len(found.lines) == 6
    assert found.more == 1


def test_a_long_answer_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.insight.questions.answer.LINES", 3)
    found = put("what was said?")
    assert (len(found.lines), found.more) == (3, 4)


def test_a_people_stands_for_its_country() -> None:
    assert words(put("what did the Malians oppose?")) == ["any sanctions against Mali"]


@given(st.lists(st.sampled_from(PARTS)))
def test_every_word_shown_stands_in_a_document(parts: list[str]) -> None:
    texts = {one.reading_id: one.readout for one in archive()}
    for line in put(" ".join(parts)).lines:
        readout = texts[line.upload_id]
        assert line.words in readout.text or line.words in {readout.headline, *(c.finding for c in readout.checks)}
        assert line.cue in readout.text


@given(st.text(max_size=120))
def test_any_text_can_be_asked(text: str) -> None:
    put(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("today", (date(2026, 11, 24), date(2026, 11, 24))),
        ("last week", (date(2026, 11, 16), date(2026, 11, 22))),
        ("this month", (date(2026, 11, 1), date(2026, 11, 30))),
        ("last month", (date(2026, 10, 1), date(2026, 10, 31))),
        ("last year", (date(2025, 1, 1), date(2025, 12, 31))),
        ("in the last 10 days", (date(2026, 11, 14), date(2026, 11, 24))),
        ("since March", (date(2026, 3, 1), None)),
        ("since December", (date(2025, 12, 1), None)),
        ("since 3 March 2025", (date(2025, 3, 3), None)),
        ("in 2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("in February 2024", (date(2024, 2, 1), date(2024, 2, 29))),
        ("on 2026-02-01", (date(2026, 2, 1), date(2026, 2, 1))),
        ("before May 2026", (None, date(2026, 4, 30))),
        ("on 31 February 2026", (None, None)),
        ("resolution 2699", (None, None)),
    ],
)
def test_periods(text: str, period: tuple[date | None, date | None]) -> None:
    assert find_period(f"what was said {text}?", TODAY)[0] == Period(*period)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("when did they meet?", True),
        ("and Japan?", True),
        ("What did the US promise?", True),
        ("did you meet him?", False),
        ("shall we meet at noon?", False),
        ("who is bringing lunch?", False),
        ("they met in Paris", False),
        ("and " + "so on " * 20 + "?", False),
    ],
)
def test_which_messages_among_people_may_be_for_the_bot(text: str, may: bool) -> None:
    assert may_follow_up(text) is may


def test_a_long_text_is_no_question() -> None:
    assert is_question("What did they say?")
    assert not is_question("What they said. " * 40)


def test_common_words_are_no_names_unless_written_so() -> None:
    names = Names([])
    assert parse("tell us what was said", names, TODAY).who == ()
    for text in ("what did the US say", "what promises did the US make"):
        assert [one[0].name for one in parse(text, names, TODAY).who] == ["United States"]
