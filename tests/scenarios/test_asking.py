"""Mentions, commands and buttons, as people use them."""

from __future__ import annotations

import json
from functools import partial

from bot.blocks.actions import Download, Further
from bot.playground.workspace.sample import COLLEAGUE, DESK, READOUTS, YOU
from bot.playground.workspace.store import Workspace
from tests.menu import choose
from tests.scenarios.conftest import SEED, WAIT, Office

LONG = (
    "President Maria Costa of Portugal received Prime Minister Jan Novak of Czechia in Lisbon on 3 March 2025. "
    "President Costa stressed that Portugal supports the enlargement of the European Union. Prime Minister Novak "
    "thanked Portugal and called for closer cooperation on energy."
)


def private_words(office: Office, user: str = YOU) -> list[str]:
    return [e.text for e in office.slack.workspace.ephemerals if e.ephemeral_to == user]


def test_a_mention_in_a_thread_answers_for_what_is_there(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    office.answer(upload.ts)
    office.slack.say("@attache summarise", thread_ts=upload.ts)
    office.slack.wait_for(lambda _: len(office.answers(upload.ts)) == 2, WAIT)
    assert "Wang Yi" in office.answers(upload.ts)[1].text


def test_a_mention_with_the_text_itself_reads_it(office: Office) -> None:
    said = office.slack.say(f"@attache {LONG}")
    assert "Costa" in office.answer(said.ts).text


def test_a_mention_under_a_pasted_text_reads_that(office: Office) -> None:
    root = office.slack.say(LONG)
    office.slack.say("@attache summarise", thread_ts=root.ts)
    assert "Novak" in office.answer(root.ts).text


def test_a_bare_mention_shows_the_help(office: Office) -> None:
    said = office.slack.say("@attache")
    assert "/attache read" in office.answer(said.ts).text


def test_a_direct_message_with_a_text_is_read(office: Office) -> None:
    direct = office.slack.workspace.direct_channel(YOU).id
    said = office.slack.say(LONG, channel=direct)
    assert "Costa" in office.answer(said.ts, direct).text


def test_the_command_reads_for_one_person_alone(office: Office) -> None:
    office.slack.command(f"/attache read {LONG}")
    office.slack.wait_for(lambda _: any("Costa" in words for words in private_words(office)), WAIT)
    assert not any(m.user == office.slack.workspace.bot.id for m in office.slack.workspace.messages)
    assert private_words(office, COLLEAGUE) == []


def test_the_command_answers_for_a_link(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    office.answer(upload.ts)
    link = f"https://playground.slack.com/archives/{READOUTS}/p{upload.ts.replace('.', '')}"
    office.slack.command(f"/attache read {link}")
    office.slack.wait_for(lambda _: any("Wang Yi" in words for words in private_words(office)), WAIT)


def test_a_link_into_a_private_channel_stays_closed_elsewhere(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt", channel=DESK)
    office.answer(upload.ts, DESK)
    link = f"https://playground.slack.com/archives/{DESK}/p{upload.ts.replace('.', '')}"
    office.slack.command(f"/attache read {link}")
    office.slack.wait_for(lambda _: any("private channel" in words for words in private_words(office)), WAIT)
    assert not any("Wang Yi" in words for words in private_words(office))


def test_help_and_a_wrong_word(office: Office) -> None:
    office.slack.command("/attache help")
    office.slack.wait_for(lambda _: any("/attache digest" in words for words in private_words(office)), WAIT)
    office.slack.command("/attache raed this")
    office.slack.wait_for(lambda _: any("not a command I know" in words for words in private_words(office)), WAIT)
    assert any("/attache read" in words for words in private_words(office))


def test_show_all_and_show_the_words_open_views(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(upload.ts)
    for action, expected in (("show_all", "Shoigu"), ("show_words", "the law of the jungle")):
        office.slack.click(answer.ts, action)
        view = office.slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
        assert expected in json.dumps(view.body, ensure_ascii=False)
        office.slack.close_view()


def _has_file(suffix: str, workspace: Workspace) -> bool:
    return any(file.name.endswith(suffix) for file in workspace.files.values())


def test_downloads_come_into_the_thread(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(upload.ts)
    for kind, suffix in ((Download.JSON, ".json"), (Download.MARKDOWN, ".md")):
        choose(office.slack, answer, Further.EXPORT)
        form = office.slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
        assert form is not None
        office.slack.click_view(form.id, kind)
        office.slack.wait_for(partial(_has_file, suffix), WAIT)
        office.slack.close_view()
    exported = next(f for f in office.slack.workspace.files.values() if f.name.endswith(".json"))
    reading = json.loads(exported.data)
    assert reading["schema"] == 1
    assert reading["text"] == SEED.decode()


def test_a_button_on_a_reading_that_is_gone_says_so(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(upload.ts)
    with office.bot.desk.database.write() as session:
        from bot.archive.following import forget_file

        forget_file(session, office.slack.workspace.team_id, upload.files[0])
    office.slack.click(answer.ts, "show_all")
    office.slack.wait_for(lambda _: any("no longer here" in words for words in private_words(office)), WAIT)
