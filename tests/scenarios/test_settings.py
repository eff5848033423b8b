"""A channel's settings, from the form to what is answered there; and a channel that ends."""

from __future__ import annotations

from sqlalchemy import select

from bot.archive.channels import channel_of
from bot.archive.tables import Upload, UploadStatus
from bot.blocks.actions import ActionId
from bot.blocks.channels.settings import Setting
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS, YOU
from tests.scenarios.conftest import SEED, WAIT, Office
from tests.scenarios.test_asking import private_words


def saved(office: Office) -> None:
    office.slack.submit_view()
    office.slack.wait_for(lambda w: w.open_modal(YOU) is None, WAIT)
    office.quiet()


def test_what_is_decided_in_the_form_holds_for_the_next_document(office: Office) -> None:
    office.slack.command("/attache settings")
    office.slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
    office.slack.fill_in(Setting.UNASKED, "nothing")
    office.slack.fill_in(Setting.LANGUAGE, "fr")
    saved(office)
    assert any("Enregistré" in words or "Saved" in words for words in private_words(office))
    silent = office.slack.upload(SEED, "readout.txt")
    elsewhere = office.slack.upload(SEED, "readout.txt", channel=DESK)
    assert "None found" in office.answer(elsewhere.ts, DESK).text
    office.quiet()
    assert office.answers(silent.ts) == []
    office.slack.say("@attache résume", thread_ts=silent.ts)
    assert "Rien trouvé" in office.answer(silent.ts).text


def test_invited_it_offers_recent_files_and_a_deleted_channel_takes_them_along(office: Office) -> None:
    before = office.slack.upload(SEED, "readout.txt", channel=GENERAL)
    # The look back of the start may be going on still, and looks into every channel that the bot is in by then.
    office.slack.wait_for(lambda _: has_looked_back(office), WAIT)
    office.slack.invite_bot(GENERAL)
    card = office.slack.wait_for(lambda w: w.bot_messages(GENERAL), WAIT)[0]
    assert office.answers(before.ts, GENERAL) == []
    office.slack.click(card.ts, ActionId.OFFER_RECENT, channel=GENERAL)
    offer = office.slack.wait_for(lambda w: [e for e in w.ephemerals if e.channel == GENERAL], WAIT)[-1]
    office.slack.click(offer.ts, ActionId.READ_RECENT, channel=GENERAL)
    assert "Wang Yi" in office.answer(before.ts, GENERAL).text
    kept = office.slack.upload(SEED, "readout.txt", channel=READOUTS)
    office.answer(kept.ts)
    office.quiet()
    office.slack.delete_channel(GENERAL)
    office.slack.wait_for(lambda _: statuses(office).get(GENERAL) == UploadStatus.GONE, WAIT)
    assert statuses(office)[READOUTS] == UploadStatus.DONE


def statuses(office: Office) -> dict[str, UploadStatus]:
    with office.bot.desk.database.read() as session:
        return {upload.channel: upload.status for upload in session.scalars(select(Upload))}


def has_looked_back(office: Office) -> bool:
    with office.bot.desk.database.read() as session:
        looked_at = [channel_of(session, office.bot.desk.identity.team, place) for place in (READOUTS, DESK)]
    return all(known is not None and known.last_event_ts for known in looked_at)
