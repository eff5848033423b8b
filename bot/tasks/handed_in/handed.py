"""Which document a workflow's step is given, and whether it may be handed to a workflow at all.

A workflow may show its outputs anywhere, and Slack does not say who built it. So a step reads what stands in a public
channel, what was handed over in the workflow's own form, and what stands in the very channel that the step was given,
where the person it was given is a member of it; never what is marked, and never for outsiders.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.documents.convert import pasted
from bot.readout import Document
from bot.slack.errors import code_of, raise_if_it_may_pass
from bot.slack.lookup import message_at
from bot.slack.members import is_in
from bot.slack.permalink import MessageLink, find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.askers import is_outsider
from bot.tasks.desk import Desk
from bot.tasks.places.channels import look_at_channel
from bot.tasks.uploads.fetching import fetch_document
from bot.wording.catalogue import say

TOKEN_ENDED = frozenset({"token_revoked", "token_expired", "invalid_auth", "not_authed", "account_inactive"})
"""Slack no longer takes the token of an execution; the app's own is tried then."""

_FILE_ID = re.compile(r"F[A-Z0-9]{6,}")
_FILE_LINK = re.compile(r"<?https?://[^\s<>|/]+/files/[A-Z0-9]+/(F[A-Z0-9]{6,})[^\s]*")
_ONLY_A_LINK = re.compile(r"<?https?://\S+")


class NotHanded(Exception):
    """The step may not, or cannot, read what it was given; the message is a sentence for the person."""


@dataclass(frozen=True)
class Given:
    """What a step was given; ``token`` is its execution's, which alone sees the files of the workflow's form."""

    words: str
    channel: str | None
    user: str | None
    token: str | None


@dataclass(frozen=True)
class Handed:
    """A document that may be handed to the workflow; ``link`` leads to where it stands, empty for plain words."""

    document: Document
    file_id: str | None = None
    link: str = ""


@dataclass(frozen=True)
class _Stands:
    """Where a document stands: in public channels, and in which private places."""

    in_public: bool
    private: frozenset[str]
    public: frozenset[str] = frozenset()


def document_for(desk: Desk, given: Given) -> Handed:
    """The document to read for a step.

    Raises NotHanded, and what fetching and converting raise (NotFetched, TryLater, Refused, SlackApiError).
    """
    shared_out = _target_is_shared(desk, given)
    if not given.words:
        raise NotHanded(say("step-nothing-given"))
    if file_id := _file_id(given.words):
        handed = _of_file(desk, given, file_id, shared_out)
    elif _ONLY_A_LINK.fullmatch(given.words) and (link := find_message_link(given.words)):
        handed = _of_link(desk, given, link, shared_out)
    else:
        handed = Handed(pasted(given.words))
    if handed.document.markings:
        raise NotHanded(say("step-marked"))
    return handed


def with_token(call: Callable[..., Any], token: str | None, **args: Any) -> Any:
    """Call a method of Slack's with an execution's token, and with the app's own where that one has ended."""
    if token:
        try:
            return call(token=token, **args)
        except SlackApiError as fault:
            if code_of(fault) not in TOKEN_ENDED:
                raise
    return call(**args)


def _target_is_shared(desk: Desk, given: Given) -> bool:
    """Whether outsiders read along where the reading goes. Raises NotHanded where it may go nowhere."""
    if not given.channel and not given.user:
        raise NotHanded(say("step-nowhere"))
    if given.user and is_outsider(desk, given.user):
        raise NotHanded(say("step-outsider"))
    if not given.channel:
        return False
    try:
        facts = look_at_channel(desk, given.channel)
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        raise NotHanded(say("step-not-in-channel")) from fault
    if not facts.is_member:
        raise NotHanded(say("step-not-in-channel"))
    return bool(facts.is_shared)


def _of_file(desk: Desk, given: Given, file_id: str, shared_out: bool) -> Handed:
    try:
        facts = with_token(desk.clients.reads.files_info, given.token, file=file_id)["file"]
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        raise NotHanded(say("step-file-unseen")) from fault
    if facts.get("mode") == "tombstone":
        raise NotHanded(say("step-file-unseen"))
    shares = facts.get("shares") or {}
    public, private = frozenset(shares.get("public") or ()), frozenset(shares.get("private") or ())
    handed_over = not public and not private and facts.get("user") == given.user
    if not handed_over:
        _check(desk, given, _Stands(bool(public), private, public), shared_out)
    token = given.token if handed_over else None
    return Handed(fetch_document(desk, facts, token), file_id, str(facts.get("permalink") or ""))


def _of_link(desk: Desk, given: Given, link: MessageLink, shared_out: bool) -> Handed:
    try:
        place = look_at_channel(desk, link.channel)
        message = message_at(desk.clients.reads, link.channel, link.ts, link.thread_ts)
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        raise NotHanded(say("step-elsewhere")) from fault
    here = frozenset({link.channel})
    none: frozenset[str] = frozenset()
    private, public = (here, none) if place.is_private else (none, here)
    _check(desk, given, _Stands(bool(public), private, public), shared_out)
    if message is None:
        raise NotHanded(say("step-message-gone"))
    files = message.get("files") or []
    if len(files) > 1:
        raise NotHanded(say("step-several-files", count=len(files)))
    if files:
        return _of_file(desk, given, str(files[0]["id"]), shared_out)
    words = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    if not words:
        raise NotHanded(say("step-nothing-given"))
    return Handed(pasted(words), None, given.words.strip("<>"))


def _check(desk: Desk, given: Given, stands: _Stands, shared_out: bool) -> None:
    """Raises NotHanded unless the document may go where the step was told to put it."""
    if stands.in_public and not shared_out:
        return
    if given.channel in stands.public:
        return
    if given.channel in stands.private and given.user and is_in(desk.clients.reads, given.channel or "", given.user):
        return
    raise NotHanded(say("step-elsewhere"))


def _file_id(words: str) -> str | None:
    """The file that the words name and nothing else: by its id, as a form hands it over, or by its link."""
    if _FILE_ID.fullmatch(words):
        return words
    link = _FILE_LINK.fullmatch(words)
    return link[1] if link else None
