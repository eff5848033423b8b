"""That something is a person's word is said under the reply, beside each item, and in the file."""

from __future__ import annotations

import json

from bot.blocks.files.export import to_markdown
from bot.blocks.replies.corrected import corrected_by
from bot.blocks.replies.reply import reply
from bot.blocks.views.everything import everything
from bot.readout import Corrected, Evidence, Readout
from tests.blocks.sample import SAMPLE, WANG
from tests.blocks.slack_shape import check_message, check_view


def corrected(
    change: str, *, name: str | None = None, words: Evidence | None = None, by: str = "Ada Lind"
) -> Corrected:
    return Corrected(change=change, name=name, words=words, by="U1", by_name=by, at="2026-02-01T12:00:00+00:00")


def marked(*made: Corrected) -> Readout:
    return SAMPLE.model_copy(update={"corrected": made})


def lines_with_marks(readout: Readout) -> list[str]:
    view = everything(readout, 7)
    check_view(view)
    items = [
        item for block in view["blocks"] for part in block.get("elements", []) for item in part.get("elements", [])
    ]
    told = ["".join(run.get("text", "") for run in item.get("elements", [item])) for item in items]
    return [line for line in told if "(corrected)" in line]


def test_the_reply_names_those_who_corrected_it_and_calls_nobody() -> None:
    message = reply(marked(corrected("event_place"), corrected("party", by="<@U1> <!here>")), 7)
    check_message(message)
    assert "Corrected by" in message.text
    assert "Ada Lind" in message.text
    assert '"user"' not in json.dumps(message.blocks)


def test_nobody_is_named_where_nothing_was_corrected() -> None:
    assert corrected_by(SAMPLE) == []
    assert "orrected" not in reply(SAMPLE, 7).text
    assert lines_with_marks(SAMPLE) == []


def test_of_many_the_last_are_named_once_each() -> None:
    made = [corrected("event_place", by=f"Person {number % 5}") for number in range(12)]
    assert corrected_by(marked(*made)) == ["Corrected by Person 1, Person 0, Person 4, +2 more."]


def test_show_all_marks_what_was_corrected_and_nothing_else() -> None:
    said, promise = SAMPLE.statements[1].content, SAMPLE.commitments[0].content
    for made, words in (
        (corrected("event_place"), "Beijing"),
        (corrected("offices", name=WANG), WANG),
        (corrected("speaker", words=said), "severe challenges"),
        (corrected("promiser", words=promise), "important consensus"),
    ):
        (line,) = lines_with_marks(marked(made))
        assert words in line


def test_the_file_says_so_too() -> None:
    assert "*Corrected by Ada Lind.*" in to_markdown(marked(corrected("event_place")))
    assert "Corrected" not in to_markdown(SAMPLE)
