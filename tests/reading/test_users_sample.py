"""The user's own document, fact by fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.documents.convert import convert
from bot.reading.reader import Reader
from bot.readout import Readout

SAMPLE = next((Path(__file__).resolve().parents[2] / "seeds").glob("000_*.txt"))


@pytest.fixture(scope="module")
def sample(reader: Reader) -> Readout:
    return reader.read(convert(SAMPLE.read_bytes(), SAMPLE.name))


def test_the_occasion(sample: Readout) -> None:
    assert sample.is_readout
    assert sample.event is not None
    assert sample.event.type == "meeting"
    assert sample.event.place is not None
    assert sample.event.place.value == "Beijing"


def test_the_year_is_derived_from_weekday_and_anniversary(sample: Readout) -> None:
    assert sample.event is not None
    assert sample.event.date is not None
    assert (sample.event.date.value, sample.event.date.precision) == ("2026-02-01", "day")
    assert "Sunday" in sample.event.date.derived_from
    assert "25th anniversary" in sample.event.date.derived_from
    assert not any("anniversary" in check.rule for check in sample.checks)


def test_who_took_part(sample: Readout) -> None:
    assert [(p.name, p.party) for p in sample.participants] == [("Wang Yi", "China"), ("Sergei Shoigu", "Russia")]
    wang, shoigu = ([office.value for office in person.offices] for person in sample.participants)
    assert any(office.startswith("Member of the Political Bureau") for office in wang)
    assert "Director of the Office of the Central Commission for Foreign Affairs" in wang
    assert any(office.startswith("Secretary of the Security Council") for office in shoigu)


def test_fifteen_cued_statements_with_their_speakers(sample: Readout) -> None:
    cued = [s for s in sample.statements if s.cue]
    assert [s.speaker for s in cued] == ["Wang Yi"] * 7 + ["Sergei Shoigu"] * 8
    assert [s.content.quote[:23] for s in sample.statements if s.implicit] == ["As major global powers "]


def test_promises_and_stances(sample: Readout) -> None:
    promises = {c.by: c.content.quote for c in sample.commitments}
    assert promises["China"].startswith("is ready to work with Russia")
    assert promises["Russia"].startswith("continue supporting China")
    assert promises["Russia"].endswith("multilateral frameworks")
    stances = {(s.by, s.polarity, s.content.quote) for s in sample.stances}
    assert any(by == "Russia" and how == "supports" and "One-China principle" in what for by, how, what in stances)
    assert any(by == "Russia" and how == "opposes" and what.startswith("Japan") for by, how, what in stances)


def test_what_is_named(sample: Readout) -> None:
    bodies = " | ".join(body.name for body in sample.organisations)
    for name in ("United Nations", "Security Council", "Shanghai Cooperation Organi", "BRICS"):
        assert name in bodies
    treaty = next(i for i in sample.instruments if "Good-Neighborliness" in i.name)
    assert treaty.year == 2001
    assert sample.source is not None
    assert "China Media Group" in sample.source.quote


def test_one_check_the_dragon_that_is_a_horse(sample: Readout) -> None:
    assert len(sample.checks) == 1
    assert "Dragon" in sample.checks[0].finding
    assert "Horse" in sample.checks[0].finding
