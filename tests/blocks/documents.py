"""Readings of invented documents, each a case that the sample is not."""

from __future__ import annotations

from bot.readout import (
    Check,
    Commitment,
    CueClass,
    DateAhead,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Readout,
    Sourced,
    Stance,
    Statement,
    StatementKind,
)
from tests.blocks.sample import quote

FACTS = DocumentFacts(language="en", sha256="1" * 64)


def said(
    text: str,
    speaker: str | None,
    cue: str | None,
    words: str,
    *,
    party: str | None = None,
    cue_class: CueClass = "assert",
    kind: StatementKind = "position",
) -> Statement:
    """A statement whose cue, if any, is the last one before its words."""
    content = quote(text, words)
    at = text.rindex(cue, 0, content.start) if cue else 0
    return Statement(
        speaker=speaker,
        party=party,
        cue=Evidence(start=at, end=at + len(cue), quote=cue) if cue else None,
        cue_class=cue_class if cue else None,
        content=content,
        kind=kind,
        implicit=cue is None,
        confidence=0.8,
    )


def joint_statement(count: int = 40) -> Readout:
    """``count`` statements by collectives in one long communiqué, with one date ahead and an instrument of no year."""
    topics = ("grain shipments", "river levels", "rail gauges", "visa fees", "fishing seasons", "power lines")
    clauses = [f"item {number} on {topics[number % 6]} should be settled by experts" for number in range(1, count + 1)]
    cues = ("agreed that", "stressed that", "noted that", "reaffirmed that")
    speakers = ("The two sides", "the Parties", "Arvenia and Costa Lira", "The leaders")
    rows = [f"{speakers[n % 4]} {cues[n % 4]} {clause}." for n, clause in enumerate(clauses)]
    rows.append("The two sides will sign the Lake Convention on 9 June 2027.")
    text = "\n".join(rows)
    return Readout(
        document=FACTS,
        text=text,
        is_readout=True,
        headline="Arvenia and Costa Lira issued a joint statement in May 2027",
        event=Event(type="joint_statement", date=EventDate(value="2027-05", precision="month", derived_from="stated")),
        statements=tuple(
            said(text, speakers[n % 4], cues[n % 4], clause, kind="fact") for n, clause in enumerate(clauses)
        ),
        commitments=(
            Commitment(by="The two sides", content=quote(text, "sign the Lake Convention"), due="2027-06-09"),
        ),
        instruments=(Instrument(name="Lake Convention", evidence=(quote(text, "the Lake Convention"),)),),
        dates_ahead=(
            DateAhead(date="2027-06-09", what="signing of the Lake Convention", evidence=(quote(text, "9 June 2027"),)),
        ),
    )


def not_a_readout() -> Readout:
    """A domestic speech."""
    text = "The minister told parliament that the harbour budget will rise. He rejected the charge of waste."
    return Readout(
        document=FACTS.model_copy(update={"title": "Minister on the harbour budget"}),
        text=text,
        headline="Statement by the minister",
        statements=(
            said(text, "the minister", "told parliament that", "the harbour budget will rise", kind="fact"),
            said(text, "the minister", "rejected", "the charge of waste", cue_class="deny", kind="opposition"),
        ),
    )


def empty() -> Readout:
    """A text in which nothing was found."""
    return Readout(document=FACTS, text="Lorem ipsum 12 34.")


def foreign() -> Readout:
    """A text in a language that is not read."""
    return Readout(document=DocumentFacts(language="zh-Hans"), text="两国外长举行会谈。")


def unattributed() -> Readout:
    """Statements that nobody made, one without a cue, and no participants at all."""
    text = (
        "It was agreed that talks will resume in spring. Border posts remain closed. "
        "It was not ruled out that more follow."
    )
    return Readout(
        document=FACTS,
        text=text,
        is_readout=True,
        headline="Talks were held",
        event=Event(type="other"),
        statements=(
            said(text, None, "It was agreed that", "talks will resume in spring", cue_class="agree"),
            said(text, None, None, "Border posts remain closed", kind="fact"),
            said(text, None, "ruled out that", "more follow", cue_class="deny"),
        ),
    )


def long_quotes() -> Readout:
    """One sentence of several thousand characters, quoted nearly whole, and a name that never ends."""
    clause = "the matter of " + "and the matter of ".join(f"point {n} of the annex " for n in range(300)).strip()
    name = "Ambassador " + "Extraordinary " * 30 + "Plenipotentiary Doe"
    text = f"{name} warned that {clause}."
    return Readout(
        document=FACTS,
        text=text,
        is_readout=True,
        headline=f"{name} met nobody",
        participants=(
            Participant(
                name=name,
                party="Arvenia",
                offices=tuple(Sourced(value="Extraordinary " * 40, evidence=(quote(text, name),)) for _ in range(6)),
                evidence=(quote(text, name),),
            ),
        ),
        statements=(said(text, name, "warned that", clause, party="Arvenia", cue_class="warn", kind="assessment"),),
        commitments=tuple(Commitment(by=name, content=quote(text, clause)) for _ in range(12)),
        stances=tuple(Stance(by=name, polarity="opposes", content=quote(text, clause)) for _ in range(12)),
        organisations=tuple(Organisation(name=f"{name} Body {n}", evidence=(quote(text, name),)) for n in range(60)),
        checks=tuple(
            Check(rule="r", finding=clause[:900], expected="", evidence=(quote(text, clause),)) for _ in range(12)
        ),
    )


HOSTILE = (
    "<!here> <@U012ABCDEF> <#C012ABCDEF> *b* _i_ ~s~ `c` ```p``` :tada: &amp; &lt;!channel&gt; \u202eevil\u202c\n> q"
)


def hostile(words: str = HOSTILE) -> Readout:
    """Every field that a document can fill, filled with what Slack's parser would act on."""
    text = f"{words} warned that {words}."
    evidence = Evidence(start=0, end=len(words), quote=words)
    sourced = Sourced(value=words, evidence=(evidence,))
    cue = quote(text, "warned that")
    return Readout(
        document=DocumentFacts(title=words, publisher=words, published=words, language="en"),
        text=text,
        is_readout=True,
        headline=words,
        event=Event(
            type="meeting",
            date=EventDate(value="2027-05-03", precision="day", derived_from=words, evidence=(evidence,)),
            place=sourced,
        ),
        participants=(Participant(name=words, party=words, offices=(sourced,), evidence=(evidence,)),),
        statements=(
            Statement(
                speaker=words, party=words, cue=cue, cue_class="warn", content=evidence, kind="position", confidence=1
            ),
            Statement(speaker=words + "2", party=words, content=evidence, kind="fact", implicit=True, confidence=0),
            Statement(speaker=None, content=evidence, kind="fact", confidence=1),
        ),
        commitments=(Commitment(by=words, content=evidence, due="2027-05-03"),),
        stances=(
            Stance(by=words, polarity="supports", content=evidence),
            Stance(by=None, party=words, polarity="opposes", content=evidence),
        ),
        organisations=(Organisation(name=words, evidence=(evidence,)),),
        instruments=(Instrument(name=words, year=2001, evidence=(evidence,)),),
        phrases=(sourced,),
        dates_ahead=(DateAhead(date="2027-06-09", what=words, evidence=(evidence,)),),
        source=evidence,
        checks=(Check(rule=words, finding=words, expected=words, evidence=(evidence,)),),
    )
