"""The labels behind the numbers that the network gives."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class EncoderLabels:
    """Each kind of label in the order of the network's scores; ``names`` are "O", "B-PERSON", "I-PERSON" ..."""

    relations: tuple[str, ...]
    tags: tuple[str, ...]
    morphology: tuple[str, ...]
    names: tuple[str, ...]

    def to_json(self) -> dict[str, list[str]]:
        """The labels as plain lists."""
        return {kind: list(labels) for kind, labels in asdict(self).items()}

    @classmethod
    def from_json(cls, kinds: dict[str, list[str]]) -> EncoderLabels:
        """The labels out of what ``to_json`` gave."""
        return cls(**{kind: tuple(labels) for kind, labels in kinds.items()})
