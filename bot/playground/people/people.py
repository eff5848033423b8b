"""Acting in the workspace as people do."""

from __future__ import annotations

from bot.playground.people.housekeeping import Housekeeping
from bot.playground.people.pressing import Pressing
from bot.playground.people.visiting import Visiting
from bot.playground.people.writing import Writing


class People(Writing, Pressing, Visiting, Housekeeping):
    """All that a person can do. Channels and users are given by id; the defaults are the sample workspace's."""
