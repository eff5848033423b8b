"""The sample reading with some of its values rated as doubtful."""

from __future__ import annotations

from bot.readout import Organisation, Participant, Readout, Sourced, Stance, Statement
from tests.blocks.sample import SAMPLE

LOW = 0.3


def doubtful_sample() -> Readout:
    """Doubtful: the place, one person and one office, a statement, a promise, a stance, a body, a country."""
    event, (first, second) = SAMPLE.event, SAMPLE.participants
    assert event is not None
    assert event.place is not None
    place: Sourced = event.place.model_copy(update={"confidence": LOW})
    office: Sourced = first.offices[1].model_copy(update={"confidence": LOW})
    people: tuple[Participant, ...] = (
        first.model_copy(update={"offices": (first.offices[0], office)}),
        second.model_copy(update={"confidence": LOW}),
    )
    statement: Statement = SAMPLE.statements[5].model_copy(update={"confidence": LOW})
    opposed: Stance = SAMPLE.stances[1].model_copy(update={"confidence": LOW})
    body: Organisation = SAMPLE.organisations[0].model_copy(update={"confidence": LOW})
    return SAMPLE.model_copy(
        update={
            "event": event.model_copy(update={"place": place}),
            "participants": people,
            "statements": (*SAMPLE.statements[:5], statement, *SAMPLE.statements[6:]),
            "commitments": (SAMPLE.commitments[0].model_copy(update={"confidence": LOW}), *SAMPLE.commitments[1:]),
            "stances": (SAMPLE.stances[0], opposed),
            "organisations": (body, *SAMPLE.organisations[1:]),
            "countries": (*SAMPLE.countries[:2], SAMPLE.countries[2].model_copy(update={"confidence": LOW})),
        }
    )
