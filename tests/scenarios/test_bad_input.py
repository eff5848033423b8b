"""What cannot be read gets one clear answer in its thread, a failed reaction, and leaves the bot at work."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document as WordDocument
from PIL import Image
from pypdf import PdfWriter

from bot.app import Bot
from bot.playground.faults import Faults
from bot.playground.server import Playground
from tests.scenarios.conftest import SEED, Office, open_office


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned_pdf(pages: int = 1) -> bytes:
    picture = Image.new("L", (60, 80), 200)
    out = io.BytesIO()
    picture.save(out, "PDF", save_all=True, append_images=[picture] * (pages - 1))
    return out.getvalue()


def broken_docx() -> bytes:
    out = io.BytesIO()
    document = WordDocument()
    document.add_paragraph("The two sides met.")
    document.save(out)
    return out.getvalue()[: len(out.getvalue()) // 2]


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 150_000_000)
    return out.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "no text"),
    "spaces.txt": (lambda: b"  \n ", "no text"),
    "binary.txt": (lambda: bytes(range(256)) * 40, "something else"),
    "locked.pdf": (locked_pdf, "password"),
    "scanned.pdf": (scanned_pdf, "pictures"),
    "long.pdf": (lambda: scanned_pdf(2_000), "pictures"),
    "broken.docx": (broken_docx, "damaged"),
    "bomb.docx": (zip_bomb, "unpacks"),
    "picture.png": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "cannot read this kind"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_clear_answer(office: Office, name: str) -> None:
    make, word = BAD[name]
    upload = office.slack.upload(make(), name)
    assert word in office.answer(upload.ts).text
    office.settled(upload.ts, "warning")
    office.quiet()
    assert len(office.answers(upload.ts)) == 1
    assert "Traceback" not in office.answers(upload.ts)[0].text


def test_the_bot_goes_on_after_all_of_them(office: Office) -> None:
    bad = [office.slack.upload(make(), name) for name, (make, _) in BAD.items()]
    good = office.slack.upload(SEED, "readout.txt")
    assert "Wang Yi" in office.answer(good.ts).text
    for upload in bad:
        office.settled(upload.ts, "warning")


def test_too_big_is_said_without_fetching(office: Office) -> None:
    upload = office.slack.upload(b"a" * 21_000_000, "big.txt")
    assert "larger than" in office.answer(upload.ts).text
    office.settled(upload.ts, "warning")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外交部长会见了来访的外宾，双方就双边关系交换了意见。" * 20, "Chinese"),
        ("التقى وزير الخارجية نظيره وبحثا العلاقات الثنائية بين البلدين والقضايا الإقليمية. " * 20, "Arabic"),
    ],
    ids=["Chinese", "right to left"],
)
def test_another_language_is_named(office: Office, text: str, expected: str) -> None:
    upload = office.slack.upload(text.encode(), "text.txt")
    assert expected in office.answer(upload.ts).text
    office.settled(upload.ts, "white_check_mark")


def test_emoji_do_no_harm(office: Office) -> None:
    upload = office.slack.upload("🇸🇪🤝🇨🇱 ".encode() + SEED, "emoji.txt")
    assert "Wang Yi" in office.answer(upload.ts).text


def test_the_sign_in_page_is_recognised(bot_in: Callable[[Playground], Bot]) -> None:
    with open_office(bot_in, Faults(sign_in_page=True)) as office:
        upload = office.slack.upload(SEED, "readout.txt")
        assert "files:read" in office.answer(upload.ts).text
        office.settled(upload.ts, "warning")


def test_a_file_deleted_before_it_is_fetched(bot_in: Callable[[Playground], Bot]) -> None:
    faults = Faults()
    faults.slow("files.info", calls=(1,), seconds=1.0)
    with open_office(bot_in, faults) as office:
        upload = office.slack.upload(SEED, "readout.txt")
        office.slack.workspace.files[upload.files[0]].deleted = True
        assert "deleted before" in office.answer(upload.ts).text
        office.settled(upload.ts, "warning")


def test_words_that_would_fire_in_slack_do_not(office: Office) -> None:
    text = SEED.decode().replace("Wang Yi noted that", "Wang Yi noted that <!here> <@U0MIRAOKAF> <#C0GENERAL0>")
    upload = office.slack.upload(text.encode(), "readout.txt")
    answer = office.answer(upload.ts)
    assert not any(mark in answer.text + str(answer.blocks) for mark in ("<!here", "<@U0", "<#C0"))
