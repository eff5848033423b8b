"""The page as a whole: a heading and a sentence or two for each field, then its tables."""

from __future__ import annotations

from collections.abc import Callable

from bot.reading.checks.component import make_rules
from bot.reading.reader import Reader
from tests.bench.sample_page import named, occasion, outcome, owned, people, statements
from tests.bench.sample_page.listening import SAMPLE, Heard, heard

Part = str | Callable[[Heard], str]

_OPENING = f"""# One document, field by field

What the reading makes of [`seeds/{SAMPLE.name}`](../seeds/{SAMPLE.name}) (a report of a meeting), and how it
found each value. Written by `python -m tests.bench.sample_page`, which reads the document, listens to the rules while
they work, and looks the rows of the tables up again; a test holds that this page is what it writes today. What each
field means stands in [the contract](reading.md). Tables named here lie in `seeds/`.

“Quoted” [start:end] are the document's own words with their offsets in code points; long ones are shown by their ends.
A confidence is the estimated chance that the value is right ([how sure a reading is](confidence.md)); its log-odds are
a sum of weights from `confidence.tsv`."""

_PARTS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    ("The document", ("What the bytes alone say, before any language model sees the text.", occasion.document)),
    (
        "The exchange",
        (
            "The first sentence that tells of an exchange decides; the sentences beside it add what it does not say.",
            occasion.occasion,
        ),
    ),
    (
        "Who took part",
        (
            "Names are read off the surface: capitals, and office words before or behind them. The model has one vote. "
            "Who is named in the telling sentence before its topic took part.",
            people.participants,
            "Offices are cut apart where one that says of what it is an office is followed by another.",
            people.offices,
        ),
    ),
    (
        "What was said",
        (
            "A statement is a cue, its speaker, and the words it opens. A sentence without a cue between two of the "
            "same speaker, in which a judgement shows, is that speaker's too, and marked `implicit`.",
            statements.statements,
            "**Cue and speaker.** Cues are looked up in a lexicon; what may follow is its *frames*. The speaker is "
            "what stands before the verb, or is carried on from the cue it is joined to.",
            statements.how_cued,
            "**Words and kind.** The words end with the sentence or where another clause begins; the kind is that of "
            "the lexicon's row unless a noun or the words themselves say better (`bot/reading/statements/wording.py`).",
            statements.how_cut,
        ),
    ),
    (
        "Promises, stances, asks",
        (
            "**Commitments** are the statements of that kind, from the words that promise (“is ready to”) on. The "
            "owner is the speaker's side, and `due` the last day that keeps the promise, where the words name one.",
            owned.commitments,
            "**Stances** are what the words back or oppose: the object behind a verb or noun of support or opposition.",
            owned.stances,
            "**Asks** say who asked what of whom.",
            owned.asks,
        ),
    ),
    (
        "What is named",
        (
            "**Organisations** under their full names, each form where it stands.",
            named.organisations,
            "**Instruments.** The year is what the anniversary, and so the date, is counted from.",
            named.instruments,
            "**Countries**, by name, by adjective, or by a capital that stands for the government.",
            named.countries,
            "**Places** that are no country.",
            named.places,
            "**Phrases** of diplomatic language that are listed, in any spelling.",
            named.phrases,
            "**Source.**",
            named.source,
            "**Dates ahead.**",
            outcome.dates_ahead,
        ),
    ),
    (
        "Checks",
        (
            f"Arithmetic and look-up: {len(make_rules())} rules have looked at the text ([all of them](checks.md)).",
            outcome.checks,
        ),
    ),
    (
        "Events coded",
        (
            "By [PLOVER's types](event-coding.md): the exchange itself, then each statement that is an act.",
            outcome.events,
            outcome.not_events,
        ),
    ),
    (
        "Headline and summary",
        ("Our words, made from the fields above and nothing else.", outcome.telling),
    ),
)


def page(reader: Reader) -> str:
    """The whole page."""
    sample = heard(reader)
    parts = [_OPENING]
    for title, contents in _PARTS:
        parts.append(f"## {title}")
        parts += [part if isinstance(part, str) else part(sample) for part in contents]
    return "\n\n".join(parts) + "\n"
