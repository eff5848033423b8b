"""A folder of one's own with a single table: all others are the shipped ones."""

from pathlib import Path

from bot.reading.reader import Reader
from bot.reading.seed_files import seed_file
from bot.readout import Document


def test_ones_own_file_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "nouns.tsv").write_text("mine", encoding="utf-8")
    assert seed_file(tmp_path, "cues", "nouns.tsv").read_text("utf-8") == "mine"
    assert seed_file(str(tmp_path), "cues", "verbs.tsv").read_text("utf-8").startswith("# Cue verbs")
    assert seed_file(None, "cues", "nouns.tsv").read_text("utf-8") != "mine"


def test_a_folder_with_one_table_is_enough_for_the_whole_reading(tmp_path: Path) -> None:
    (tmp_path / "topics.tsv").write_text("topic\twords\nkites\tkite,kites\n", encoding="utf-8")
    text = (
        "The Foreign Minister of Norway, Kari Dahl, met the Foreign Minister of Chile, Rosa Vega. Dahl praised kites."
    )
    read = Reader(seeds=tmp_path).read(Document(text=text, language="en"))
    assert [person.name for person in read.participants] == ["Kari Dahl", "Rosa Vega"]
    assert any("kites" in statement.topics for statement in read.statements)
