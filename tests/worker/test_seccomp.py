"""The system-call filter, run instruction by instruction for both architectures."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import struct
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.worker import seccomp
from autograder.worker.syscalls import ALWAYS, BY_ARGUMENT, FILES, NEWEST

MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
DENIED, UNKNOWN = ERRNO | errno.EPERM, ERRNO | errno.ENOSYS
OWN = seccomp._OWN_PID
TABLE = ALWAYS | FILES | BY_ARGUMENT


def run(program: bytes, number: int, architecture: int, arguments=()) -> int:
    """What the kernel would answer: a classic BPF machine with the instructions that we use."""
    arguments = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<iIQ6Q", number, architecture, 0, *arguments)
    code = [struct.unpack_from("<HBBI", program, at) for at in range(0, len(program), 8)]
    at = accumulator = 0
    while True:
        operation, true, false, value = code[at]
        at += 1
        if operation == 0x20:  # load a word
            (accumulator,) = struct.unpack_from("<I", data, value)
        elif operation == 0x54:  # and
            accumulator &= value
        elif operation == 0x06:  # return
            return value
        else:
            holds = {
                0x15: accumulator == value,
                0x35: accumulator >= value,
                0x45: accumulator & value != 0,
            }[operation]
            at += true if holds else false


class Filter:
    """One program, asked by name."""

    def __init__(self, machine: str, strict: bool) -> None:
        self.column, self.architecture = MACHINES[machine]
        self.code = seccomp.program(strict, machine)

    def number(self, name: str) -> int:
        return TABLE[name][self.column]

    def __call__(self, name: str | int, *arguments: int) -> int:
        number = self.number(name) if isinstance(name, str) else name
        return run(self.code, number, self.architecture, arguments)


@pytest.fixture(params=MACHINES)
def machine(request):
    return request.param


@pytest.fixture(params=[False, True], ids=["files", "strict"])
def strict(request):
    return request.param


@pytest.fixture
def ask(machine, strict):
    return Filter(machine, strict)


def test_every_listed_call_is_answered_as_listed(ask, strict):
    """The harmless ones are allowed; those with files where files are."""
    for name, numbers in ALWAYS.items():
        assert numbers[ask.column] < 0 or ask(name) == ALLOW, name
    for name, numbers in FILES.items():
        assert numbers[ask.column] < 0 or ask(name) == (DENIED if strict else ALLOW), name


def test_every_other_call_is_denied(ask):
    """Whatever is not listed gets EPERM, and what is newer than the table ENOSYS."""
    known = {numbers[ask.column] for numbers in TABLE.values()}
    for number in set(range(NEWEST[ask.column] + 1)) - known:
        assert ask(number) == DENIED, number
    for number in (NEWEST[ask.column] + 1, 600, 10_000):
        assert ask(number) == UNKNOWN


def test_foreign_architectures_are_fatal(ask, machine):
    """int 0x80, x32 and the tables of another machine end the process."""
    for architecture in (0x40000003, 0x40000028, 0, *(a for _, a in MACHINES.values())):
        if architecture != ask.architecture:
            assert run(ask.code, ask.number("read"), architecture) == KILL
    if machine == "x86_64":
        assert ask(0x40000000 | ask.number("read")) == KILL
        assert ask(-1) == KILL


def test_signals_reach_nobody_else(ask):
    """kill and tgkill know one process, whatever the upper half of the argument says."""
    for name in ("kill", "tgkill"):
        assert ask(name, OWN, 9) == ask(name, OWN | 1 << 40, 9) == ALLOW
        for pid in (0, 1, OWN + 1, OWN ^ 1 << 31, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 1 << 32):
            assert ask(name, pid, 9) == DENIED


def test_nobody_stops_itself(ask):
    """The four signals that stop a process, in either call; whatever follows is as before."""
    for signal in (19, 20, 21, 22):
        assert ask("kill", OWN, signal) == DENIED
        assert ask("tgkill", OWN, OWN, signal) == DENIED
    for signal in (0, 9, 15, 18, 23):
        assert ask("kill", OWN, signal) == ask("tgkill", OWN, OWN, signal) == ALLOW


def test_limits_may_be_read_and_not_set(ask):
    """prlimit64 is allowed without a new value, and a pointer is one in either half."""
    assert ask("prlimit64", 0, 7, 0, 0x1000) == ALLOW
    for pointer in (1, 1 << 32, 0x7FFF00000000, 0xFFFFFFFFFFFFFFFF):
        assert ask("prlimit64", 0, 7, pointer, 0) == DENIED


def test_memory_is_never_writable_and_executable(ask, strict):
    """mmap with both is denied, strictly any executable mapping; mprotect never makes one."""
    assert ask("mmap", 0, 4096, 3) == ALLOW
    assert ask("mmap", 0, 4096, 7) == DENIED
    assert ask("mmap", 0, 4096, 6) == DENIED
    assert ask("mmap", 0, 4096, 5) == (DENIED if strict else ALLOW)
    assert ask("mprotect", 0, 4096, 3) == ALLOW
    for protection in (4, 5, 7):
        assert ask("mprotect", 0, 4096, protection) == DENIED


def test_no_process_and_no_thread(ask):
    """clone is denied whatever its flags; clone3 is unknown, so that the C library falls back."""
    for flags in (0, 17, 0x00010000, 0x003D0F00, 0x10000000, 0x7E020000):
        assert ask("clone", flags) == DENIED
    assert ask("clone3", 0x1000, 88) == UNKNOWN


@pytest.mark.parametrize(
    ("name", "index", "allowed", "denied"),
    [
        ("fcntl", 1, [0, 1, 2, 3, 4, 5, 6, 7, 1030], [8, 10, 15, 1024, 1026, 1031, 1033]),
        ("ioctl", 1, [0x5401, 0x541B, 0x5421], [0x5412, 0x541C, 0x4004667F, 0x5422, 0x40045431]),
        ("prctl", 0, [15, 16, 0x53564D41], [1, 4, 22, 23, 24, 36, 38, 47, 59, 0x59616D61]),
    ],
)
def test_calls_with_many_meanings_keep_the_harmless_ones(ask, name, index, allowed, denied):
    """The list is of values, not of ranges."""
    for value in allowed:
        assert ask(name, *[0] * index, value) == ALLOW
    for value in denied:
        assert ask(name, *[0] * index, value) == DENIED


DANGEROUS = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "sendmsg": (46, 211),
    "execve": (59, 221),
    "execveat": (322, 281),
    "setuid": (105, 146),
    "mount": (165, 40),
    "unshare": (272, 97),
    "setns": (308, 268),
    "bpf": (321, 280),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "io_uring_setup": (425, 425),
    "userfaultfd": (323, 282),
    "perf_event_open": (298, 241),
    "memfd_create": (319, 279),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "setpriority": (141, 140),
    "setrlimit": (160, 164),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "mknodat": (259, 33),
    "seccomp": (317, 277),
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    "clock_settime": (227, 112),
    "personality": (135, 92),
    "setsid": (112, 157),
    "inotify_init1": (294, 26),
    "fallocate": (285, 47),
    "splice": (275, 76),
    "landlock_restrict_self": (446, 446),
}


@pytest.mark.parametrize("name", DANGEROUS)
def test_dangerous_calls_are_denied(ask, name):
    """By number and by name, so that a slip in the table is noticed."""
    assert ask(DANGEROUS[name][ask.column]) in (DENIED, UNKNOWN)


def test_jumps_stay_inside(machine, strict):
    """Every jump ends on an instruction of the program, whose last one is an answer."""
    program = seccomp.program(strict, machine)
    code = [struct.unpack_from("<HBBI", program, at) for at in range(0, len(program), 8)]
    assert len(code) < 4096
    for at, (operation, true, false, _value) in enumerate(code):
        if operation & 7 == 5:
            assert at + 1 + max(true, false) < len(code)
    assert code[-1] == (0x06, 0, 0, DENIED)


def test_the_tables_have_every_number_once():
    """No two calls of one architecture share a number; both columns are complete."""
    for column in (0, 1):
        numbers = sorted(pair[column] for pair in TABLE.values() if pair[column] >= 0)
        assert all(a < b for a, b in pairwise(numbers))
        assert numbers[-1] <= NEWEST[column]


# The kernel's own tables, as far as its headers are installed (Debian: linux-libc-dev).
HEADERS = {
    "x86_64": sorted(Path("/usr/include").glob("x86_64-linux-gnu/asm/unistd_64.h")),
    "aarch64": sorted(Path("/usr/include").glob("asm-generic/unistd.h")),
}
NUMBER = re.compile(r"#define __NR(?:3264)?_(\w+)\s+(\d+)")


def test_the_numbers_are_the_kernels(machine):
    """A second source: aarch64 has the generic table, in which fstatat has its old name."""
    if not HEADERS[machine]:
        pytest.skip("the kernel's headers are not installed")
    kernel = {name: int(n) for name, n in NUMBER.findall(HEADERS[machine][0].read_text())}
    if machine == "aarch64":
        kernel["newfstatat"] = kernel["fstatat"]
    column, _ = MACHINES[machine]
    ours = {name: pair[column] for name, pair in TABLE.items()}
    theirs = {name: kernel.get(name, -1) for name in TABLE}
    assert ours == {name: n if n <= NEWEST[column] else -1 for name, n in theirs.items()}
    wrong = {n: pair[column] for n, pair in DANGEROUS.items() if kernel[n] != pair[column]}
    assert wrong == {}


def test_a_machine_without_a_table_has_no_filter():
    """Better none, and refused, than one for another machine."""
    with pytest.raises(seccomp.FilterUnavailable):
        seccomp.program(strict=True, machine="riscv64")


@pytest.fixture
def asked(monkeypatch):
    """What is asked of the C library, with the program as the kernel would read it."""
    calls = []

    def prctl(*arguments):
        first, second, third, *rest = arguments
        if first == 22:
            given = third._obj
            third = ctypes.string_at(given.filter, 8 * given.length)
        calls.append((first, second, third, *rest))
        return asked.answers.get(first, 0)

    asked = SimpleNamespace(calls=calls, answers={})
    monkeypatch.setattr(seccomp, "_libc", SimpleNamespace(prctl=prctl))
    return asked


def test_a_filter_is_installed_as_the_manual_says(asked, machine, strict):
    """PR_SET_NO_NEW_PRIVS (38) comes first; PR_SET_SECCOMP is 22, SECCOMP_MODE_FILTER 2."""
    code = seccomp.program(strict, machine)
    seccomp.Filter(code).install()
    first, (*how, installed, nothing, more) = asked.calls
    assert first == (38, 1, 0, 0, 0)
    assert (how, nothing, more) == ([22, 2], 0, 0)
    own = struct.pack("<I", os.getpid())
    assert installed == code.replace(struct.pack("<I", OWN), own)
    assert len(installed) == len(code)
    assert code.count(struct.pack("<I", OWN)) == 2


def test_an_installed_filter_knows_the_process_that_has_installed_it(asked, monkeypatch):
    """One made before a fork serves each of the processes after it, one after the other."""
    prepared = seccomp.Filter(seccomp.program(True, "x86_64"))
    for pid in (os.getpid(), 4711):
        monkeypatch.setattr(seccomp.os, "getpid", lambda pid=pid: pid)
        prepared.install()
        installed = asked.calls[-1][2]
        for number, arguments in ((62, (pid, 9)), (234, (pid, pid, 9))):
            assert run(installed, number, 0xC000003E, arguments) == ALLOW
            other = (pid + 1, *arguments[1:])
            assert run(installed, number, 0xC000003E, other) == DENIED


def test_a_value_that_looks_like_the_pids_place_is_left_alone():
    """Places lie in the last four bytes of an instruction."""
    own = struct.pack("<I", OWN)
    code = own + own + b"\0\0\0\0" + b"\1\0\0\0" + b"\0\0" + own + b"\0\0"
    assert seccomp.Filter(code)._own == [4]


@pytest.mark.parametrize(("call", "count"), [(38, 1), (22, 2)])
@pytest.mark.parametrize("answer", [-1, 1])
def test_a_kernel_that_refuses_ends_the_worker(asked, call, count, answer):
    """With its reason; after the first refusal nothing more is tried."""
    asked.answers[call] = answer
    ctypes.set_errno(errno.EACCES)
    with pytest.raises(PermissionError) as caught:
        seccomp.Filter(seccomp.program(True, "x86_64")).install()
    assert caught.value.errno == errno.EACCES
    assert caught.value.strerror == "seccomp: Permission denied"
    assert len(asked.calls) == count


def test_the_reason_is_read_where_the_c_library_leaves_it():
    """A real call with an option that does not exist."""
    ctypes.set_errno(0)
    assert seccomp._libc.prctl(-1, 0, 0, 0, 0) == -1
    assert ctypes.get_errno() != 0


def test_this_machine_is_the_usual_one():
    """Without a name the program is that of the machine it is made on."""
    for strict in (True, False):
        assert seccomp.program(strict) == seccomp.program(strict, os.uname().machine)


@pytest.mark.parametrize("name", ["kill", "tgkill", "fcntl", "ioctl", "prctl", "prlimit64"])
def test_a_call_with_rules_is_answered_by_its_own(ask, name):
    """All its arguments 0: only what the rules name is allowed."""
    allowed = {"fcntl": ALLOW, "prlimit64": ALLOW}  # F_DUPFD, and no new limit
    assert ask(name) == allowed.get(name, DENIED)


def test_instructions_are_as_the_kernel_checks_them(machine, strict):
    """A load or an answer has no jumps; a load is of a whole word inside struct seccomp_data."""
    program = seccomp.program(strict, machine)
    code = [struct.unpack_from("<HBBI", program, at) for at in range(0, len(program), 8)]
    for operation, true, false, value in code:
        assert operation in (0x20, 0x15, 0x35, 0x45, 0x54, 0x06)
        if operation & 7 != 5:
            assert (true, false) == (0, 0)
        if operation == 0x20:
            assert value % 4 == 0
            assert 0 <= value < 64
        if operation == 0x06:
            assert value in (ALLOW, KILL, DENIED, UNKNOWN)


ALLOWED_VALUES = {
    ("fcntl", 1): {0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030},
    ("ioctl", 1): {0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451},
    ("prctl", 0): {15, 16, 0x53564D41},
}


@pytest.mark.parametrize(("name", "index"), ALLOWED_VALUES)
def test_of_the_values_of_an_argument_these_and_no_others(ask, name, index):
    """Each neighbour of one that is allowed, too."""
    allowed = ALLOWED_VALUES[name, index]
    near = {value + step for value in allowed for step in (-2, -1, 0, 1, 2)}
    values = {value for value in near | set(range(64)) if value >= 0}
    assert {value for value in values if ask(name, *[0] * index, value) == ALLOW} == allowed


def test_numbers_end_where_those_of_x32_begin(ask, machine):
    """What carries bit 30 belongs to another interface there; elsewhere it is a number as any."""
    assert ask(0x3FFFFFFF) == UNKNOWN
    assert ask(0x40000000) == (KILL if machine == "x86_64" else UNKNOWN)


def test_intervals_begin_at_0_and_are_in_order():
    """In whatever order the numbers come; neighbours are one interval."""
    allow, deny = (0x06, 0, 0, ALLOW), (0x06, 0, 0, DENIED)
    assert seccomp._answer_intervals([8, 1, 2]) == [
        *((0, deny), (1, allow), (3, deny), (8, allow), (9, deny)),
    ]
    assert seccomp._answer_intervals(iter([1, 0])) == [(0, allow), (2, deny)]
    assert seccomp._answer_intervals([0, 8]) == [(0, allow), (1, deny), (8, allow), (9, deny)]
    assert seccomp._answer_intervals([]) == [(0, deny)]


def test_a_search_takes_the_shorter_half_first():
    """One comparison leads to each half; a single interval is its answer."""
    allow, deny = (0x06, 0, 0, ALLOW), (0x06, 0, 0, DENIED)
    assert seccomp._binary_search([(0, deny)]) == [deny]
    assert seccomp._binary_search([(0, deny), (5, allow)]) == [(0x35, 1, 0, 5), deny, allow]
    assert seccomp._binary_search([(0, deny), (5, allow), (7, deny)]) == [
        *((0x35, 1, 0, 5), deny, (0x35, 1, 0, 7), allow, deny),
    ]


def test_what_is_newer_than_the_table_begins_at_451_everywhere(ask):
    """Since 424 every architecture gives a new call the same number; ours end with Linux 6.4."""
    assert NEWEST == (450, 450)
    assert ask(450) == DENIED
    assert ask(451) == UNKNOWN
