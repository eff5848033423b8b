"""A workspace's records as Slack's JSON objects (Slack's reference: "Objects")."""

from __future__ import annotations

from urllib.parse import quote

from bot.playground.workspace.filetypes import filetype_of
from bot.playground.workspace.model import Channel, File, Json, User, View
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
