"""Fills ``Findings.checks``: runs every rule."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.checks.anniversary import anniversary_of_instrument, anniversary_of_year
from bot.reading.checks.lunar_year import lunar_year
from bot.reading.checks.rules import Rule
from bot.reading.checks.told_too_early import future_told_as_past
from bot.reading.checks.weekdays import no_such_day, weekday_and_date
from bot.reading.findings import findings_of
from bot.reading.occasion.calendar import calendar_of

RULES: tuple[Rule, ...] = (
    weekday_and_date,
    no_such_day,
    anniversary_of_instrument,
    anniversary_of_year,
    lunar_year,
    future_told_as_past,
)
"""Every rule, in the order in which their findings are told."""


@Language.component("attache_checks")
def checks(doc: Doc) -> Doc:
    """Add what each rule finds."""
    found, calendar = findings_of(doc), calendar_of(doc)
    found.checks.extend(check for rule in RULES for check in rule(found, calendar))
    return doc
