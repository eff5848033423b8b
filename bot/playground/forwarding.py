"""A message as it stands under another one, forwarded or previewed (docs: "Secondary message attachments")."""

from __future__ import annotations

import copy

from bot.playground.happenings import Happenings
from bot.playground.workspace.model import Json, Message
from bot.playground.workspace.store import Workspace


def forwarded(workspace: Workspace, happenings: Happenings, message: Message) -> Json:
    """The attachment in which Slack carries a message: its words, blocks and files, author and address."""
    author, channel = workspace.users[message.user], workspace.channels[message.channel]
    address = happenings.permalink(message)
    attachment: Json = {
        "id": 1,
        "ts": message.ts,
        "author_id": author.id,
        "author_name": author.real_name,
        "author_subname": author.real_name,
        "author_link": f"https://playground.slack.com/team/{author.id}",
        "channel_id": channel.id,
        "channel_team": workspace.team_id,
        "is_msg_unfurl": True,
        "message_blocks": [
            {
                "team": workspace.team_id,
                "channel": channel.id,
                "ts": message.ts,
                "message": {"blocks": copy.deepcopy(message.blocks)},
            }
        ],
        "from_url": address,
        "original_url": address,
        "text": message.text,
        "fallback": f"[{float(message.ts):.0f}] {author.name}: {message.text}",
        "mrkdwn_in": ["text"],
        "footer": "Posted in a direct message" if channel.kind == "im" else f"Posted in #{channel.name}",
    }
    if message.files:
        attachment["files"] = [happenings.file_json(workspace.files[file_id]) for file_id in message.files]
    return attachment
