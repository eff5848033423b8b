"""The document that started it all: each of its cued statements, the bare one, its promises and stances."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]

WANG, SHOIGU = "Wang Yi", "Sergei Shoigu"
CUED = [
    (WANG, "noted that", "the world is undergoing"),
    (WANG, "warned", "The post–World War II"),
    (WANG, "adding that", "the world is confronted"),
    (WANG, "emphasized that", "in this new era"),
    (WANG, "called for", "closer communication"),
    (WANG, "added that", "the strategic guidance"),
    (WANG, "said", "is ready to work"),
    (SHOIGU, "Conveying", "his greetings"),
    (SHOIGU, "noted that", "this year marks"),
    (SHOIGU, "said", "bilateral relations"),
    (SHOIGU, "observed that", "global conditions"),
    (SHOIGU, "reiterated", "Russia’s unwavering"),
    (SHOIGU, "saying", "Moscow closely follows"),
    (SHOIGU, "firmly opposes", "Japan’s attempts"),
    (SHOIGU, "stressed that", "Russia stands ready"),
]


@pytest.fixture(scope="module")
def reading(read: Read) -> Readout:
    text = (files("seeds") / "000_932464de91c0e86d.txt").read_text("utf-8")
    return read(text)


@pytest.mark.parametrize(("speaker", "cue", "beginning"), CUED)
def test_cued(reading: Readout, speaker: str, cue: str, beginning: str) -> None:
    found = [s for s in reading.statements if s.content.quote.startswith(beginning)]
    assert [(s.speaker, s.cue.quote if s.cue else None) for s in found] == [(speaker, cue)]


def test_nothing_else(reading: Readout) -> None:
    assert [(s.speaker, s.implicit) for s in reading.statements if s.cue is None] == [(WANG, True)]
    assert len(reading.statements) == len(CUED) + 1


def test_both_sides_promise(reading: Readout) -> None:
    assert [c.by for c in reading.commitments] == ["China", "Russia"]


def test_russia_backs_one_principle_and_opposes_japan(reading: Readout) -> None:
    stances = [(s.by, s.polarity, s.content.quote) for s in reading.stances]
    assert ("Russia", "supports", "the One-China principle") in stances
    assert any(by == "Russia" and way == "opposes" and "Japan’s attempts" in what for by, way, what in stances)
