import gzip
import json
from pathlib import Path

import spacy

from bot.reading.encoder.decoding import names
from bot.reading.training import named_text
from bot.reading.training.conllu import read_documents
from bot.reading.training.gum_names import gum_sentence
from bot.reading.training.name_corpora import column_texts, redocred_texts, tagged_sentences, uner_sentences
from bot.reading.training.name_labels import CROSSNER, WIKIGOLD, read_demonyms
from bot.reading.training.named_text import Mark, NamedText

DEMONYMS = frozenset({"chilean"})

GUM = """\
1\tMayor\tMayor\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(7-person-new-nnnnn-cf1-2,3-coref
2\tAnna\tAnna\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
3\tLind\tLind\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=7)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t7\tdet\t_\tEntity=(8-object-new-nnnnn-cf2-3-sgl
6\told\told\tADJ\tJJ\t_\t7\tamod\t_\t_
7\tship\tship\tNOUN\tNN\t_\t4\tobj\t_\tEntity=8)
8\tAurora\tAurora\tPROPN\tNNP\t_\t4\tobj\t_\tEntity=(9-object-new-nnnnn-cf3-1-sgl)
9\tin\tin\tADP\tIN\t_\t10\tcase\t_\t_
10\tBergen\tBergen\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(10-place-new-nnnnn-cf4-1-sgl)
11\tin\tin\tADP\tIN\t_\t12\tcase\t_\t_
12\tMay\tMay\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(11-time-new-nnnnn-cf5-1-sgl)
"""


def labelled(text: NamedText) -> set[tuple[str, str | None]]:
    return {(" ".join(text.words[mark.start : mark.end]), mark.label) for mark in text.marks}


def test_gum_mentions_become_names_without_their_titles() -> None:
    sentence = next(iter(read_documents(GUM.splitlines()))).sentences[0]
    assert labelled(gum_sentence(sentence, DEMONYMS)) == {
        ("Anna Lind", "PERSON"),
        ("Aurora", None),
        ("Bergen", "LOC"),
        ("May", "DATE"),
    }


def test_both_kinds_of_iob_give_the_same_spans() -> None:
    iob1 = ["I-PER", "I-PER", "O", "I-LOC", "B-LOC"]
    iob2 = ["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]
    expected = [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
    assert list(names(iob1)) == list(names(iob2)) == expected


def test_labels_out_of_the_scheme_and_possible_dates_are_unknown() -> None:
    lines = ["The O", "Chilean I-MISC", "band I-MISC", "Luz I-ORG", "played O", "in O", "1998 O", ""]
    (text,) = column_texts(tagged_sentences(lines), WIKIGOLD, DEMONYMS)
    assert labelled(text) == {("Chilean band", None), ("Luz", "ORG"), ("1998", None)}


def test_a_people_is_norp_wherever_a_corpus_filed_it() -> None:
    (text,) = column_texts(tagged_sentences(["Chilean\tB-misc", "troops\tO"]), CROSSNER, DEMONYMS)
    assert labelled(text) == {("Chilean", "NORP")}


def test_universal_ner_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "part.iob2.gz"
    rows = "# text = Meet Ana\n1\tMeet\tO\t-\t-\n2\tAna\tB-PER\t-\tx\n\n"
    path.write_bytes(gzip.compress(rows.encode()))
    assert list(uner_sentences(path)) == [[("Meet", "O"), ("Ana", "B-PER")]]


def test_redocred_positions_count_from_their_sentence(tmp_path: Path) -> None:
    record = {
        "sents": [["It", "rained", "."], ["Ana", "Ruiz", "left", "Quito", "."]],
        "vertexSet": [
            [{"type": "PER", "pos": [0, 2], "sent_id": 1}],
            [{"type": "LOC", "pos": [3, 4], "sent_id": 1}],
            [{"type": "NUM", "pos": [1, 2], "sent_id": 0}],
        ],
    }
    path = tmp_path / "part.json.gz"
    path.write_bytes(gzip.compress(json.dumps([record]).encode()))
    (text,) = redocred_texts(path, DEMONYMS)
    assert labelled(text) == {("Ana Ruiz", "PERSON"), ("Quito", "LOC"), ("rained", None)}


def test_demonyms_hold_no_country(tmp_path: Path) -> None:
    def country(name: str, demonym: str) -> dict[str, object]:
        return {"name": {"common": name}, "demonyms": {"eng": {"f": demonym, "m": demonym}}}

    path = tmp_path / "countries.json.gz"
    records = [country("Chile", "Chilean"), country("Oman", "Oman"), country("Bosnia", "Bosnian, Herzegovinian")]
    path.write_bytes(gzip.compress(json.dumps(records).encode()))
    demonyms = read_demonyms(path)
    assert {"chilean", "chileans", "bosnian", "herzegovinian"} <= demonyms
    assert not {"oman", "chile"} & demonyms


def test_unknown_marks_are_missing_to_the_training_and_others_are_no_names() -> None:
    marks = (Mark(0, 2, "PERSON"), Mark(1, 3, "ORG"), Mark(1, 4, None))
    doc = named_text.to_doc(NamedText(("A", "B", "C", "D", "E"), (True,) * 5, marks), spacy.blank("en").vocab)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("A B", "PERSON")]
    assert [token.ent_iob_ for token in doc] == ["B", "I", "", "", "O"]


def test_joined_texts_keep_their_marks_over_the_same_words() -> None:
    part = NamedText(("Ana", "left"), (True, False), (Mark(0, 1, "PERSON"),))
    assert [mark.start for mark in named_text.joined([part, part]).marks] == [0, 2]
