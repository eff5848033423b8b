from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Iterator

import psutil
import pytest

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sandbox import Sandbox
from tests.documents.office_bytes import docx_of
from tests.documents.pdf_bytes import assemble, of_pages, stream, text_pdf
from tests.documents.touchy import touchy

WORDS = b"The two ministers met in the capital and agreed that the talks would go on in the autumn."


def reason(sandbox: Sandbox, data: bytes, name: str = "file") -> RefusalReason:
    with pytest.raises(Refused) as caught:
        sandbox.convert(data, name)
    return caught.value.reason


def reads_on(sandbox: Sandbox) -> bool:
    return sandbox.convert(WORDS, "next.txt").text == WORDS.decode()


def test_documents_and_refusals_come_through(sandbox: Sandbox) -> None:
    assert sandbox.convert(docx_of("They met."), "talks.docx").text == "They met."
    assert sandbox.convert(text_pdf([["They met."]]), "talks.pdf").text == "They met."
    assert reason(sandbox, b"") is RefusalReason.EMPTY
    assert reason(sandbox, b"\x89PNG....") is RefusalReason.UNSUPPORTED


@pytest.fixture(scope="module")
def touchy_sandbox() -> Iterator[Sandbox]:
    with Sandbox(Limits(seconds=2, max_chars=1_000), touchy) as running:
        yield running


@pytest.mark.parametrize(
    ("fate", "expected"),
    [
        ("abort", RefusalReason.BROKEN),
        ("hang", RefusalReason.TIMEOUT),
        ("swell", RefusalReason.BOMB),
        ("ramble", RefusalReason.BROKEN),
        ("forge", RefusalReason.BROKEN),
    ],
)
def test_a_file_takes_the_child_and_not_the_next_file(
    touchy_sandbox: Sandbox, fate: str, expected: RefusalReason
) -> None:
    assert reason(touchy_sandbox, WORDS, fate) is expected
    assert reads_on(touchy_sandbox)


def test_a_pdf_on_which_the_child_dies_gets_a_second_opinion(touchy_sandbox: Sandbox) -> None:
    assert touchy_sandbox.convert(text_pdf([["They met."]]), "abort").text == "They met."


def test_the_child_has_no_token_no_terminal_and_little_room(
    touchy_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    touchy_sandbox.close()
    limits = touchy_sandbox.limits
    assert touchy_sandbox.convert(WORDS, "look around").text == repr(
        {
            "environment": "OPENBLAS_NUM_THREADS=1\0",
            "memory": limits.memory,
            "core": 0,
            "files": limits.file_bytes,
            "terminal": "/dev/null",
        }
    )


def test_a_child_killed_while_it_waits_is_replaced() -> None:
    before = set(psutil.Process().children())
    with Sandbox() as sandbox:
        assert reads_on(sandbox)
        (waiting,) = [new for new in psutil.Process().children() if new not in before and _is_ours(new)]
        waiting.kill()
        while waiting.status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.01)
        assert reads_on(sandbox)


def _is_ours(process: psutil.Process) -> bool:
    return "bot.documents.child" in " ".join(process.cmdline())


def test_no_child_outlives_its_sandbox() -> None:
    before = set(psutil.Process().children())
    with Sandbox() as sandbox:
        assert reads_on(sandbox)
    assert [new for new in psutil.Process().children() if new not in before and _is_ours(new)] == []


def test_it_is_replaced_after_its_share_of_files_and_serves_many_threads() -> None:
    with Sandbox(Limits(tasks=2)) as sandbox:
        sandbox.warm()
        texts: list[str] = []

        def read(number: int) -> None:
            texts.append(sandbox.convert(b"File number %d." % number, "x").text)

        threads = [threading.Thread(target=read, args=(number,)) for number in range(7)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(texts) == [f"File number {n}." for n in range(7)]


def test_a_child_that_has_swollen_is_let_go_after_its_answer() -> None:
    before = set(psutil.Process().children())
    with Sandbox(Limits(resident=1)) as sandbox:
        assert reads_on(sandbox)
        assert [new for new in psutil.Process().children() if new not in before and _is_ours(new)] == []
        assert reads_on(sandbox)


def test_a_closed_sandbox_can_be_used_again() -> None:
    sandbox = Sandbox()
    sandbox.close()
    assert reads_on(sandbox)
    sandbox.close()


SELF = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>")


def flate_bomb(layers: int, size: int) -> bytes:
    packed = zlib.compress(bytes(size), 9)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    filters = b"/Filter[%s]" % (b"/FlateDecode" * layers)
    pages = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"]
    return assemble([*pages, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", stream(packed, filters)])


OUTCOMES = (RefusalReason.BROKEN, RefusalReason.EMPTY, RefusalReason.BOMB, RefusalReason.TIMEOUT)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(of_pages([b"/X Do"], b"/XObject<</X 4 0 R>>", [SELF]), id="form that draws itself"),
        pytest.param(flate_bomb(1, 200_000_000), id="bomb"),
        pytest.param(flate_bomb(2, 200_000_000), id="bomb in a bomb"),
    ],
)
def test_pdfs_that_bring_an_engine_down_are_refused_in_time(sandbox: Sandbox, data: bytes) -> None:
    started = time.monotonic()
    assert reason(sandbox, data) in (
        RefusalReason.BROKEN,
        RefusalReason.EMPTY,
        RefusalReason.BOMB,
        RefusalReason.TIMEOUT,
    )
    assert time.monotonic() - started < 2 * sandbox.limits.seconds + 5
    assert reads_on(sandbox)


def test_two_thousand_pages_are_read_in_time(sandbox: Sandbox) -> None:
    lines = ["The two ministers met in the capital and reviewed the state of relations between", "them."]
    document = sandbox.convert(text_pdf([lines * 4] * 2_000), "record.pdf")
    assert len(document.pages) == 2_000
