"""What was decided for channels, how long they keep, and forgetting a whole workspace, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.archive.channel_settings import (
    choices_of,
    forget_settings,
    inviter_of,
    note_inviter,
    retentions,
    save_choices,
)
from bot.archive.channels import ChannelFacts, change_channel, member_channels, record_channel
from bot.archive.database import Base, Database, utc_now
from bot.archive.purge import purge
from bot.archive.retention import expiries, forget_expired
from bot.archive.tables import Reading, SourceKind, Upload, UploadStatus
from bot.archive.uploads import NewUpload, record_upload
from bot.choices import Changers, ChannelChoices, Unasked, Watched
from bot.work.embedded import EmbeddedQueue

TEAM, OTHER, HERE = "T1", "T2", "C1"


def upload(database: Database, team: str = TEAM, channel: str = HERE, file: str = "F1", days: int = 0) -> int:
    """A document that was posted so many days ago."""
    new = NewUpload(team, channel, SourceKind.FILE, file_id=file, message_ts="1.000000", name="talks.pdf")
    with database.write() as session:
        row, _ = record_upload(session, new)
        posted = utc_now() - timedelta(days=days)
        session.execute(update(Upload).where(Upload.id == row.id).values(created_at=posted, status=UploadStatus.DONE))
        return row.id


def test_choices_are_kept_as_they_were_made(database: Database) -> None:
    wanted = ChannelChoices(
        unasked=Unasked.READOUTS,
        kinds=(Watched.SNIPPET,),
        language="fr",
        timezone="Asia/Tokyo",
        date_form="iso",
        retention_days=30,
        changers=Changers.NAMED,
        named=("U1", "U2"),
    )
    with database.write() as session:
        assert choices_of(session, TEAM, HERE) == ChannelChoices()
        note_inviter(session, TEAM, HERE, "U9")
        assert choices_of(session, TEAM, HERE) == ChannelChoices()
        save_choices(session, TEAM, HERE, wanted, "U1")
    with database.read() as session:
        assert choices_of(session, TEAM, HERE) == wanted
        assert inviter_of(session, TEAM, HERE) == "U9"
        assert retentions(session, TEAM) == [(HERE, 30)]
        assert choices_of(session, OTHER, HERE) == ChannelChoices()
    with database.write() as session:
        forget_settings(session, TEAM, HERE)
    with database.read() as session:
        assert choices_of(session, TEAM, HERE) == ChannelChoices()
        assert inviter_of(session, TEAM, HERE) is None


def test_who_last_decided_counts_as_the_inviter_that_nobody_told_of(database: Database) -> None:
    with database.write() as session:
        save_choices(session, TEAM, HERE, ChannelChoices(), "U1")
        assert inviter_of(session, TEAM, HERE) == "U1"


def test_a_quiet_upload_that_somebody_asks_for_is_one_no_more(database: Database) -> None:
    new = NewUpload(TEAM, HERE, SourceKind.FILE, file_id="F1", quietly=True)
    with database.write() as session:
        assert record_upload(session, new)[0].quietly is True
        assert record_upload(session, NewUpload(TEAM, HERE, SourceKind.FILE, file_id="F1"))[0].quietly is False
        assert record_upload(session, new)[0].quietly is False
        assert record_upload(session, NewUpload(TEAM, HERE, SourceKind.TEXT, message_ts="2.0"))[0].quietly is True


def test_an_archived_channel_is_none_to_speak_in_and_an_unknown_one_stays_unknown(database: Database) -> None:
    with database.write() as session:
        record_channel(session, TEAM, HERE, ChannelFacts(name="a", is_member=True))
        assert change_channel(session, TEAM, HERE, ChannelFacts(is_archived=True)) is True
        assert change_channel(session, TEAM, "C2", ChannelFacts(name="b")) is False
    with database.read() as session:
        assert member_channels(session, TEAM) == []


def test_only_what_is_older_than_its_channel_keeps_goes(database: Database) -> None:
    old, young = upload(database, days=8), upload(database, file="F2", days=6)
    elsewhere = upload(database, channel="C2", days=800)
    with database.write() as session:
        save_choices(session, TEAM, HERE, ChannelChoices(retention_days=7), "U1")
        (expiry,) = expiries(session, utc_now())
        assert forget_expired(session, expiry).upload_ids == (old,)
        assert forget_expired(session, expiry).upload_ids == ()
    with database.read() as session:
        status = dict(session.execute(select(Upload.id, Upload.status)).all())
        assert list(expiries(session, utc_now())) == []
    assert status == {old: UploadStatus.GONE, young: UploadStatus.DONE, elsewhere: UploadStatus.DONE}


def test_a_purge_takes_one_workspace_and_leaves_the_others(database: Database) -> None:
    upload(database)
    kept = upload(database, team=OTHER)
    with database.write() as session:
        reading = {"sha256": "x", "reader": "1", "is_readout": True, "headline": "", "readout": "{}"}
        session.add_all(Reading(**reading | {"sha256": name}, markings=[], marked=False) for name in ("ours", "both"))
        session.flush()
        both = session.scalars(select(Reading.id).where(Reading.sha256 == "both")).one()
        session.execute(update(Upload).where(Upload.id == kept).values(reading_id=both))
        for team in (TEAM, OTHER):
            save_choices(session, team, HERE, ChannelChoices(), "U1")
        _enqueue(session, {"asked": {"team": TEAM, "text": "words of theirs"}})
        _enqueue(session, {"asked": {"team": OTHER}})
    with database.write() as session:
        assert purge(session, TEAM) == 1
    with database.read() as session:
        assert list(session.scalars(select(Upload.id))) == [kept]
        assert list(session.scalars(select(Reading.sha256))) == ["both"]
        assert session.scalar(select(func.count()).select_from(Base.metadata.tables["job"])) == 1
        assert session.scalar(select(func.count()).select_from(Base.metadata.tables["channel_settings"])) == 1


def _enqueue(session: Session, args: dict[str, Any]) -> None:
    EmbeddedQueue().enqueue(session, "some_task", f"key:{args['asked']['team']}", args)
