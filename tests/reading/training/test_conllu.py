from bot.reading.training.conllu import read_documents

SAMPLE = """\
# newdoc id = first
# text = They don't sign.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
3.1\tsilently\t_\t_\t_\t_\t_\t_\t_\t_
4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Agreed
1\tAgreed\t_\t_\tVBN\t_\t0\troot\t_\t_

# newdoc id = second
1\tPeace\tpeace\tNOUN\tNN\tNumber=Sing\t0\troot\t_\t_
"""


def test_documents_sentences_and_words_are_told_apart() -> None:
    first, second = read_documents(SAMPLE.splitlines())
    assert (first.name, second.name) == ("first", "second")
    assert [len(sentence) for sentence in first.sentences] == [5, 1]
    assert [word.form for word in first.sentences[0]] == ["They", "do", "n't", "sign", "."]


def test_no_space_stands_inside_a_contraction_and_one_after_it() -> None:
    sentence = next(iter(read_documents(SAMPLE.splitlines()))).sentences[0]
    assert [word.space_after for word in sentence] == [True, False, True, False, True]


def test_underscores_become_what_they_stand_for() -> None:
    word = next(iter(read_documents(SAMPLE.splitlines()))).sentences[1][0]
    assert (word.lemma, word.upos, word.feats) == ("Agreed", "X", "")


def test_lines_without_a_document_are_one_document() -> None:
    lines = SAMPLE.replace("# newdoc id", "# other").splitlines()
    (document,) = read_documents(lines)
    assert document.name == ""
    assert len(document.sentences) == 3
