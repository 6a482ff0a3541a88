"""Landlock's rules for every version of it, without restricting this process."""

from __future__ import annotations

import ctypes
import errno
import os
import struct

import pytest

from autograder.worker import landlock
from tests.helpers.descriptors import open_files


@pytest.fixture
def kernel(monkeypatch, tmp_path):
    """A kernel of any version that notes what it is told."""

    class Kernel:
        def __init__(self):
            self.version = 7
            self.told = []

        def call(self, number, *arguments):
            if number == landlock._CREATE and arguments[0] is None:
                return self.version
            self.told.append((number, *arguments))
            return os.open(tmp_path, os.O_RDONLY)

    kernel = Kernel()
    monkeypatch.setattr(landlock, "_system_call", kernel.call)
    return kernel


@pytest.mark.parametrize(
    ("version", "size", "files"),
    [(1, 8, 13), (2, 8, 14), (3, 8, 15), (4, 16, 15), (5, 16, 16), (6, 24, 16), (9, 24, 16)],
)
def test_each_version_gets_what_it_knows(kernel, version, size, files):
    """All file rights that the version has, TCP from 4 on, scopes from 6 on; unknown ones never."""
    kernel.version = version
    os.close(landlock.ruleset([], []))
    _number, attributes, given, _flags = kernel.told[0]
    handled, network, scopes = struct.unpack("=QQQ", attributes)
    assert given.value == size
    assert handled == (1 << files) - 1
    assert network == (3 if version >= 4 else 0)
    assert scopes == (3 if version >= 6 else 0)


def test_rights_are_as_narrow_as_named(kernel, tmp_path):
    """Readable folders are read, scratch is written, and nothing is ever executed or linked."""
    scratch, file = tmp_path / "scratch", tmp_path / "null"
    scratch.mkdir()
    file.touch()
    os.close(landlock.ruleset([str(tmp_path)], [str(scratch), str(file)]))
    rights = [struct.unpack("=Qi", told[3])[0] for told in kernel.told[1:]]
    execute, write, read, listing = 1, 2, 4, 8
    devices = 1 << 6 | 1 << 11  # character and block devices
    assert rights[0] == read | listing
    assert rights[1] & (write | read | listing) == write | read | listing
    assert not rights[1] & (execute | devices)
    assert rights[2] & ~(write | read | 1 << 14 | 1 << 15) == 0


def test_a_folder_that_is_missing_is_no_rule(kernel):
    """What is not there needs no permission."""
    os.close(landlock.ruleset(["/no/such/folder"], []))
    assert len(kernel.told) == 1


def test_without_landlock_there_are_no_rules(kernel):
    """An old kernel is told by an error, not by rules that hold nothing."""
    kernel.version = 0
    with pytest.raises(OSError, match="not in this kernel"):
        landlock.ruleset(["/"], [])


def test_the_version_of_this_kernel_is_a_number():
    """Asking changes nothing."""
    assert landlock.version() >= 0


@pytest.fixture
def libc(monkeypatch):
    """The C library, which notes what it is asked for and answers what stands here."""

    class Library:
        def __init__(self):
            self.asked = []
            self.answers = {}

        def note(self, name, *arguments):
            values = [getattr(each, "value", each) for each in arguments]
            self.asked.append((name, *values))
            self.types = [type(each) for each in arguments]
            answer, code = self.answers.get((name, values[0]), (0, 0))
            ctypes.set_errno(code)
            return answer

        def syscall(self, *arguments):
            return self.note("syscall", *arguments)

        def prctl(self, *arguments):
            return self.note("prctl", *arguments)

    library = Library()
    monkeypatch.setattr(landlock, "_libc", library)
    return library


def test_what_the_kernel_refuses_is_an_error_with_its_reason(libc):
    """Everything else is its answer, 0 included."""
    for answer in (0, 1, 7):
        libc.answers["syscall", 444] = (answer, errno.EACCES)
        assert landlock._system_call(444) == answer
    for answer in (-1, -2):
        libc.answers["syscall", 444] = (answer, errno.EACCES)
        with pytest.raises(PermissionError) as caught:
            landlock._system_call(444)
        assert caught.value.errno == errno.EACCES
        assert caught.value.strerror == "landlock: Permission denied"


def test_the_reason_is_read_where_the_kernel_leaves_it():
    """A real call of a number that no kernel has."""
    ctypes.set_errno(0)
    with pytest.raises(OSError, match="landlock: ") as caught:
        landlock._system_call(-1)
    assert caught.value.errno != 0


def test_the_version_is_asked_for_as_the_manual_says(libc):
    """No attributes, size 0, flag 1, each as wide as the kernel reads it; an error is version 0."""
    libc.answers["syscall", 444] = (6, 0)
    assert landlock.version() == 6
    assert libc.asked == [("syscall", 444, None, 0, 1)]
    assert libc.types == [int, type(None), ctypes.c_size_t, ctypes.c_uint32]
    libc.answers["syscall", 444] = (-1, errno.ENOSYS)
    assert landlock.version() == 0


def test_rules_are_added_as_the_manual_says(libc, tmp_path):
    """Attributes of 24 bytes, then one rule of type 1 for each path; nothing else stays open."""
    scratch, file = tmp_path / "scratch", tmp_path / "null"
    scratch.mkdir()
    file.touch()
    libc.answers["syscall", 444] = (6, 0)
    before = open_files()
    assert landlock.ruleset([str(tmp_path)], [str(scratch), str(file)]) == 6
    assert open_files() == before
    asked, created, *added = libc.asked
    assert asked == ("syscall", 444, None, 0, 1)
    assert created == ("syscall", 444, struct.pack("=QQQ", 0xFFFF, 3, 3), 24, 0)
    changing = 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 13  # of folders: remove, make, rename
    truncating = 1 << 14
    expected = (4 | 8, 2 | 4 | 8 | changing | truncating, 2 | 4 | truncating)
    assert len(added) == len(expected)
    for call, rights in zip(added, expected, strict=True):
        name, number, rules, kind, rule, flags = call
        assert (name, number, rules, kind, flags) == ("syscall", 445, 6, 1, 0)
        assert struct.unpack("=Qi", rule)[0] == rights
        assert len(rule) == 12
    assert libc.types == [int, ctypes.c_int, ctypes.c_int, bytes, ctypes.c_uint32]


def test_a_ruleset_is_made_with_sizes_as_wide_as_the_kernel_reads_them(libc):
    """A plain number would be passed as an int, whose upper half is anything."""
    libc.answers["syscall", 444] = (1, 0)
    landlock.ruleset([], [])
    assert libc.types == [int, bytes, ctypes.c_size_t, ctypes.c_uint32]
    assert libc.asked[-1] == ("syscall", 444, struct.pack("=QQQ", (1 << 13) - 1, 0, 0), 8, 0)


@pytest.mark.parametrize("version", [1, 2, 3, 5])
def test_rights_that_a_version_does_not_know_are_not_asked_for(kernel, version, tmp_path):
    """Renaming to another folder is known from 2 on, truncating from 3 on."""
    kernel.version = version
    os.close(landlock.ruleset([str(tmp_path)], [str(tmp_path)]))
    rights = [struct.unpack("=Qi", told[3])[0] for told in kernel.told[1:]]
    scratch = 0x1BE | (1 << 13 if version >= 2 else 0) | (1 << 14 if version >= 3 else 0)
    assert rights == [12, scratch]


def test_a_rule_that_cannot_be_added_leaves_nothing_open(libc, tmp_path):
    """And no worker without it."""
    libc.answers["syscall", 444] = (6, 0)
    libc.answers["syscall", 445] = (-1, errno.EINVAL)
    before = open_files()
    with pytest.raises(OSError, match="landlock: Invalid argument"):
        landlock.ruleset([str(tmp_path)], [])
    assert open_files() == before


def test_no_rules_without_a_kernel_that_has_them(libc):
    """The number of the error is that of a call that does not exist."""
    libc.answers["syscall", 444] = (-1, errno.EOPNOTSUPP)
    with pytest.raises(OSError, match="not in this kernel") as caught:
        landlock.ruleset(["/"], [])
    assert caught.value.errno == errno.ENOSYS


def test_who_is_restricted_gains_nothing_by_starting_programs(libc):
    """PR_SET_NO_NEW_PRIVS is 38, and comes first."""
    landlock.restrict(9)
    assert libc.asked == [("prctl", 38, 1, 0, 0, 0), ("syscall", 446, 9, 0)]
    assert libc.types == [int, ctypes.c_int, ctypes.c_uint32]


@pytest.mark.parametrize("answer", [-1, 1])
def test_without_that_nobody_is_restricted(libc, answer):
    """The worker ends; its student's code is not run."""
    libc.answers["prctl", 38] = (answer, errno.EPERM)
    with pytest.raises(OSError, match="landlock: no_new_privs") as caught:
        landlock.restrict(9)
    assert caught.value.errno == errno.EPERM
    assert len(libc.asked) == 1


def test_a_kernel_that_does_not_restrict_is_an_error(libc):
    """Not a worker that only seems to be restricted."""
    libc.answers["syscall", 446] = (-1, errno.E2BIG)
    with pytest.raises(OSError, match="landlock: ") as caught:
        landlock.restrict(9)
    assert caught.value.errno == errno.E2BIG
