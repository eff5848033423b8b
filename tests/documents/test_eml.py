from __future__ import annotations

from email.message import EmailMessage

from bot.documents.convert import convert
from bot.documents.refusal import RefusalReason
from tests.documents.refusing import refused

BODY = (
    "The minister received the ambassador on Tuesday and spoke with him of the road\n"
    "that the two countries mean to build, and of the money that it will take to do\n"
    "so.\n\nThey will meet again in June.\n"
)


def mail(body: str = BODY, subject: str = "Talks in Norvik") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Press Office <press@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 06 May 2031 10:00:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body)
    return message


def test_the_plain_body_is_read_with_its_wrapping_undone() -> None:
    document = convert(mail().as_bytes(), "talks.eml")
    assert document.text.split("\n") == [
        "The minister received the ambassador on Tuesday and spoke with him of the road that the two countries mean to "
        "build, and of the money that it will take to do so.",
        "They will meet again in June.",
    ]
    assert (document.title, document.published, document.media_type) == (
        "Talks in Norvik",
        "2031-05-06",
        "message/rfc822",
    )
    assert document.publisher is None


def test_a_reply_mark_is_no_part_of_the_title_and_encoded_words_are_read() -> None:
    assert convert(mail(subject="Fwd: RE: Gespräche in Nörvik").as_bytes(), "x").title == "Gespräche in Nörvik"


def test_the_html_body_is_read_where_the_plain_one_is_a_stub() -> None:
    message = mail("See the HTML part.")
    message.add_alternative(f"<p>{'They met and agreed. ' * 20}</p>", subtype="html")
    assert convert(message.as_bytes(), "x").text.startswith("They met and agreed.")


def test_attachments_are_named_and_not_read() -> None:
    message = mail()
    message.add_attachment(b"attached words", maintype="text", subtype="plain", filename="annex.txt")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="agenda.pdf")
    text = convert(message.as_bytes(), "x").text
    assert text.endswith("\nAttached: annex.txt, agenda.pdf")
    assert "attached words" not in text


def test_a_mail_of_attachments_alone_says_which() -> None:
    message = mail("")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="agenda.pdf")
    refusal = refused(message.as_bytes())
    assert refusal.reason is RefusalReason.EMPTY
    assert "agenda.pdf" in refusal.detail


def raw(body: bytes, *fields: bytes) -> bytes:
    return b"\n".join([b"From: a@example.org", b"MIME-Version: 1.0", *fields]) + b"\n\n" + body


def test_an_unknown_charset_is_guessed() -> None:
    data = raw(b"They met at the caf\xe9 in Norvik.", b"Content-Type: text/plain; charset=no-such-thing")
    assert convert(data, "x").text == "They met at the café in Norvik."


def test_parts_nested_beyond_reason_are_refused() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000))
    assert refused(b"From: a@example.org\nMIME-Version: 1.0\n" + nested).reason is RefusalReason.BROKEN


def test_too_many_parts_are_refused() -> None:
    parts = b"--q\nContent-Type: text/plain\n\nhi\n" * 600
    assert refused(raw(parts, b"Content-Type: multipart/mixed; boundary=q")).reason is RefusalReason.BROKEN


def test_a_header_of_many_encoded_words_costs_no_time() -> None:
    data = raw(b"They met.", b"Subject: " + b"=?utf-8?q?a?= " * 100_000)
    assert convert(data, "x").text == "They met."


def test_headers_that_make_no_sense_are_left_out() -> None:
    document = convert(raw(b"They met.", b"Date: the day after tomorrow", b"Subject: =?nonsense?x?...?="), "x")
    assert document.published is None
    assert document.text == "They met."
