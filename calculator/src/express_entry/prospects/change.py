"""One change of a profile, as a small patch that can be put together with another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from express_entry.profile import Profile, Spouse
from express_entry.telling import differences

Apply = Callable[[Profile], Profile]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that is open to a person.

    `area` is what it is about (`language.en`, `education`, `work.canada`); `touches` the answers it
    sets, so that two steps can be told apart or together; `text` says it in words. The steps of one
    `ladder` go further and further; where `next_only`, the first that gains is what is shown of it.
    """

    id: str
    kind: str
    area: str
    touches: frozenset[str]
    text: str
    apply: Apply
    ladder: str = ""
    next_only: bool = False

    def goes_with(self, other: Step) -> bool:
        """Whether both can be made: they set different answers."""
        return not self.touches & other.touches


@dataclass(frozen=True, slots=True)
class Change:
    """A step with what it is worth: `gain` points, and the `total` it leads to.

    `profile` is the changed profile: its score is `total`; `before` is the one that was changed.
    """

    id: str
    kind: str
    text: str
    gain: int
    total: int
    profile: Profile
    before: Profile

    def as_dict(self) -> dict[str, Any]:
        """The change as JSON; `set` are the answers that it changes, by their path in a profile."""
        return {
            "id": self.id,
            "kind": self.kind,
            "text": self.text,
            "gain": self.gain,
            "total": self.total,
            "set": differences(self.before, self.profile),
        }


@dataclass(frozen=True, slots=True)
class Pair:
    """Two changes together. `more` is how far `gain` exceeds the two gains alone (below: less than 0)."""

    first: Change
    second: Change
    gain: int
    total: int
    more: int
    profile: Profile

    def as_dict(self) -> dict[str, Any]:
        """The pair as JSON."""
        return {
            "changes": [self.first.id, self.second.id],
            "texts": [self.first.text, self.second.text],
            "gain": self.gain,
            "total": self.total,
            "more_than_apart": self.more,
            "set": differences(self.first.before, self.profile),
        }


def setting(**answers: Any) -> Apply:
    """A step that sets answers of the profile."""
    return lambda profile: replace(profile, **answers)


def setting_spouse(**answers: Any) -> Apply:
    """A step that sets answers of the spouse, whom the profile names."""

    def apply(profile: Profile) -> Profile:
        spouse = profile.spouse or Spouse()
        return replace(profile, spouse=replace(spouse, **answers))

    return apply
