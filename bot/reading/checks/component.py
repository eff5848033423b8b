"""Fills ``Findings.checks``: runs every rule."""

from __future__ import annotations

from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.checks.age import age_and_birth
from bot.reading.checks.anniversary import Remembered, anniversary_of_instrument, anniversary_of_year
from bot.reading.checks.counting import listed_states, listed_things
from bot.reading.checks.founded import FoundedTable, anniversary_of_body, body_before_its_time, year_of_founding
from bot.reading.checks.heading import how_they_met, when_they_met
from bot.reading.checks.independence import Independence, age_of_state
from bot.reading.checks.lunar_year import lunar_year
from bot.reading.checks.members import MembersTable, number_of_members
from bot.reading.checks.offices import OfficeWords, holder_known, office_known, one_post_in_two_states
from bot.reading.checks.resolutions import ResolutionsTable, year_of_resolution
from bot.reading.checks.rules import Rule
from bot.reading.checks.series import SeriesTable, ordinal_of_series
from bot.reading.checks.shares import parts_of_a_sum, shares_of_a_whole
from bot.reading.checks.sides import number_of_sides
from bot.reading.checks.slips import month_slip, year_slip
from bot.reading.checks.spans import ends_before_it_begins, number_of_days
from bot.reading.checks.spelling import spelt_two_ways
from bot.reading.checks.told_too_early import future_told_as_past
from bot.reading.checks.weekdays import no_such_day, weekday_and_date
from bot.reading.checks.years_ago import years_ago
from bot.reading.findings import findings_of
from bot.reading.occasion.calendar import calendar_of

DAYS: tuple[Rule, ...] = (
    weekday_and_date,
    month_slip,
    year_slip,
    no_such_day,
    ends_before_it_begins,
    number_of_days,
    future_told_as_past,
    how_they_met,
    when_they_met,
)
COUNTED: tuple[Rule, ...] = (listed_states, listed_things, number_of_sides, shares_of_a_whole, parts_of_a_sum)


def make_rules(seeds: str | None = None) -> tuple[Rule, ...]:
    """Every rule, in the order in which their findings are told; ``seeds`` is a folder in the layout of ``seeds/``."""
    founded, offices = FoundedTable(seeds), OfficeWords(seeds)
    return (
        *DAYS,
        partial(anniversary_of_instrument, Remembered(seeds)),
        anniversary_of_year,
        partial(anniversary_of_body, founded),
        partial(age_of_state, Independence(seeds)),
        years_ago,
        age_and_birth,
        lunar_year,
        partial(ordinal_of_series, SeriesTable(seeds)),
        partial(body_before_its_time, founded),
        partial(year_of_founding, founded),
        partial(number_of_members, MembersTable(seeds)),
        partial(year_of_resolution, ResolutionsTable(seeds)),
        *COUNTED,
        partial(office_known, offices),
        partial(holder_known, offices),
        partial(one_post_in_two_states, offices),
        spelt_two_ways,
    )


@Language.factory("attache_checks", default_config={"seeds": None})
def make_checks(nlp: Language, name: str, seeds: str | None) -> Checks:
    """The component that fills ``Findings.checks``."""
    return Checks(make_rules(seeds))


class Checks:
    """Runs the rules one after the other."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules

    def __call__(self, doc: Doc) -> Doc:
        """Add what each rule finds."""
        found, calendar = findings_of(doc), calendar_of(doc)
        found.checks.extend(check for rule in self._rules for check in rule(found, calendar))
        return doc
