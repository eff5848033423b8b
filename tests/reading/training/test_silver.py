from bot.reading.training.silver import Provenance

OURS = "The two presidents agreed to meet again in the spring of next year."
THEIRS = "The ministry welcomes visitors who wish to know more about its work."


def test_only_texts_of_licensed_publishers_pass() -> None:
    provenance = Provenance([("Kremlin", OURS), ("Another ministry", THEIRS)])
    assert provenance.is_licensed(OURS)
    assert not provenance.is_licensed(THEIRS)


def test_unknown_texts_do_not_pass() -> None:
    assert not Provenance([("Kremlin", OURS)]).is_licensed("Nobody ever published these few words anywhere.")


def test_a_text_that_both_published_does_not_pass() -> None:
    assert not Provenance([("Kremlin", OURS), ("Another ministry", OURS)]).is_licensed(OURS)
