"""Answers and overviews as messages: within Slack's limits, harmless, in words where there is nothing."""

from __future__ import annotations

import json

import pytest

from bot.blocks.answers import WORDS_LENGTH, answer_message, understood
from bot.blocks.replies.overview import overview_message
from bot.insight.content_answers import Act, Answer, AnswerLine, Trouble, Understood
from bot.insight.content_overview import Overview, OverviewCheck, OverviewEntry
from bot.wording.manner import Manner, speaking
from tests.blocks.slack_shape import check_message

EVIL = "<!here> *bold* <@U0MIRAOKAF> & `code` :smile:"


def line_of(words: str, **more: object) -> AnswerLine:
    given = {"who": "Anna Lindqvist (Sweden)", "cue": "said", "words": words, "permalink": "https://x.test/p1"}
    return AnswerLine.model_validate({**given, "upload_id": 1, "date": "2026-10-02", **more})


def shown(answer: Answer) -> str:
    message = answer_message(answer)
    check_message(message)
    return json.dumps(message.blocks, ensure_ascii=False)


ASKED = Understood(act=Act.SAID, who=("Sweden",), about=("Taiwan", EVIL), to=("Mali",), first="2026-03-01")


def test_words_of_documents_and_of_questions_do_nothing() -> None:
    message = answer_message(Answer(understood=ASKED, lines=(line_of(EVIL, who=EVIL, cue=EVIL),), documents=1))
    check_message(message)
    assert "<!here>" not in message.text
    assert "<!here>" not in json.dumps(message.blocks)


def test_the_longest_answer_fits() -> None:
    lines = tuple(line_of("ﷺ" * 3_000 + " x" * 3_000, who="w" * 500, cue="c" * 2_000, beside=n > 2) for n in range(6))
    assert "…" in shown(Answer(understood=ASKED, lines=lines, more=999, documents=300, bounded=True))


def test_a_cut_line_keeps_what_was_asked_about_in_sight() -> None:
    words = "first " * 80 + "Taiwan " + "last " * 80
    at = words.index("Taiwan")
    told = shown(Answer(understood=ASKED, lines=(line_of(words, focus=(at, at + 6)),), documents=1))
    assert "… first" in told
    assert "Taiwan last" in told
    assert "Taiwan" not in words[:WORDS_LENGTH]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(understood=ASKED, documents=4), "found nothing on this in the 4 documents"),
        (Answer(understood=ASKED), "no documents that I may show here"),
        (Answer(understood=ASKED, trouble=Trouble.WHO_ARE_THEY), "who is meant"),
        (Answer(understood=ASKED, trouble=Trouble.UNKNOWN_NAME, unknown=("Oz",)), "names “Oz”"),
        (Answer(understood=ASKED, trouble=Trouble.REASONS, documents=1), "why or how much"),
    ],
)
def test_where_there_is_nothing_it_is_said_with_what_can_be_asked(answer: Answer, words: str) -> None:
    told = shown(answer)
    assert words in told
    assert "You can ask" in told


def test_what_only_took_part_stands_apart_under_its_own_heading() -> None:
    lines = (line_of("a ferry"), line_of("a bridge", beside=True))
    told = shown(Answer(understood=ASKED, lines=lines, documents=1))
    assert told.index("a ferry") < told.index("without naming it") < told.index("a bridge")


def test_doubtful_lines_are_marked_with_a_legend() -> None:
    assert "(?) marks" in shown(Answer(understood=ASKED, lines=(line_of("a ferry", confidence=0.2),), documents=1))


def test_it_speaks_french() -> None:
    with speaking(Manner("fr")):
        assert understood(ASKED).startswith("Sweden · déclarations · envers Mali")
        assert "du document de ce fil" not in shown(Answer(understood=ASKED, documents=1))


def test_the_longest_overview_fits_and_words_do_nothing() -> None:
    check = OverviewCheck(entry=1, quote=EVIL, finding="f" * 900)
    entry = OverviewEntry(headline=f"{EVIL} " * 40, same_as=1)
    names = tuple(f"{EVIL} {n}" for n in range(40))
    seen = Overview(
        entries=(entry,) * 40, people=names, parties=names, named=names, phrases=names, checks=(check,) * 40
    )
    message = overview_message(seen.model_copy(update={"unread": names}))
    check_message(message)
    assert "<!here>" not in json.dumps(message.blocks) + message.text
