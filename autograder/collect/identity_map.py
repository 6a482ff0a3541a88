"""Who is meant where a source does not say it in the roster's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from autograder.collect.entries import Claim
from autograder.collect.names import fold


@dataclass(slots=True)
class Meant:
    """The students that one label means, each by all they are known as, and their time."""

    students: list[tuple[str, ...]] = field(default_factory=list)
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Labels and whom they mean; notes are for the instructor."""

    meant: dict[str, Meant] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def of(self, claim: Claim) -> Meant | None:
        """Whom a claim means; what is said of its group comes first."""
        for key in (claim.group, claim.label, *claim.known_as):
            if key and (found := self.meant.get(fold(key))):
                return found
        return None
