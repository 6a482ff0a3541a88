"""Everything a worker gives up before it sees a line of the student's code."""

import ctypes
import fcntl
import os
import resource
import signal
import sys

from autograder.worker import landlock, seccomp

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE = 1, 4
_libc = ctypes.CDLL(None, use_errno=True)


def set_dumpable(yes: bool) -> None:
    """Whether processes of this user may see this one's memory, descriptors and environment.

    Only a worker whose zygote has to count its files may be seen; other workers are kept from it
    by the system-call filter and by Landlock.
    """
    _libc.prctl(_PR_SET_DUMPABLE, yes, 0, 0, 0)


def die_with_parent() -> None:
    """The kernel kills this process when its parent ends."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def become(user: int) -> None:
    """Stop being root, for good."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def keep_only(channel: int, output: int, rules: int | None) -> None:
    """Keep nothing open but 0 (empty), 1 and 2 (output), 3 (the channel), 4 (Landlock's rules)."""
    sources = [os.open(os.devnull, os.O_RDONLY), output, output, channel]
    if rules is not None:
        sources.append(rules)
    parked = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 20) for descriptor in sources]
    for wanted, descriptor in enumerate(parked):
        os.dup2(descriptor, wanted)
    os.closerange(len(parked), 4096)


def limit_all() -> None:
    """Resource limits of the zygote, which every worker has from it."""
    for kind, value in (
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_STACK, 8 << 20),
    ):
        _lower_limit(kind, value)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a full file is an OSError, not a death


def set_limits(address_space: int, file_bytes: int, cpu_seconds: int) -> None:
    """A worker's own limits; CPU time is metered outside, the limit here only backs that up."""
    for kind, value in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_NPROC, 0),
    ):
        _lower_limit(kind, value)


def _lower_limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def forbid(rules: int | None, system_calls: seccomp.Filter | None) -> None:
    """Landlock and the system-call filter, as far as the tier has them; nothing loosens them."""
    if rules is not None:
        landlock.restrict(rules)
        os.close(rules)
    if system_calls is not None:
        system_calls.install()


def forget_environment() -> None:
    """An empty environment, a plain argv, no trace of how the zygote was started."""
    os.environ.clear()
    sys.argv[:] = [""]
    sys.orig_argv[:] = [""]
