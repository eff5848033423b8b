from __future__ import annotations

from pathlib import Path

import pytest

from bot.reading.named.tables import cells, table

TABLES = [
    "countries", "not_countries", "bodies", "body_words", "instruments", "instrument_words", "places", "phrases",
    "event_codes",
]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_every_column(name: str) -> None:
    rows = table(name, None)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize(
    ("name", "least"), [("bodies", 250), ("instruments", 120), ("phrases", 150), ("countries", 240)]
)
def test_the_tables_are_as_large_as_promised_and_name_nothing_twice(name: str, least: int) -> None:
    rows = table(name, None)
    key = next(iter(rows[0]))
    assert len(rows) >= least
    assert len({row[key] for row in rows}) == len(rows)


def test_a_table_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "gazetteers").mkdir()
    (tmp_path / "gazetteers" / "places.tsv").write_text("# ours\nname\tkind\nPort Aurora\tcity\n", encoding="utf-8")
    assert table("places", str(tmp_path)) == [{"name": "Port Aurora", "kind": "city"}]
    assert len(table("bodies", str(tmp_path))) >= 250


def test_cells_are_parted_by_bars() -> None:
    assert cells({"forms": "US|USA"}, "forms") == ["US", "USA"]
    assert cells({"forms": ""}, "forms") == []
