"""Changes priorities, schedulers and processors of itself and others."""

import os

import numpy as np

found = []


def attempt(action, *arguments):
    """Keep what an attempt brings; the failures do not matter."""
    try:
        found.append(repr(action(*arguments)))
    except (
        OSError,
        RuntimeError,
        ImportError,
        ValueError,
        AttributeError,
        TypeError,
        MemoryError,
    ):
        pass


for pid in (0, os.getppid(), int("@victim@")):
    attempt(
        lambda pid=pid: os.setpriority(os.PRIO_PROCESS, pid, 19) or f"REACHED priority of {pid}"
    )
    attempt(lambda pid=pid: os.sched_setaffinity(pid, {0}) or f"REACHED processors of {pid}")
    attempt(
        lambda pid=pid: (
            os.sched_setscheduler(pid, os.SCHED_BATCH, os.sched_param(0)) or "REACHED scheduler"
        )
    )
attempt(lambda: os.nice(-5) and "REACHED nice")


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
