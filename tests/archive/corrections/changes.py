"""Corrections of any shape for a reading of any shape, some about what is in it, some about what is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import strategies as st

from bot.archive.corrections.changes import (
    AddStatement,
    Change,
    NotAPerson,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SamePerson,
    SetDate,
    SetOffices,
    SetParty,
    SetPlace,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
    SetType,
)
from bot.archive.corrections.made import Correction
from bot.archive.corrections.owners import names_in
from bot.readout import EventType, Evidence, Polarity, Precision, Readout, StatementKind

HERE, ELSEWHERE = "a" * 64, "b" * 64
NOON = datetime(2026, 2, 1, 12, tzinfo=UTC)


def made(seq: int, change: Change, *, sha256: str = HERE, general: bool = False, by: str = "U1") -> Correction:
    return Correction(seq, sha256, change, by, "Ada", NOON + timedelta(minutes=seq), general=general)


@st.composite
def corrections(draw: st.DrawFn, readout: Readout, most: int = 6) -> list[Correction]:
    """Corrections of a reading, in the order in which they were made."""
    return [
        made(seq, draw(changes(readout)), sha256=draw(st.sampled_from([HERE, ELSEWHERE])), general=draw(st.booleans()))
        for seq in range(1, draw(st.integers(1, most)) + 1)
    ]


def changes(readout: Readout) -> st.SearchStrategy[Change]:
    """One change to a reading."""
    name = st.sampled_from([*sorted(names_in(readout)), "Ada Lind", "ADA LIND", "Bo"])
    maybe = st.none() | name
    words = st.sampled_from([one for one in readout.evidence() if one.quote] or [_first(readout.text)])
    kind = st.sampled_from(get_args(StatementKind))
    return st.one_of(
        st.builds(SetType, type=st.sampled_from(get_args(EventType))),
        st.builds(
            SetDate,
            date=st.sampled_from([None, "2025-05-14", "2024-12-31"]),
            precision=st.sampled_from(get_args(Precision)),
        ),
        st.builds(SetPlace, place=st.sampled_from([None, "Geneva", "said", "U.S."])),
        st.builds(SamePerson, name=name, into=name),
        st.builds(NotAPerson, name=name),
        st.builds(SetParty, name=name, party=st.sampled_from([None, "Chile", "Sweden"])),
        st.builds(SetOffices, name=name, offices=st.sampled_from([(), ("Minister",), ("Envoy", "said")])),
        st.builds(SetSpeaker, words=words, speaker=maybe, party=maybe),
        st.builds(SetStatementKind, words=words, statement=kind),
        st.builds(AddStatement, words=words, speaker=maybe, party=maybe, statement=kind, cue=st.none() | words),
        st.builds(RemoveStatement, words=words),
        st.builds(SetPromiser, words=words, by=maybe, party=maybe),
        st.builds(RemovePromise, words=words),
        st.builds(SetStance, words=words, by=maybe, party=maybe, polarity=st.sampled_from(get_args(Polarity))),
        st.builds(RemoveStance, words=words),
    )


def _first(text: str) -> Evidence:
    return Evidence(start=0, end=1, quote=text[:1])
