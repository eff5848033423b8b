"""What one person was shown, shared, exported, judged and forgotten, as people do it."""

from __future__ import annotations

import json

from bot.archive.verdicts import all_verdicts
from bot.blocks.actions import ActionId, Judgement, pack_choice
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import COLLEAGUE, READOUTS, YOU
from tests.scenarios.conftest import SEED, WAIT, Office


def whisper(office: Office, words: str) -> Message:
    def look(_: object) -> Message | None:
        shown = [one for one in office.slack.workspace.ephemerals if one.ephemeral_to == YOU and words in one.text]
        return shown[-1] if shown else None

    found = office.slack.wait_for(look, WAIT)
    assert found is not None
    return found


def link(office: Office, message: Message) -> str:
    return f"https://playground.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"


def test_what_was_read_for_one_is_kept_then_shared_with_all(office: Office) -> None:
    office.slack.command("/attache “read” " + SEED.decode())
    shown = whisper(office, "Wang Yi")
    office.slack.click(shown.ts, ActionId.KEEP)
    direct = office.slack.workspace.direct_channel(YOU).id
    office.slack.wait_for(lambda w: [m for m in w.bot_messages(direct) if "Wang Yi" in m.text], WAIT)
    whisper(office, "Kept.")
    office.slack.command(f"/attache read {SEED.decode()}")
    office.slack.click(whisper(office, "Wang Yi").ts, ActionId.SHARE)
    office.slack.wait_for(lambda w: [m for m in w.bot_messages(READOUTS) if "Shared by" in m.text], WAIT)
    (shared,) = office.slack.workspace.bot_messages(READOUTS)
    office.slack.click(shared.ts, ActionId.SHOW_ALL, user=COLLEAGUE)
    view = office.slack.wait_for(lambda w: w.open_modal(COLLEAGUE), WAIT)
    assert view is not None
    assert "Sergei Shoigu" in json.dumps(view.body)


def test_a_channel_is_judged_exported_and_forgotten(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    said = office.answer(upload.ts)
    team = office.bot.desk.identity.team
    office.slack.click(said.ts, ActionId.MORE, value=pack_choice(Judgement.HELPFUL, 1))
    whisper(office, "was helpful")
    with office.bot.desk.database.read() as session:
        assert [one.helpful for one in all_verdicts(session, team)] == [True]
    office.slack.command("/attache export csv today")
    direct = office.slack.workspace.direct_channel(YOU).id
    office.slack.wait_for(lambda w: [m for m in w.bot_messages(direct) if m.files], WAIT)
    (sent,) = (m for m in office.slack.workspace.bot_messages(direct) if m.files)
    assert b"CONSULT" in office.slack.workspace.files[sent.files[0]].data
    office.slack.command(f"/attache forget {link(office, upload)}")
    whisper(office, "Forgotten: one document")
    office.slack.wait_for(lambda _: office.answers(upload.ts) == [], WAIT)
    office.slack.command("/attache export all")
    whisper(office, "Nothing that could be exported")
