"""A reading of the sample document, made by hand from its text, as the reading room should make it."""

from __future__ import annotations

import re
from importlib.resources import files

from bot.readout import (
    Check,
    Commitment,
    Country,
    CueClass,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Place,
    Readout,
    Sourced,
    Stance,
    Statement,
    StatementKind,
)

TEXT = (files("seeds") / "000_932464de91c0e86d.txt").read_text(encoding="utf-8")


def quote(text: str, words: str, nth: int = 1) -> Evidence:
    """The evidence for the ``nth`` place where ``words`` stand in ``text``; ValueError when they do not."""
    starts = [found.start() for found in re.finditer(re.escape(words), text)]
    if len(starts) < nth:
        raise ValueError(f"not in the text: {words}")
    return Evidence(start=starts[nth - 1], end=starts[nth - 1] + len(words), quote=words)


def _said(
    speaker: str,
    cue: str | None,
    words: str,
    cue_class: CueClass | None = "assert",
    kind: StatementKind = "position",
    nth: int = 1,
) -> Statement:
    return Statement(
        speaker=speaker,
        party="China" if speaker == "Wang Yi" else "Russia",
        cue=quote(TEXT, cue, nth) if cue else None,
        cue_class=cue_class if cue else None,
        content=quote(TEXT, words),
        kind=kind,
        implicit=cue is None,
        confidence=0.9 if cue else 0.5,
    )


def _named(words: str, nth: int = 1) -> tuple[Evidence, ...]:
    return (quote(TEXT, words, nth),)


WANG, SHOIGU = "Wang Yi", "Sergei Shoigu"

STATEMENTS = (
    _said(WANG, "noted that", "the world is undergoing profound instability and growing complexities"),
    _said(
        WANG,
        "warned",
        "The post–World War II international order and established norms governing international relations are facing "
        "severe challenges",
        "warn",
        "assessment",
    ),
    _said(
        WANG,
        "adding that",
        "the world is confronted with the real danger of sliding back into “the law of the jungle.”",
        kind="assessment",
    ),
    _said(
        WANG,
        None,
        "China and Russia share the responsibility to uphold genuine multilateralism, safeguard the UN-centered "
        "international system, advocate for a fair and well-regulated multipolar world, promote inclusive economic "
        "globalization, and advance the development of a more equitable system of global governance",
    ),
    _said(
        WANG,
        "emphasized that",
        "China and Russia remain each other’s largest neighbors and comprehensive strategic partners of coordination",
    ),
    _said(
        WANG,
        "called for",
        "closer communication on major issues, stronger mutual support on matters concerning each other’s core "
        "interests, and joint efforts to safeguard their respective and shared interests",
        "urge",
        "request",
    ),
    _said(
        WANG,
        "added that",
        "the strategic guidance of the two heads of state constitutes the greatest advantage and the fundamental "
        "guarantee for the sustained, high-level development of China-Russia relations",
    ),
    _said(
        WANG,
        "said",
        "is ready to work with Russia to fully implement the important consensus reached between the two leaders, "
        "enhance strategic communication, deepen strategic cooperation, and elevate China-Russia relations to a new "
        "stage in the year ahead",
        "promise",
        "commitment",
    ),
    _said(SHOIGU, "Conveying", "his greetings to the Chinese people", "greet", "greeting"),
    _said(
        SHOIGU,
        "noted that",
        "this year marks the 25th anniversary of the signing of the Treaty of Good-Neighborliness and Friendly "
        "Cooperation between Russia and China",
        kind="fact",
        nth=2,
    ),
    _said(
        SHOIGU,
        "said",
        "bilateral relations—founded on mutual respect, trust, equality, and reciprocal benefit—continue to grow "
        "stronger",
        nth=2,
    ),
    _said(
        SHOIGU,
        "observed that",
        "global conditions have become more volatile since the beginning of the year",
        kind="assessment",
    ),
    _said(SHOIGU, "reiterated", "Russia’s unwavering adherence to the One-China principle", "assert", "support"),
    _said(
        SHOIGU,
        "saying",
        "Moscow closely follows actions by forces that undermine stability across the Taiwan Strait",
    ),
    _said(SHOIGU, "opposes", "Japan’s attempts to accelerate “remilitarization.”", "oppose", "opposition"),
    _said(
        SHOIGU,
        "stressed that",
        "Russia stands ready to continue supporting China, strengthen bilateral cooperation, expand coordination "
        "within multilateral frameworks such as the United Nations, the Shanghai Cooperation Organization (SCO), and "
        "BRICS, and jointly maintain the strong momentum of high-level Russia-China relations",
        "promise",
        "commitment",
    ),
)

SAMPLE = Readout(
    document=DocumentFacts(publisher="China Media Group", language="en", sha256="0" * 64),
    text=TEXT,
    is_readout=True,
    headline="Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026",
    event=Event(
        type="meeting",
        date=EventDate(
            value="2026-02-01",
            precision="day",
            derived_from="1 February is a Sunday in 2026; 25 years after the treaty of 2001",
            evidence=_named("Sunday, 1 February"),
        ),
        place=Sourced(value="Beijing", evidence=_named("Beijing")),
    ),
    participants=(
        Participant(
            name=WANG,
            party="China",
            offices=(
                Sourced(
                    value="Member of the Political Bureau of the Communist Party of China (CPC) Central Committee",
                    evidence=_named(
                        "Member of the Political Bureau of the Communist Party of China (CPC) Central Committee"
                    ),
                ),
                Sourced(
                    value="Director of the Office of the Central Commission for Foreign Affairs",
                    evidence=_named("Director of the Office of the Central Commission for Foreign Affairs"),
                ),
            ),
            evidence=_named(WANG),
        ),
        Participant(
            name=SHOIGU,
            party="Russia",
            offices=(
                Sourced(
                    value="Secretary of the Security Council of the Russian Federation",
                    evidence=_named("Secretary of the Security Council of the Russian Federation"),
                ),
            ),
            evidence=_named(SHOIGU),
        ),
    ),
    statements=STATEMENTS,
    commitments=(
        Commitment(
            by="China",
            party="China",
            content=quote(
                TEXT,
                "work with Russia to fully implement the important consensus reached between the two leaders, enhance "
                "strategic communication, deepen strategic cooperation, and elevate China-Russia relations to a new "
                "stage in the year ahead",
            ),
        ),
        Commitment(
            by="Russia",
            party="Russia",
            content=quote(
                TEXT,
                "continue supporting China, strengthen bilateral cooperation, expand coordination within multilateral "
                "frameworks such as the United Nations, the Shanghai Cooperation Organization (SCO), and BRICS, and "
                "jointly maintain the strong momentum of high-level Russia-China relations",
            ),
        ),
    ),
    stances=(
        Stance(
            by="Russia",
            party="Russia",
            polarity="supports",
            content=quote(TEXT, "the One-China principle"),
        ),
        Stance(
            by="Russia",
            party="Russia",
            polarity="opposes",
            content=quote(TEXT, "Japan’s attempts to accelerate “remilitarization.”"),
        ),
    ),
    organisations=(
        Organisation(name="United Nations", evidence=(*_named("UN"), *_named("United Nations"))),
        Organisation(name="United Nations Security Council", evidence=_named("United Nations Security Council")),
        Organisation(name="Shanghai Cooperation Organization", evidence=_named("SCO")),
        Organisation(name="BRICS", evidence=_named("BRICS")),
    ),
    instruments=(
        Instrument(
            name="Treaty of Good-Neighborliness and Friendly Cooperation between Russia and China",
            year=2001,
            evidence=_named("Treaty of Good-Neighborliness and Friendly Cooperation between Russia and China"),
        ),
    ),
    countries=(
        Country(name="China", iso3="CHN", evidence=_named("China")),
        Country(name="Russia", iso3="RUS", evidence=_named("Russian")),
        Country(name="Japan", iso3="JPN", evidence=_named("Japan")),
    ),
    places=(Place(name="Taiwan Strait", evidence=_named("Taiwan Strait")),),
    phrases=(
        Sourced(value="genuine multilateralism", evidence=_named("genuine multilateralism")),
        Sourced(value="the law of the jungle", evidence=_named("the law of the jungle")),
        Sourced(value="core interests", evidence=_named("core interests")),
        Sourced(value="the One-China principle", evidence=_named("the One-China principle")),
    ),
    source=quote(TEXT, "Source: Ruby-Alim-Subarna, China Media Group."),
    checks=(
        Check(
            rule="lunar year",
            finding="by the lunar calendar 2026 is a Horse year (the last Dragon year was 2024)",
            expected="Year of the Horse",
            evidence=_named("Year of the Dragon"),
        ),
    ),
)
