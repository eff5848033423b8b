"""The summary: two to five short sentences on what was said, which stand under the headline and do not repeat it."""

from __future__ import annotations

import re

from bot.reading.telling.choice import Telling, chosen
from bot.reading.telling.clauses import clause_of, in_first_person
from bot.reading.telling.no_exchange import account_of
from bot.reading.telling.shortening import inside, short
from bot.reading.telling.subjects import Subjects
from bot.reading.telling.wording import first_of, the_place, with_article
from bot.readout import Readout, Statement

_MOST, _FEWEST = 5, 2
_MATTERS, _MATTER = 2, 90
_NAMES = 5
_NOTHING_SAID = "No statement was found in it"
_TOGETHER = 200
_VAGUE = re.compile(
    r"(?:ways|(?:a |an )?(?:wide |broad |full )?(?:range|number|variety|array|spectrum)|"
    r"issues|matters|their recent|these|this|that|at|in|on|with|"
    r"the meeting$)\b"
    r"|(?:key |current |various |other )?(?:bilateral|regional|international|global)"
    r"(?:,? (?:and )?(?:bilateral|regional|international|global))*"
    r" (?:issues|matters|topics|developments)(?: of (?:mutual|common) (?:interest|concern))?$",
    re.IGNORECASE,
)
_AND_ON = re.compile(r"(\band )(?:on|about) (?=the\b)")
"""The preposition of "exchanged views on A and on B", which does not go with "discussed"."""
_ONE = re.compile(r"(?:i|he|she|it)$", re.IGNORECASE)


def summary_of(readout: Readout) -> str:
    """The sentences for a reading; empty where nothing was read."""
    if not (readout.statements or readout.participants or readout.countries or readout.organisations):
        return ""
    sentences = _of_exchange(readout) if readout.is_readout else _of_other(readout)
    return " ".join(f"{sentence}{'' if sentence.endswith('…') else '.'}" for sentence in sentences)


def _of_exchange(readout: Readout) -> list[str]:
    matters = _matters(readout)
    about = [f"They discussed {matters}"] if matters else []
    rest = [said for said in readout.statements if said.cue_class != "discuss"]
    sentences = [*about, *_told(readout, rest, _MOST - len(about))]
    if len(sentences) >= _FEWEST:
        return sentences
    return [*sentences, *_named(readout), *_nothing(readout, sentences)]


def _of_other(readout: Readout) -> list[str]:
    account = account_of(readout)
    kind = f"This is {account[0].lower()}{account[1:]}" if account.startswith("A ") else account
    opening = [kind, "It reports no exchange between states"]
    said = _told(readout, list(readout.statements), _MOST - len(opening))
    if said:
        return [*opening, *said]
    return [*opening, *([] if "that names" in account else _named(readout)), *_nothing(readout, said)]


def _nothing(readout: Readout, told: list[str]) -> list[str]:
    """That nothing was said, where that is so: words that only make no sentence of ours were said all the same."""
    return [] if told or readout.statements or readout.commitments or readout.stances else [_NOTHING_SAID]


def _told(readout: Readout, statements: list[Statement], most: int) -> list[str]:
    """The sentences on what was said; greetings and words without a cue only where there is little else."""
    subjects = Subjects(readout)
    groups = (
        [said for said in statements if said.kind != "greeting" and not said.implicit],
        [said for said in statements if said.kind != "greeting"],
        statements,
    )
    taken: list[Telling] = []
    for group in groups:
        if len(taken) < _FEWEST:
            taken = chosen(group, most, lambda said: clause_of(readout, subjects, said))
    return _sentences(taken)


def _sentences(taken: list[Telling]) -> list[str]:
    """A sentence for each clause; two short ones in a row with the same subject share it."""
    sentences: list[str] = []
    before = ""
    for one in taken:
        subject, told = one.clause.subject, one.clause.told()
        joined = f"{sentences[-1]} and {one.clause.rest}" if subject and subject == before else ""
        if joined and len(joined) <= _TOGETHER and "…" not in sentences[-1]:
            sentences[-1], before = joined, ""
        else:
            sentences.append(told)
            before = subject
    return sentences


def _matters(readout: Readout) -> str:
    """What both talked about: the first matters that the text names, not "a range of issues"."""
    contents = [
        said.content.quote
        for said in readout.statements
        if said.cue_class == "discuss" and said.kind == "fact" and _is_joint(readout, said)
    ]
    clear = [short(content, _MATTER) for content in contents if _is_clear(content)]
    whole = [matter for matter in clear if not matter.endswith("…")][:_MATTERS] or clear[:1]
    joint = ", as well as " if any("," in matter or " and " in matter for matter in whole) else " and "
    return _AND_ON.sub(r"\1", joint.join(inside(matter, readout.text) for matter in whole))


def _is_clear(matter: str) -> bool:
    """Whether the words tell a matter when they stand alone: more than one, not "a range of issues", no "our"."""
    return " " in matter and not _VAGUE.match(matter) and not in_first_person(matter)


def _is_joint(readout: Readout, said: Statement) -> bool:
    """Whether both talked about it: no participant or party alone is the speaker, and no third is talked to."""
    names = {person.name for person in readout.participants}
    alone = said.party is not None or said.speaker in names or bool(said.speaker and _ONE.match(said.speaker))
    return said.cue is not None and not alone and not said.cue.quote.lower().endswith(" with")


def _named(readout: Readout) -> list[str]:
    """What else the text names, where too little was said to tell."""
    states = [with_article(country.name) for country in readout.countries]
    names = [*states, *(the_place(body.name) for body in readout.organisations)]
    return [f"The text names {first_of(names, _NAMES)}"] if names else []
