"""Messages as Slack's JSON objects (Slack's reference: "Message event")."""

from __future__ import annotations

from bot.playground.workspace.model import Json, Message
from bot.playground.workspace.shapes import file_json
from bot.playground.workspace.store import Workspace


def message_json(workspace: Workspace, message: Message, base_url: str, *, with_metadata: bool = True) -> Json:
    """A message object as history gives it."""
    body: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    body |= _home_team(workspace, message)
    optional: Json = {
        "subtype": message.subtype,
        "client_msg_id": message.client_msg_id,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "thread_ts": message.thread_ts,
        "streaming_state": "in_progress" if message.streaming else None,
        **message.extra,
    }
    body |= {name: value for name, value in optional.items() if value}
    if message.bot_id:
        body |= {"bot_id": message.bot_id, "app_id": workspace.app_id, "bot_profile": bot_profile(workspace)}
    if message.files:
        files = [workspace.files[file_id] for file_id in message.files]
        body |= {"files": [file_json(workspace, file, base_url) for file in files], "upload": False}
    if message.edited_ts:
        body["edited"] = {"user": message.user, "ts": message.edited_ts}
    if message.reactions:
        body["reactions"] = [{"name": r.name, "users": list(r.users), "count": len(r.users)} for r in message.reactions]
    if message.metadata and with_metadata:
        body["metadata"] = message.metadata
    return body | _thread_facts(workspace, message)


def permalink(base_url: str, message: Message) -> str:
    """The address of a message in the form Slack uses."""
    link = f"{base_url}archives/{message.channel}/p{message.ts.replace('.', '')}"
    return f"{link}?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else link


def _home_team(workspace: Workspace, message: Message) -> Json:
    """Whose workspace the author is of; of a stranger Slack says it three times."""
    author = workspace.users.get(message.user)
    if author is None or author.team_id is None:
        return {"team": workspace.team_id}
    return {"team": author.team_id, "user_team": author.team_id, "source_team": author.team_id}


def _thread_facts(workspace: Workspace, message: Message) -> Json:
    if message.is_reply:
        parent = workspace.message(message.channel, message.thread_ts or "")
        return {"parent_user_id": parent.user} if parent else {}
    replies = workspace.replies(message.channel, message.ts)
    if not replies:
        return {}
    users = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "latest_reply": replies[-1].ts,
        "reply_users": users,
        "is_locked": False,
        "subscribed": False,
    }


def bot_profile(workspace: Workspace) -> Json:
    """The short description of the bot that comes with its messages."""
    return {
        "id": workspace.bot_id,
        "app_id": workspace.app_id,
        "name": workspace.bot.real_name,
        "deleted": False,
        "updated": 0,
        "team_id": workspace.team_id,
    }
