"""What can be wrong with the input, said so that the person who wrote it can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldError:
    """One fault: `path` names the field (`spouse.language.reading`), `message` what is expected."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class InvalidInput(ValueError):
    """Input was refused. `errors` holds every fault found in it, in the order of its fields."""

    def __init__(self, errors: list[FieldError]) -> None:
        self.errors = errors
        super().__init__("\n".join(str(error) for error in errors))


class InvalidProfile(InvalidInput):
    """A profile was refused."""


class InvalidScores(InvalidInput):
    """Test scores were refused."""
