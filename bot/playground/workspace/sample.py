"""The workspace a newcomer finds: a small foreign desk with the bot in two of its channels."""

from __future__ import annotations

from bot.playground.workspace.model import Channel, User
from bot.playground.workspace.store import Workspace

YOU = "U0MIRAOKAF"
COLLEAGUE = "U0JONASWEB"
READOUTS = "C0READOUTS"
GENERAL = "C0GENERAL0"
DESK = "C0EASTDESK"


def sample_workspace() -> Workspace:
    """Two people, the bot, ``#readouts`` (bot inside), ``#general`` (not), a private desk channel and a DM."""
    workspace = Workspace(
        users=(
            User(YOU, "mira", "Mira Okafor"),
            User(COLLEAGUE, "jonas", "Jonas Weber", tz="America/New_York"),
        )
    )
    people, bot = {YOU, COLLEAGUE}, workspace.bot.id
    for channel in (
        Channel(READOUTS, "readouts", "public", people | {bot}, "Drop a document here", creator=YOU),
        Channel(GENERAL, "general", "public", set(people), "Everything else", creator=COLLEAGUE),
        Channel(DESK, "east-asia-desk", "private", people | {bot}, "Desk only", creator=YOU),
    ):
        workspace.channels[channel.id] = channel
    workspace.direct_channel(YOU)
    return workspace
