from __future__ import annotations

import struct

import pytest

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.zip_guard import open_guarded
from tests.documents.office_bytes import zip_of


def reason(data: bytes, limits: Limits | None = None) -> RefusalReason:
    with pytest.raises(Refused) as caught:
        open_guarded(data, limits or Limits())
    return caught.value.reason


def test_an_ordinary_container_opens() -> None:
    with open_guarded(zip_of({"a": b"words", "b": b"more words"}), Limits()) as container:
        assert container.namelist() == ["a", "b"]


def test_what_packs_too_well_is_a_bomb() -> None:
    assert reason(zip_of({"a": bytes(5_000_000)})) is RefusalReason.BOMB


@pytest.mark.parametrize(
    "limits",
    [Limits(zip_entries=3), Limits(zip_entry_bytes=99), Limits(zip_total_bytes=399), Limits(zip_entries=0)],
)
def test_each_limit_holds(limits: Limits) -> None:
    assert reason(zip_of({name: bytes(100) for name in "abcd"}), limits) is RefusalReason.BOMB


def test_seventy_thousand_entries_are_refused_by_the_end_record_alone() -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65_535, 65_535, 4_000_000, 0, 0)
    assert reason(b"PK\x03\x04" + bytes(100) + end) is RefusalReason.BOMB


def test_an_end_record_that_plays_down_the_count_does_not_help() -> None:
    whole = bytearray(zip_of({str(number): b"" for number in range(6_000)}))
    at = whole.rfind(b"PK\x05\x06")
    whole[at + 8 : at + 12] = struct.pack("<2H", 1, 1)
    assert reason(bytes(whole)) is RefusalReason.BOMB


def test_an_encrypted_entry_is_locked() -> None:
    whole = bytearray(zip_of({"a": b"words"}))
    at = whole.rfind(b"PK\x01\x02")
    whole[at + 8] |= 1
    assert reason(bytes(whole)) is RefusalReason.LOCKED


@pytest.mark.parametrize("keep", [4, 30, 60])
def test_a_cut_container_is_broken(keep: int) -> None:
    assert reason(zip_of({"a": b"words"})[:keep]) is RefusalReason.BROKEN
