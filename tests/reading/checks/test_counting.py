"""Numbers against what is listed, sides, shares and sums."""

from __future__ import annotations

import pytest

from bot.reading.checks.counting import listed_states, listed_things
from bot.reading.checks.rules import Rule
from bot.reading.checks.shares import parts_of_a_sum, shares_of_a_whole
from bot.reading.checks.sides import number_of_sides
from tests.reading.checks.conftest import Run

STATES = ("Chad", "Mali", "Niger", "Togo", "Benin")


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (listed_states, "Envoys of five countries: Chad, Mali, Niger and Togo.", "four"),
        (listed_states, "The three coastal states (Togo and Benin) agreed.", "two"),
        (listed_states, "The two countries – Chad, Mali, and Niger – agreed.", "three"),
        (
            listed_things,
            "Three agreements were signed: a Memorandum of Understanding on Trade and an Agreement on Visas.",
            "two",
        ),
        (listed_things, "They set out three priorities: trade, growth and jobs; water; food; and peace.", "four"),
        (listed_things, "Two documents were signed:\n- a plan\n- a letter\n- a protocol\nThe visit ended.", "three"),
        (number_of_sides, "A trilateral meeting of Chad and Mali.", "three"),
        (number_of_sides, "It was a bilateral consultation between Chad, Mali and Niger.", "two"),
        (number_of_sides, "He thanked both Chad, Mali and Niger.", "two"),
        (shares_of_a_whole, "Rail takes 60 percent, and the remaining 30 percent goes by road.", "100 percent"),
        (
            parts_of_a_sum,
            "They gave $100 million, including $60 million for schools and $50 million for roads.",
            "at most $100 million",
        ),
    ],
)
def test_what_does_not_add_up(run: Run, rule: Rule, text: str, expected: str) -> None:
    assert [check.expected for check in run(rule, text, states=STATES)] == [expected]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (listed_states, "Envoys of four countries: Chad, Mali, Niger and Togo."),
        (listed_states, "Five countries: Chad, Mali, and the members of the Lake Commission."),
        (listed_states, "Three countries (Chad, Mali and the Sahara) agreed."),
        (listed_states, "Ties between the two countries – Chad, he said, is ready – are good."),
        (
            listed_things,
            "Three agreements were signed: a Memorandum of Understanding on Trade, an Agreement on Visas, and a "
            "Memorandum of Understanding on Roads and Rail.",
        ),
        (listed_things, "They set out three areas: trade and growth, jobs, water and food."),  # commas are not trusted
        (listed_things, "Three documents: a plan; a letter; and others."),
        (listed_things, "Three documents were exchanged. Note: a plan; a letter."),
        (listed_things, "Two documents were signed:\n- a plan\n- a letter\nThe visit ended."),
        (number_of_sides, "A trilateral meeting of Chad, Mali and Niger."),
        (number_of_sides, "A trilateral meeting between Chad, Mali and the European Union."),
        (number_of_sides, "Trilateral ties of Chad-Mali, and a trilateral meeting with Chad and Mali."),
        (number_of_sides, "He thanked both Chad and Mali."),
        (number_of_sides, "Both sides met in Chad, Mali and Niger."),
        (shares_of_a_whole, "Rail takes 60 percent, and the remaining 40 percent goes by road."),
        (shares_of_a_whole, "A third, 33.3%, 33.3%, and the remaining 33.4%."),
        (shares_of_a_whole, "Rail takes 60 percent. Of that, 20 percent is freight and the remaining 80% people."),
        (shares_of_a_whole, "Rail rose by 60 percent, and the remaining 30 percent goes by road."),
        (shares_of_a_whole, "Air takes 10 percent. Rail takes 60 percent, the remaining 30 percent goes by road."),
        (parts_of_a_sum, "They gave $100 million, including $60 million for schools and $40 million for roads."),
        (parts_of_a_sum, "They gave over $100 million, including $60 million and $50 million."),
        (parts_of_a_sum, "They gave $100 million, including $60 million, bringing it to $300 million."),
        (parts_of_a_sum, "They buy corn for $2 million; gas, including propane, for $5 million."),
        (parts_of_a_sum, "They gave $1 billion, including $600 million for schools."),
        (parts_of_a_sum, "They gave $100 million, including €120 million from others."),
    ],
)
def test_no_false_alarm(run: Run, rule: Rule, text: str) -> None:
    assert run(rule, text, states=STATES) == []
