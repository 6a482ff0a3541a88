"""Recognise folders and archives named after students."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.layout import module_folders
from autograder.collect.members import Kind
from autograder.collect.names import is_archive, junk_component, stem


def plain(listing: Listing, context: Context) -> list[Claim]:
    """One student's hand-in, or one folder or archive for each of several students."""
    if is_one_student(listing, context):
        return of_student(listing, listing.label, context)
    children = visible_children(listing)
    while len(children) == 1 and _is_wrapper(only := next(iter(children.values())), context):
        children = visible_children(only)
    return [
        claim
        for child in children.values()
        for claim in of_student(child, _student_label(child), context)
    ]


def is_one_student(listing: Listing, context: Context) -> bool:
    """By its name, or by what lies directly in it, unless that is students."""
    if context.knows(listing.label):
        return True
    students = any(
        context.knows(_student_label(child)) for child in visible_children(listing).values()
    )
    return _is_hand_in(listing, context) and not students


def _is_hand_in(listing: Listing, context: Context) -> bool:
    packages = {module.partition(".")[0] for module in context.modules if "." in module}
    tops = {
        "/".join(parts)
        for parts, _ in listing.files
        if len(parts) == 1 or (parts and parts[0] in packages)
    }
    return bool(module_folders(tops, context.modules)) or any(
        parts[0] == context.assignment.name and (len(parts) > 1 or member.kind is Kind.FOLDER)
        for parts, member in listing.members
        if parts
    )


def _is_wrapper(child: Listing, context: Context) -> bool:
    """Whether an only folder is not a student's, but holds students' folders in its turn."""
    if child.file or is_one_student(child, context):
        return False
    inner = visible_children(child)
    if any(context.knows(_student_label(grandchild)) for grandchild in inner.values()):
        return True
    if len(inner) == 1:
        return _is_wrapper(next(iter(inner.values())), context)
    return sum(_holds_work(grandchild, context) for grandchild in inner.values()) > 1


def of_student(listing: Listing, label: str, context: Context) -> list[Claim]:
    """The claim of one student: none if there is nothing for this assignment."""
    if listing.file:
        return [_of_file(listing, label)]
    children = visible_children(listing)
    own = children.get(context.assignment.name)
    if own and not own.file:
        listing = replace(own, modified=listing.modified)
    elif children and context.siblings.issuperset(children):
        return []  # hand-ins of other assignments only
    archives = {
        name: child
        for name, child in visible_children(listing).items()
        if child.file and is_archive(name)
    }
    if archives and not _modules_in(listing, context):
        if len(archives) == 1:
            return [_of_file(next(iter(archives.values())), label)]
        problem = f"it holds several archives ({', '.join(archives)}): hand in one"
        return [Claim(label=label, origin=listing.origin, problem=problem)]
    return [listing.claim(label)]


def _of_file(listing: Listing, label: str) -> Claim:
    member = listing.file
    origin = listing.origin
    if member is None or member.kind is not Kind.FILE or member.problem:
        kind = member.kind if member else Kind.SPECIAL
        problem = (member.problem if member else "") or f"is a {kind}, not a file"
        return Claim(label=label, origin=origin, problem=f"it {problem}")
    if not is_archive(listing.label):
        problem = "it is neither a folder nor an archive"
        return Claim(label=listing.label, origin=origin, problem=problem, stray=True)
    return Claim(label=label, origin=origin, archive=member, modified=member.modified)


def unwrap_listing(listing: Listing, is_entry: Callable[[str], bool]) -> Listing:
    """The listing, or what lies in its only folder, where only there something is an entry."""
    children = visible_children(listing)
    while not any(map(is_entry, children)):
        folders = [child for child in children.values() if child.file is None]
        if len(folders) != 1:
            return listing
        listing = folders[0]
        children = visible_children(listing)
    return listing


def visible_children(listing: Listing) -> dict[str, Listing]:
    """What lies directly in a listing, without what no person put there."""
    return {
        name: child
        for name, child in listing.children().items()
        if not junk_component((name,)) and not name.startswith(".")
    }


def _student_label(listing: Listing) -> str:
    """Whose it is by its name, which for an archive has an ending."""
    folder = any(parts or member.kind is Kind.FOLDER for parts, member in listing.members)
    return listing.label if folder else stem(listing.label)


def _holds_work(listing: Listing, context: Context) -> bool:
    names = [parts[-1] if parts else listing.label for parts, _ in listing.files]
    return bool(_modules_in(listing, context)) or any(map(is_archive, names))


def _modules_in(listing: Listing, context: Context) -> list[str]:
    return module_folders(("/".join(parts) for parts, _ in listing.files), context.modules)
