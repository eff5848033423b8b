"""A whole document, scored: every row counts what it says, and what was missed is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.readout import (
    Commitment,
    Country,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Readout,
    Sourced,
    Stance,
    Statement,
)
from tests.gold.scoring.document import TextDiffersError, score_all
from tests.gold.scoring.labels import Gold, labelled
from tests.gold.scoring.sheet import Counts, Figure, Row

TEXT = (
    "Praia, 3 May. Minister Ana Belo met Idris Oumar of Chad. Belo said that the port would open soon. Chad backs "
    "the Praia Accord and promised to send pilots. Oumar thanked the African Union."
)


def clause(speaker: str, cue: str, words: str, kind: str) -> dict[str, object]:
    start = TEXT.index(words)
    end = start + len(words)
    return {"speaker": speaker, "cue": cue, "text": words, "char_start": start, "char_end": end, "kind": kind}


GOLD = Gold.model_validate(
    {
        "id": "port",
        "title": None,
        "date": "2026-05-04T10:00",
        "is_readout": True,
        "event": {"type": "meeting", "date_iso": "2026-05-03", "place": "Praia"},
        "participants": [
            {"name": "Ana Belo", "side": "Cabo Verde", "titles": ["Minister"]},
            {"name": "Idris Oumar", "side": "Chad", "titles": []},
        ],
        "statements": [
            clause("Ana Belo", "said", "the port would open soon", "fact"),
            clause("Idris Oumar", "thanked", "the African Union", "greeting"),
        ],
        "commitments": [{"by": "Chad", "text": "send pilots"}],
        "stances": [{"by": "Chad", "polarity": "supports", "target": "Praia Accord"}],
        "organisations": ["African Union"],
        "instruments": ["Praia Accord"],
        "countries_mentioned": ["Chad"],
        "text": TEXT,
    }
)


def evidence(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def sourced(quote: str) -> Sourced:
    return Sourced(value=quote, evidence=(evidence(quote),))


PERFECT = Readout(
    document=DocumentFacts(),
    text=TEXT,
    is_readout=True,
    event=Event(
        type="meeting", date=EventDate(value="2026-05-03", precision="day", derived_from="text"), place=sourced("Praia")
    ),
    participants=(
        Participant(name="Ana Belo", party="Cape Verde", offices=(sourced("Minister"),)),
        Participant(name="Idris Oumar", party="Chad"),
    ),
    statements=(
        Statement(
            speaker="Ana Belo",
            cue=evidence("said"),
            content=evidence("the port would open soon"),
            kind="fact",
            confidence=1,
        ),
        Statement(
            speaker="Idris Oumar",
            cue=evidence("thanked"),
            content=evidence("the African Union"),
            kind="greeting",
            confidence=1,
        ),
    ),
    commitments=(Commitment(by="Chad", content=evidence("send pilots")),),
    stances=(Stance(by="Chad", polarity="supports", content=evidence("backs the Praia Accord")),),
    organisations=(Organisation(name="AU", evidence=(evidence("African Union"),)),),
    instruments=(Instrument(name="Praia Accord", evidence=(evidence("Praia Accord"),)),),
    countries=(Country(name="Tchad", iso3="TCD", evidence=(evidence("Chad"),)),),
)
EMPTY = Readout(document=DocumentFacts(), text=TEXT)


def test_a_perfect_reading_scores_one_in_every_row() -> None:
    sheet = score_all([(GOLD, PERFECT)])
    assert set(sheet.counts) == set(Row) - {Row.OTHERS}
    assert {row for row, figure in sheet.figures().items() if figure.f1 < 1} == set()
    assert sheet.misses == []


def test_an_empty_reading_scores_nothing_and_every_miss_is_told() -> None:
    sheet = score_all([(GOLD, EMPTY)])
    assert all(figure.f1 == 0 for figure in sheet.figures().values())
    for words in ("no readout", "date None", "Ana Belo", "the port would open soon", "send pilots", "African Union"):
        assert any(words in miss for miss in sheet.misses), words


def test_what_is_found_and_not_labelled_costs_precision() -> None:
    bare = GOLD.model_copy(
        update={
            "event": GOLD.event.model_copy(update={"date_iso": None, "place": None}),
            "participants": (), "statements": (), "commitments": (), "stances": (), "organisations": (),
            "instruments": (), "countries_mentioned": (),
        }
    )  # fmt: skip
    counts = score_all([(bare, PERFECT)]).counts
    for row in (Row.EVENT_DATE, Row.EVENT_PLACE, Row.COMMITMENTS, Row.STANCES, Row.ORGANISATIONS, Row.COUNTRIES):
        assert counts[row] == Counts(0, 0, 1), row
    assert counts[Row.STATEMENTS] == counts[Row.PARTICIPANTS] == Counts(0, 0, 2)


def test_of_a_text_that_reports_no_exchange_the_event_is_not_scored() -> None:
    counts = score_all([(GOLD.model_copy(update={"is_readout": False}), PERFECT)]).counts
    assert counts[Row.OTHERS] == Counts(0, 1, 1)
    assert not {Row.READOUTS, Row.EVENT_TYPE, Row.EVENT_DATE, Row.PARTICIPANTS} & set(counts)
    assert counts[Row.STATEMENTS] == Counts(2, 2, 2)


def test_a_date_that_is_the_day_of_release_is_counted_once() -> None:
    same_day = GOLD.model_copy(update={"date": "2026-05-03"})
    assert Row.OTHER_DAY not in score_all([(same_day, PERFECT)]).counts


@pytest.mark.parametrize(
    ("update", "row"),
    [
        ({"polarity": "opposes"}, Row.STANCES),
        ({"by": "Cabo Verde"}, Row.STANCES),
        ({"content": evidence(TEXT)}, Row.STANCES),
    ],
)
def test_a_stance_needs_its_words_its_owner_and_its_polarity(update: dict[str, object], row: Row) -> None:
    wrong = PERFECT.model_copy(update={"stances": (PERFECT.stances[0].model_copy(update=update),)})
    assert score_all([(GOLD, wrong)]).counts[row] == Counts(0, 1, 1)


def test_a_commitment_is_not_right_for_holding_the_words() -> None:
    wide = (PERFECT.commitments[0].model_copy(update={"content": evidence("Accord and promised to send pilots")}),)
    assert score_all([(GOLD, PERFECT.model_copy(update={"commitments": wide}))]).counts[Row.COMMITMENTS].right == 0


def test_a_statement_with_the_wrong_speaker_is_found_and_not_whole() -> None:
    wrong = (PERFECT.statements[0].model_copy(update={"speaker": "Idris Oumar"}), PERFECT.statements[1])
    counts = score_all([(GOLD, PERFECT.model_copy(update={"statements": wrong}))]).counts
    assert counts[Row.STATEMENTS] == Counts(2, 2, 2)
    assert counts[Row.WHOLE] == counts[Row.SPEAKER] == Counts(1, 2, 2)


def test_evidence_that_is_not_the_text_is_counted() -> None:
    wrong = PERFECT.model_copy(update={"source": Evidence(start=0, end=5, quote="Paris")})
    counts = score_all([(GOLD, wrong)]).counts[Row.EVIDENCE]
    assert counts.found - counts.right == 1


def test_a_reading_of_another_text_is_refused() -> None:
    with pytest.raises(TextDiffersError, match="port"):
        score_all([(GOLD, PERFECT.model_copy(update={"text": TEXT + " "}))])


def test_figures_follow_from_counts() -> None:
    assert Figure.of(Counts(right=2, labelled=3, found=4)) == Figure(precision=0.5, recall=0.667, f1=0.571)
    assert Figure.of(Counts()) == Figure(precision=0, recall=0, f1=0)


def test_a_file_that_is_no_labelled_document_is_named(tmp_path: Path) -> None:
    (tmp_path / "note.json").write_text('{"id": "note"}')
    with pytest.raises(ValidationError) as raised:
        list(labelled(tmp_path))
    assert any("note.json" in note for note in raised.value.__notes__)
