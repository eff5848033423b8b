"""Digests by hand."""

from __future__ import annotations

from datetime import date

from bot.digests.content import DigestCheck, DigestContent, DigestEntry, DigestEvent, DigestLine, DigestPromise

THREAD = "https://example.slack.com/archives/C1/p1"


def busy_day() -> DigestContent:
    """One meeting seen by two sides, one call by one."""
    return DigestContent(
        first=date(2026, 2, 2),
        last=date(2026, 2, 2),
        timezone="Europe/Berlin",
        channel="C1",
        generated=date(2026, 2, 3),
        documents=3,
        statements=34,
        promises=(
            DigestPromise(by="China", words="work with Russia to deepen strategic cooperation", permalink=THREAD),
            DigestPromise(by="Arvenia", words="sign the Lake Convention", due="2026-06-09", permalink=THREAD),
        ),
        checks=(
            DigestCheck(
                quote="Year of the Dragon", finding="by the lunar calendar 2026 is a Horse year", permalink=THREAD
            ),
        ),
        events=(
            DigestEvent(
                title="Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026",
                date="2026-02-01",
                parties=("China", "Russia"),
                entries=(
                    DigestEntry(
                        headline="Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026",
                        permalink=THREAD,
                        publisher="China Media Group",
                        lines=(
                            DigestLine(
                                speaker="Wang Yi",
                                cue="warned",
                                words="international norms are facing severe challenges",
                                strong=True,
                            ),
                            DigestLine(speaker="Sergei Shoigu", cue="reiterated", words="the One-China principle"),
                            DigestLine(speaker="Sergei Shoigu", cue="", words="relations grow stronger"),
                        ),
                    ),
                    DigestEntry(headline="Consultations in Beijing", permalink=THREAD, publisher="TASS"),
                ),
            ),
            DigestEvent(
                title="Arvenia and Costa Lira spoke by telephone",
                date=None,
                parties=(),
                entries=(DigestEntry(headline="Arvenia and Costa Lira spoke by telephone", permalink=THREAD),),
            ),
        ),
    )


def quiet_day() -> DigestContent:
    """A period in which nothing was read."""
    return DigestContent(
        first=date(2026, 2, 3),
        last=date(2026, 2, 3),
        timezone="Europe/Berlin",
        channel="C1",
        generated=date(2026, 2, 4),
    )
