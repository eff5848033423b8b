"""What the head and the foot of a text say about it. A wrong title, publisher or date is worse than none."""

from __future__ import annotations

from dataclasses import dataclass

from bot.documents.dates import published_in
from bot.documents.head_lines import foot_lines, head_lines
from bot.documents.headlines import title_of
from bot.documents.publishers import publisher_in


@dataclass(frozen=True)
class HeadFacts:
    """Title, publisher and ISO date of publication; None where the text does not plainly give one."""

    title: str | None
    publisher: str | None
    published: str | None


def look(text: str) -> HeadFacts:
    """The facts of one text, from its first and last lines alone."""
    head, foot = head_lines(text), foot_lines(text)
    return HeadFacts(title=title_of(head), publisher=publisher_in(head, foot), published=published_in(head, foot))
