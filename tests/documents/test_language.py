from __future__ import annotations

import pytest

from bot.documents import language
from bot.documents.language import identify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two ministers met in the capital and agreed that the talks would go on in the autumn.", "en"),
        ("STATEMENT BY THE MINISTER ON THE STATE OF THE TALKS AND THE NEXT STEPS OF THE TWO SIDES", "en"),
        ("Der Minister traf seinen Amtskollegen in Wien und sprach über den Handel.", "de"),
        ("Le ministre a rencontré son homologue et a évoqué la coopération.", "fr"),
        ("Bộ trưởng đã gặp người đồng cấp và thảo luận về hợp tác kinh tế.", "vi"),
        ("Министр встретился с послом и обсудил торговлю.", "ru"),
        ("Міністр зустрівся з послом і обговорив співпрацю.", "uk"),
        ("التقى الوزير نظيره في العاصمة وبحثا التعاون.", "ar"),
        ("وزیر خارجه با همتای خود دیدار کرد و درباره همکاری گفتگو کردند", "fa"),
        ("השר נפגש עם עמיתו בבירה ודן עמו בסחר.", "he"),
        ("部长会见了来访的同行", "zh"),
        ("大臣は相手国の外相と会談した。", "ja"),
        ("장관은 상대국 외무장관을 만났다.", "ko"),
        ("Ο υπουργός συναντήθηκε με τον ομόλογό του.", "el"),
    ],
)
def test_languages_are_told_by_script_words_and_model(text: str, expected: str) -> None:
    assert identify(text) == expected


@pytest.mark.parametrize("text", ["", "OK", "Meeting notes", "1234 5678", "👍🎉", "你好", "ᚠᚢᚦᚨᚱᚲ" * 4])
def test_too_little_to_tell_is_no_language(text: str) -> None:
    assert identify(text) is None


def test_a_letterhead_in_another_script_does_not_outvote_the_text() -> None:
    assert (
        identify("外交部新闻司\n" + "The minister said that the two sides would meet again in the autumn. " * 5) == "en"
    )


def test_plain_english_is_told_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda script: pytest.fail("the model was loaded"))
    assert identify("The ministers of the two countries met in the capital, and they agreed to meet again.") == "en"


def test_where_the_model_cannot_be_unpacked_the_language_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(script: str) -> None:
        raise FileNotFoundError("no temporary folder")

    monkeypatch.setattr(language, "_identifier", unable)
    assert identify("Der Minister traf seinen Amtskollegen in Wien und sprach über den Handel.") is None
