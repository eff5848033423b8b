from __future__ import annotations

import pytest

from bot.tasks.uploads.hearing import PASTED
from handlers.chatter import is_chatter


@pytest.mark.parametrize(
    ("event", "chatter"),
    [
        ({"type": "message", "channel_type": "channel", "text": "lunch?"}, True),
        ({"type": "message", "channel_type": "group", "text": "lunch?", "subtype": "thread_broadcast"}, True),
        ({"type": "message", "channel_type": "channel", "text": "joined", "subtype": "channel_join"}, True),
        ({"type": "message", "channel_type": "channel"}, True),
        ({"type": "message", "channel_type": "im", "text": "hello"}, False),
        ({"type": "message", "channel_type": "channel", "text": "x" * PASTED}, False),
        ({"type": "message", "channel_type": "channel", "text": "", "files": [{"id": "F1"}]}, False),
        ({"type": "message", "channel_type": "channel", "subtype": "file_share"}, False),
        ({"type": "message", "channel_type": "channel", "subtype": "message_deleted"}, False),
        ({"type": "message", "channel_type": "channel", "subtype": "message_changed"}, False),
        ({"type": "message", "channel_type": "channel", "subtype": "channel_convert_to_private"}, False),
        ({"type": "app_mention", "text": "hi"}, False),
        ({"type": "file_shared"}, False),
    ],
)
def test_only_what_nobody_would_handle_is_chatter(event: dict[str, object], chatter: bool) -> None:
    assert is_chatter(event) is chatter
