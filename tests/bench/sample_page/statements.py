"""Who said what: for each statement its cue, its speaker, how its words were cut, what kind it is."""

from __future__ import annotations

from bot.reading.statements.lexicon import Lexicon, load_lexicon
from bot.reading.statements.topics import load_topics
from bot.readout import Statement
from tests.bench.sample_page.listening import Cued, Heard
from tests.bench.sample_page.markdown import chance, placed, table
from tests.bench.sample_page.reasons import reasons
from tests.bench.sample_page.seed_rows import rows

_PRONOUNS = frozenset({"he", "she", "it", "they", "we"})
_NEAR = 60
_FIRST, _LONGEST_KEY = 12, 6


def statements(heard: Heard) -> str:
    """What the reading says: a row a statement."""
    found = [
        (
            number,
            said.speaker,
            placed(said.cue) if said.cue else None,
            placed(said.content),
            said.kind,
            _topics(heard, said),
        )
        for number, said in enumerate(heard.readout.statements)
    ]
    return table(("#", "speaker", "cue", "content", "kind", "topics"), found)


def how_cued(heard: Heard) -> str:
    """Which row of the lexicon the cue is, and how the speaker was found."""
    found = [
        (number, _row(heard, said), _speaker(heard, number)) for number, said in enumerate(heard.readout.statements)
    ]
    return table(("#", "row of `cues/verbs.tsv`: phrase · class · kind · strength · frames", "the speaker"), found)


def how_cut(heard: Heard) -> str:
    """Where the words begin and end, why they are of that kind, how sure it is."""
    lexicon = load_lexicon()
    all_reasons = reasons(heard, "statement")
    found = [
        (number, _begins(heard, said), _ends(heard, number), _kind(heard, lexicon, said), chance(said.confidence), why)
        for number, (said, why) in enumerate(zip(heard.readout.statements, all_reasons, strict=True))
    ]
    return table(("#", "begins", "ends", "kind by", "confidence", "log-odds"), found)


def _topics(heard: Heard, said: Statement) -> str:
    topics = load_topics()
    span = heard.span(said.content)
    told = []
    for topic in said.topics:
        stretches = (span[i : i + size] for size in range(1, _LONGEST_KEY) for i in range(len(span) + 1 - size))
        words = next((one for one in stretches if topic in topics.of([token.lower_ for token in one])), span)
        told.append(f"{topic} (“{words.text}”)")
    return ", ".join(told)


def _row(heard: Heard, said: Statement) -> str:
    cued = heard.clause_of(said)
    if cued is None:
        return "none: no cue in the sentence"
    phrase = " ".join(cued.clause.hit.cue.words)
    row = next(row for row in rows("cues/verbs.tsv") if row["phrase"] == phrase)
    noun = f"; noun of class {said.cue_class} behind it, `cues/nouns.tsv`" if said.cue_class != row["class"] else ""
    return f"`{' · '.join(row[key] for key in ('phrase', 'class', 'kind', 'strength', 'frames'))}`{noun}"


def _speaker(heard: Heard, number: int) -> str:
    said = heard.readout.statements[number]
    cued = heard.clause_of(said)
    if cued is None:
        return f"the statements before and behind the sentence are {said.speaker}’s" if said.speaker else "nobody"
    subject = heard.subject_of(cued)
    if subject is None:
        return _carried(heard, number, cued)
    words = heard.text[slice(*subject.at)]
    where = f"“{words}” [{subject.at.start}:{subject.at.end}] stands before the verb"
    if words.lower() in _PRONOUNS:
        return f"{where}: the latest person who spoke"
    return f"{where}: a name of {said.speaker}"


def _carried(heard: Heard, number: int, cued: Cued) -> str:
    before = heard.readout.statements[number - 1]
    if cued.clause.hit.role == "participle" and heard.text[cued.verb - 2 : cued.verb].strip() != ",":
        return "no subject of its own: the subject of the main clause behind it"
    cue = f"“{before.cue.quote}”" if before.cue else "the one before"
    return f"no subject of its own: that of {cue} in the same sentence"


def _begins(heard: Heard, said: Statement) -> str:
    if said.cue is None:
        return "with the sentence"
    if said.content.end <= said.cue.start:
        return "with its sentence: the cue stands behind it"
    between = heard.text[said.cue.end : said.content.start].strip(" ,“")
    cued = heard.clause_of(said)
    if cued and cued.clause.trailing:
        return "behind the cue, which stands inside the sentence"
    if said.cue.quote.endswith(" that"):
        return "behind “that”"
    return f"behind “{between}”" if between else "right behind the cue"


def _ends(heard: Heard, number: int) -> str:
    said = heard.readout.statements[number]
    rest = heard.text[said.content.end : said.content.end + _NEAR]
    if said.content.end <= (said.cue.start if said.cue else 0):
        return "before the cue’s subject"
    if rest[:1] in (".", "\n", "”") or not rest.strip() or heard.text[said.content.end - 2 : said.content.end] == ".”":
        return "with the sentence"
    following = heard.readout.statements[number + 1 : number + 2]
    if following and following[0].cue and following[0].cue.start - said.content.end < _NEAR:
        return f"where the clause of “{following[0].cue.quote}” begins"
    return f"before “{rest.split()[0]}”"


def _kind(heard: Heard, lexicon: Lexicon, said: Statement) -> str:
    cued = heard.clause_of(said)
    if cued is None:
        return "a judgement shows in its words" if said.kind == "position" else "the words of the sentence"
    if said.kind == cued.clause.hit.cue.kind:
        return "the row"
    heads = [word.strip(".,“”’").lower() for word in said.content.quote.split()[:_FIRST]]
    nouns = lexicon.nouns if cued.clause.frame == "np" else {}
    noun = next((word for word in heads if word in nouns and nouns[word].kind == said.kind), None)
    return f"the noun “{noun}”, `cues/nouns.tsv`" if noun else "its own words"
