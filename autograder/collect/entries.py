"""What a source says about who handed in what, before any of it is believed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo

from autograder.collect.members import Kind, Member
from autograder.collect.names import fold, junk_component, split
from autograder.course.records import Assignment
from autograder.errors import SubmissionError


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One hand-in as a source presents it.

    Attributes
    ----------
    label : str
        Who handed in, in the words of the source; matched to the roster later.
    known_as : tuple of str
        What else the source calls them - login, e-mail address, name -, the surest first.
    group : str
        The group that handed in, where the source names no members or not all.
    dated : bool
        Whether `modified` is the time of the hand-in, and not only that of the download.
    notes : tuple of str
        What the source says of it besides.
    origin : str
        Where it lies, for the receipt: `download.zip/ada.zip`.
    members : tuple of Member
        Its files, named relative to the hand-in.
    archive : Member or None
        The archive that holds its files instead.
    problem : str
        Why it cannot be taken; empty when it can.
    stray : bool
        It is nobody's hand-in, but something the source holds besides.
    """

    label: str
    origin: str
    modified: float = 0.0
    members: tuple[Member, ...] = ()
    archive: Member | None = None
    problem: str = ""
    stray: bool = False
    known_as: tuple[str, ...] = ()
    group: str = ""
    dated: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Everything one source holds: a folder or archive called `label`, and its members.

    `modified` is the time of the archive itself; without it, that of the newest file counts.
    """

    label: str
    origin: str
    members: tuple[tuple[tuple[str, ...], Member], ...]
    faults: tuple[str, ...] = ()
    modified: float = 0.0

    @classmethod
    def of(cls, label: str, origin: str, members: Sequence[Member]) -> Listing:
        """Split the members' names; a name that leaves the source becomes a fault."""
        held, faults = [], []
        for member in members:
            try:
                if parts := split(member.name):
                    held.append((parts, member))
            except SubmissionError as error:
                faults.append(error.message)
        return cls(label=label, origin=origin, members=tuple(held), faults=tuple(faults))

    def children(self) -> dict[str, Listing]:
        """What lies directly in it; a file is a listing without members (see `file`)."""
        groups: dict[str, list[tuple[tuple[str, ...], Member]]] = {}
        for parts, member in self.members:
            if parts:
                groups.setdefault(parts[0], []).append((parts[1:], member))
        return {
            name: Listing(label=name, origin=f"{self.origin}/{name}", members=tuple(group))
            for name, group in sorted(groups.items())
        }

    @property
    def file(self) -> Member | None:
        """The member itself, when the listing is a single file."""
        if len(self.members) == 1 and not self.members[0][0]:
            member = self.members[0][1]
            return None if member.kind is Kind.FOLDER else member
        return None

    @property
    def files(self) -> list[tuple[tuple[str, ...], Member]]:
        """Its members that are not folders."""
        return [(parts, member) for parts, member in self.members if member.kind != Kind.FOLDER]

    def claim(self, label: str) -> Claim:
        """All of it as one student's hand-in."""
        itself = [member for parts, member in self.members if not parts]
        problem = next((member.problem for member in itself if member.problem), "")
        if not problem and sum(member.kind is not Kind.FOLDER for member in itself) > 1:
            problem = "is in the source twice"
        members = tuple(
            replace(member, name="/".join(parts)) for parts, member in self.members if parts
        )
        times = (
            member.modified
            for parts, member in self.members
            if member.kind is Kind.FILE and not junk_component(parts)
        )
        return Claim(
            label=label,
            origin=self.origin,
            members=members,
            modified=self.modified or max(times, default=0.0),
            problem=f"it {problem}" if problem else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a format may know: the roster's ids (None without one), and the course's time zone."""

    assignment: Assignment
    ids: frozenset[str] | None = None
    zone: tzinfo | None = None
    siblings: frozenset[str] = field(default_factory=frozenset)

    def knows(self, label: str) -> bool:
        """Whether the roster has a student of this id."""
        return self.ids is not None and fold(label) in self.ids

    @property
    def modules(self) -> tuple[str, ...]:
        """Modules, and the notebook named after the assignment."""
        return (*self.assignment.modules, self.assignment.name)

    @property
    def file_names(self) -> frozenset[str]:
        """The same as the names of files, without folders and endings."""
        return frozenset(module.rpartition(".")[2] for module in self.modules)


# A format returns None for a listing that is not of its kind; `collect` asks one after the other.
Format = Callable[[Listing, Context], list[Claim] | None]
