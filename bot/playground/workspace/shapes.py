"""A workspace's records as Slack's JSON objects (Slack's reference: "Objects")."""

from __future__ import annotations

from urllib.parse import quote

from bot.playground.workspace.filetypes import filetype_of
from bot.playground.workspace.model import Channel, File, Json, Message, User, View
from bot.playground.workspace.states import states_of
from bot.playground.workspace.store import Workspace

_PREVIEW_LENGTH = 400


def user_json(workspace: Workspace, user: User) -> Json:
    """A user object."""
    return {
        "id": user.id,
        "team_id": user.team_id or workspace.team_id,
        "name": user.name,
        "deleted": False,
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": 0,
        "locale": user.locale,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "is_stranger": user.is_stranger,
        "is_restricted": user.is_guest,
        "is_ultra_restricted": False,
        "is_admin": user.is_admin,
        "is_owner": False,
        "profile": {
            "real_name": user.real_name,
            "display_name": user.name,
            "team": user.team_id or workspace.team_id,
            **({"bot_id": workspace.bot_id, "api_app_id": workspace.app_id} if user.is_bot else {}),
        },
    }


def channel_json(workspace: Workspace, channel: Channel) -> Json:
    """A conversation object as the bot sees it."""
    common: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_im": channel.kind == "im",
        "is_mpim": False,
        "is_ext_shared": bool(channel.shared_with),
        "is_org_shared": False,
        "context_team_id": workspace.team_id,
    }
    if channel.kind == "im":
        other = next((m for m in channel.members if m != workspace.bot.id), workspace.bot.id)
        return common | {"user": other, "is_user_deleted": False, "is_open": True}
    return common | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_private": channel.kind == "private",
        "is_general": channel.name == "general",
        "is_shared": bool(channel.shared_with),
        "connected_team_ids": list(channel.shared_with),
        "is_member": workspace.bot.id in channel.members,
        "creator": channel.creator,
        "num_members": len(channel.members),
        "topic": {"value": channel.topic, "creator": channel.creator, "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def file_json(workspace: Workspace, file: File, base_url: str) -> Json:
    """A file object; a deleted file is only its tombstone."""
    if file.deleted:
        return {"id": file.id, "mode": "tombstone"}
    kind = filetype_of(file.name)
    path = f"{base_url}files-pri/{workspace.team_id}-{file.id}"
    shares: dict[str, dict[str, list[Json]]] = {}
    places: dict[str, list[str]] = {"channels": [], "groups": [], "ims": []}
    for share in file.shares:
        channel = workspace.channels[share.channel]
        public = channel.kind == "public"
        entry: Json = {
            "ts": share.ts,
            "channel_name": channel.name,
            "team_id": workspace.team_id,
            "share_user_id": file.user,
            "reply_users": [],
            "reply_users_count": 0,
            "reply_count": 0,
        }
        if share.thread_ts:
            entry["thread_ts"] = share.thread_ts
        shares.setdefault("public" if public else "private", {}).setdefault(channel.id, []).append(entry)
        place = places["channels" if public else "ims" if channel.kind == "im" else "groups"]
        if channel.id not in place:
            place.append(channel.id)
    preview = file.data[:_PREVIEW_LENGTH].decode("utf-8", "replace") if file.mode == "snippet" else None
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.filetype,
        "pretty_type": kind.pretty,
        "user": file.user,
        "user_team": workspace.team_id,
        "editable": file.mode == "snippet",
        "size": len(file.data),
        "mode": file.mode,
        "is_external": False,
        "external_type": "",
        "is_public": "public" in shares,
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"{path}/{quote(file.name)}",
        "url_private_download": f"{path}/download/{quote(file.name)}",
        "permalink": f"{base_url}files/{file.user}/{file.id}/{quote(file.name)}",
        "is_starred": False,
        "has_rich_preview": False,
        "file_access": "visible",
        "shares": shares,
        **places,
        **({"preview": preview} if preview is not None else {}),
    }


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


def view_json(workspace: Workspace, view: View) -> Json:
    """A view object as interaction payloads and ``views.*`` answers carry it."""
    empty: Json = {"callback_id": "", "private_metadata": "", "clear_on_close": False, "notify_on_close": False}
    return (
        empty
        | view.body
        | {
            "id": view.id,
            "team_id": workspace.team_id,
            "app_id": workspace.app_id,
            "app_installed_team_id": workspace.team_id,
            "bot_id": workspace.bot_id,
            "hash": view.hash,
            "root_view_id": view.root_id,
            "previous_view_id": view.previous_id,
            "external_id": view.external_id or "",
            "state": {"values": states_of(view.body.get("blocks", []), view.touched, view.place)},
        }
    )
