"""Landlock's rules for every version of it, without restricting this process."""

from __future__ import annotations

import os
import struct

import pytest

from autograder.worker import landlock


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
