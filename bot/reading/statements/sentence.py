"""The statements of one sentence, from its cues."""

from __future__ import annotations

from collections.abc import Callable

from bot.reading.findings import UNRATED
from bot.reading.statements.according import according_clause, view_clause
from bot.reading.statements.agenda import agenda_of
from bot.reading.statements.clause import Clause
from bot.reading.statements.clauses import cued_clauses
from bot.reading.statements.columns import Sentence, heads
from bot.reading.statements.hits import Hit
from bot.reading.statements.kinds import kind_of
from bot.reading.statements.modals import and_against, and_will, modal_clauses
from bot.reading.statements.nested import own_cue, unnested
from bot.reading.statements.passives import impersonal, passive_clauses
from bot.reading.statements.relatives import end_at_relatives
from bot.reading.statements.scene import Scene
from bot.reading.statements.spans import end_contents, split_clauses, trimmed
from bot.reading.statements.speaker import NOBODY
from bot.reading.statements.subjects import FINITE, main_subject
from bot.reading.statements.told import Telling
from bot.reading.statements.transcripts import after_label
from bot.readout import Statement

SHORTEST = 5
"""Tokens that a statement without a cue must have."""


def statements_of(telling: Telling, sentence: Sentence) -> list[Statement]:
    """The attributed statements of a sentence, in order; who spoke is remembered for the sentences that follow."""
    scene = telling.scene
    if heads(scene.columns, sentence):
        return []
    lo, hi = after_label(scene, sentence), sentence.hi
    clauses = _clauses(scene, lo, hi)
    _remember(scene, clauses, lo, hi)
    made = [statement for clause in clauses if (statement := _statement(telling, clause))]
    made.sort(key=lambda statement: statement.content.start)
    return [*_before_first(telling, clauses, lo), *made] or _agenda(telling, lo, hi)


def _before_first(telling: Telling, clauses: list[Clause], lo: int) -> list[Statement]:
    """As in "Singapore has a clear policy and is opposed to X": what a state says of itself before its first cue."""
    scene, first = telling.scene, clauses[0] if clauses else None
    if first is None or first.trailing or first.hit.role != "finite" or first.speaker.kind != "state":
        return []
    start, end = trimmed(scene.columns, lo, first.left)
    verb = next((i for i in range(start, end) if scene.tag(i) in FINITE), 0)
    if not verb or end - start < SHORTEST or any(scene.listed("narrative", i) for i in range(verb, end)):
        return []
    statement = Statement(
        speaker=first.speaker.name,
        party=first.speaker.party,
        content=telling.evidence(start, end),
        kind="position",
        topics=telling.topics.of(scene.columns.lows[start:end]),
        implicit=True,
        confidence=UNRATED,
    )
    return [statement]


def _clauses(scene: Scene, lo: int, hi: int) -> list[Clause]:
    kinds: tuple[Callable[[Scene, int, int], list[Clause]], ...]
    kinds = (cued_clauses, according_clause, view_clause, modal_clauses, passive_clauses)
    if scene.low(lo) == "according":
        kinds = (according_clause, *kinds)
    elif impersonal(scene, lo, hi):
        kinds = (passive_clauses, *kinds)
    for kind in kinds:
        clauses = kind(scene, lo, hi)
        if clauses:
            break
    clauses = unnested(scene, clauses, cued_clauses)
    _own_up(scene, clauses, lo, hi)
    end_contents(scene.columns, clauses)
    end_at_relatives(scene, clauses)
    last = clauses[-1] if clauses else None
    if last and not last.trailing and last.content[1] < hi - SHORTEST:
        clauses += passive_clauses(scene, last.content[1] + 1, hi)
    split = split_clauses(scene.columns, and_against(scene.columns, and_will(scene.columns, clauses)))
    return [own_cue(scene, clause) for clause in split]


def _own_up(scene: Scene, clauses: list[Clause], lo: int, hi: int) -> None:
    """As in "Recognizing ...;", "To condemn ..." with no main clause, in a joint statement: the sides named before."""
    bare = ("participle", "infinitive")
    if clauses and all(clause.speaker is NOBODY and clause.hit.role in bare for clause in clauses):
        preamble = clauses[0].hit.verb == lo and FINITE.isdisjoint(scene.columns.tags[lo:hi])
        main = NOBODY if preamble else main_subject(scene, lo, hi)
        speaker = (
            main
            if main.name
            else scene.speakers.memory.plural or scene.speakers.memory.body or scene.speakers.first_person or NOBODY
        )
        for clause in clauses:
            clause.speaker = speaker


def _remember(scene: Scene, clauses: list[Clause], lo: int, hi: int) -> None:
    """Keep who a sentence without words said is about, and whose meeting it tells of."""
    if not clauses and lo < hi and not scene.columns.quoted[lo]:
        about = main_subject(scene, lo, hi)
        several = about.kind == "plural" and " and " not in (about.name or "")
        words = (about.name or "").lower().split()
        if not several or any(scene.lexicon.listed("collective", word) for word in words):
            scene.speakers.remember(about)
        scene.speakers.remember_meeting(lo, hi)
    elif clauses and clauses[0].hit.role in ("infinitive", "participle"):
        scene.speakers.remember(main_subject(scene, lo, clauses[0].left))
        scene.speakers.remember_meeting(lo, clauses[0].left)


def _statement(telling: Telling, clause: Clause) -> Statement | None:
    scene, hit = telling.scene, clause.hit
    lo, hi = clause.content = trimmed(scene.columns, *clause.content)
    if hi <= lo or (hi - lo == 1 and scene.tag(lo) in ("PRP", "DT", "WDT", "WP")):
        return None
    return Statement(
        speaker=clause.speaker.name,
        party=clause.speaker.party,
        cue=telling.evidence(_cue_start(scene, hit), max(clause.cue_end, hit.verb + 1)),
        cue_class=hit.cue_class,
        content=telling.evidence(lo, hi),
        kind=kind_of(scene, clause),
        topics=telling.topics.of(scene.columns.lows[lo:hi]),
        confidence=UNRATED,
    )


def _cue_start(scene: Scene, hit: Hit) -> int:
    """Where the cue begins: at its modal, which tells a promise from a statement ("will firmly support")."""
    modal = (i for i in range(hit.left, hit.verb) if scene.low(i) == hit.modal)
    return min(next(modal, hit.start), hit.start) if hit.modal else hit.start


def _agenda(telling: Telling, lo: int, hi: int) -> list[Statement]:
    agenda = agenda_of(telling.scene, lo, hi)
    if agenda is None:
        return []
    start, end = trimmed(telling.scene.columns, *agenda.content)
    statement = Statement(
        speaker=None,
        cue=telling.evidence(*agenda.cue),
        cue_class="discuss",
        content=telling.evidence(start, end),
        kind="fact",
        topics=telling.topics.of(telling.scene.columns.lows[start:end]),
        confidence=UNRATED,
    )
    return [statement]
