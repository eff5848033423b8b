from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import spacy

from bot.reading.findings import Findings, prepare
from bot.reading.known import Known
from bot.reading.named import bodies, countries, instruments, places  # noqa: F401 (they register their components)
from bot.reading.named.tables import cells, table
from bot.readout import Document

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
    ("name", "least"), [("bodies", 800), ("instruments", 300), ("phrases", 150), ("countries", 240)]
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


def test_rows_of_ones_own_are_added_to_the_shipped_ones_and_win(tmp_path: Path) -> None:
    (tmp_path / "gazetteers").mkdir()
    (tmp_path / "gazetteers" / "bodies.more.tsv").write_text(
        "name\tacronym\nHarbour Pact Council\tHPC\n", encoding="utf-8"
    )
    rows = table("bodies", str(tmp_path))
    assert rows[0] == {**dict.fromkeys(rows[1], ""), "name": "Harbour Pact Council", "acronym": "HPC"}
    assert rows[1:] == table("bodies", None)


def test_rows_of_ones_own_need_the_first_column(tmp_path: Path) -> None:
    (tmp_path / "gazetteers").mkdir()
    (tmp_path / "gazetteers" / "bodies.more.tsv").write_text("acronym\nHPC\n", encoding="utf-8")
    with pytest.raises(KeyError, match="name"):
        table("bodies", str(tmp_path))


def test_the_reading_knows_rows_of_ones_own(tmp_path: Path) -> None:
    folder = tmp_path / "gazetteers"
    folder.mkdir()
    (folder / "bodies.more.tsv").write_text("name\tacronym\nHarbour Pact Council\tHPC\n", encoding="utf-8")
    (folder / "instruments.more.tsv").write_text(
        "name\tyear\tsource\nLunden Understanding\t2019\tour archive\n", encoding="utf-8"
    )
    (folder / "places.more.tsv").write_text("name\tkind\nPort Aurora\tcity\n", encoding="utf-8")
    found = _named("The HPC met in Port Aurora under the Lunden Understanding.", seeds=str(tmp_path))
    assert [body.name for body in found.organisations] == ["Harbour Pact Council"]
    assert [(i.name, i.year) for i in found.instruments] == [("Lunden Understanding", 2019)]
    assert [place.name for place in found.places] == ["Port Aurora"]


def _named(text: str, seeds: str) -> Findings:
    """What this room's components find with such tables and without a model."""
    nlp = spacy.blank("en")
    for component in ("attache_countries", "attache_bodies", "attache_instruments", "attache_places"):
        nlp.add_pipe(component, config={"seeds": seeds})
    doc = nlp.make_doc(text)
    found = prepare(doc, Document(text=text, language="en"), Known())
    nlp(doc)
    return found


SOURCES = re.compile(r"memory|(?:UNTC|UKTO|IEADB|GGO|HEIDI|TFDD|TOTA|GPTAD|DESTA|LABPTA) \S+|page: .+ \(.+\)")


@pytest.mark.parametrize("name", ["bodies", "instruments", "places", "countries"])
def test_every_row_names_its_source(name: str) -> None:
    assert all(row["source"] for row in table(name, None))


def test_sources_of_instruments_can_be_looked_up() -> None:
    assert [row["name"] for row in table("instruments", None) if not SOURCES.fullmatch(row["source"])] == []


def test_enough_international_bodies_have_an_acronym_and_a_source_that_can_be_looked_up() -> None:
    rows = table("bodies", None)
    named = re.compile(r"memory|IATI CRSChannelCode \d+|COW IGO \S+|Phoenix .+")
    assert [row["name"] for row in rows if not named.fullmatch(row["source"])] == []
    assert sum(bool(row["acronym"]) for row in rows if row["source"] != "memory") >= 250


def test_no_acronym_stands_for_two_bodies() -> None:
    acronyms = [acronym for row in table("bodies", None) for acronym in cells(row, "acronym")]
    assert [acronym for acronym, count in Counter(acronyms).items() if count > 1] == []
