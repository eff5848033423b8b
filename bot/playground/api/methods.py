"""Every method the playground knows, with the scopes of which a token must hold one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.api import assistant, chat, conversations, files, functions, meta, reactions, streams, views
from bot.playground.api.request import Args, Slack
from bot.playground.workspace.model import Json

_ANY_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_ANY_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")


@dataclass(frozen=True)
class Method:
    """A method's function, and the alternatives of which one scope must be granted (none: any token)."""

    call: Callable[[Slack, Args], Json]
    scopes: tuple[str, ...] = ()


METHODS = {
    "api.test": Method(meta.api_test),
    "auth.test": Method(meta.auth_test),
    "team.info": Method(meta.team_info, ("team:read",)),
    "users.info": Method(meta.users_info, ("users:read",)),
    "users.list": Method(meta.users_list, ("users:read",)),
    "users.conversations": Method(meta.users_conversations, _ANY_READ),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink),
    "chat.startStream": Method(streams.start, ("chat:write",)),
    "chat.appendStream": Method(streams.append, ("chat:write",)),
    "chat.stopStream": Method(streams.stop, ("chat:write",)),
    "conversations.history": Method(conversations.history, _ANY_HISTORY),
    "conversations.replies": Method(conversations.replies, _ANY_HISTORY),
    "conversations.info": Method(conversations.info, _ANY_READ),
    "conversations.list": Method(conversations.list_, _ANY_READ),
    "conversations.members": Method(conversations.members, _ANY_READ),
    "conversations.open": Method(conversations.open_, ("im:write", "mpim:write")),
    "conversations.join": Method(conversations.join, ("channels:join",)),
    "reactions.add": Method(reactions.add, ("reactions:write",)),
    "reactions.remove": Method(reactions.remove, ("reactions:write",)),
    "reactions.get": Method(reactions.get, ("reactions:read",)),
    "files.info": Method(files.info, ("files:read",)),
    "files.list": Method(files.list_, ("files:read",)),
    "files.delete": Method(files.delete, ("files:write",)),
    "files.getUploadURLExternal": Method(files.get_upload_url, ("files:write",)),
    "files.completeUploadExternal": Method(files.complete_upload, ("files:write",)),
    "functions.completeSuccess": Method(functions.complete_success),
    "functions.completeError": Method(functions.complete_error),
    "views.open": Method(views.open_),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
    "views.publish": Method(views.publish),
    "assistant.threads.setStatus": Method(assistant.set_status, ("assistant:write", "chat:write")),
    "assistant.threads.setSuggestedPrompts": Method(assistant.set_suggested_prompts, ("assistant:write",)),
    "assistant.threads.setTitle": Method(assistant.set_title, ("assistant:write",)),
}
