"""What a hostile submission would try first, then what an honest one needs: a box's self-test.

This file is never imported on the trusted side; its text is loaded like a student's module. Every
attempt returns True when it reached what it should not.
"""

import importlib
import importlib.util
import os
import socket
import time

import numpy as np


def _reaches(action):
    try:
        return bool(action())
    except (OSError, RuntimeError, MemoryError, ImportError, ValueError):
        return False


def read_file(path):
    return _reaches(lambda: os.read(os.open(path, os.O_RDONLY), 1))


def list_folder(path):
    return _reaches(lambda: os.listdir(path))


def write_file(path):
    return _reaches(lambda: os.open(path, os.O_WRONLY | os.O_CREAT, 0o600) >= 0)


def connect(port):
    def attempt():
        with socket.socket() as connection:
            connection.settimeout(0.2)
            return connection.connect_ex(("127.0.0.1", port)) == 0

    return _reaches(attempt)


def connect_abstract(name):
    def attempt():
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(0.2)
            return connection.connect_ex("\0" + name) == 0

    return _reaches(attempt)


def start_process():
    def attempt():
        child = os.fork()
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
        return True

    return _reaches(attempt)


def run_program():
    return _reaches(lambda: os.posix_spawn("/bin/true", ["true"], {}) > 0)


def signal_process(pid):
    def attempt():
        if pid == os.getpid():  # in a namespace of its own: no two of one have the same number
            return False
        os.kill(pid, 0)
        return True

    return _reaches(attempt)


def see_environment():
    return len(os.environ) > 0


def see_descriptors():
    return [number for number in range(64) if _reaches(lambda n=number: os.fstat(n) and True)]


def take_memory(megabytes):
    return _reaches(lambda: np.ones(megabytes << 17).sum() > 0)


def keep_file(name):
    def attempt():
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
        os.write(descriptor, b"x")
        os.lseek(descriptor, 0, 0)
        return os.read(descriptor, 1) == b"x"

    return _reaches(attempt)


def exceed_scratch(megabytes):
    def attempt():
        hidden = []
        for number in range(megabytes):
            hidden.append(os.open(str(number), os.O_WRONLY | os.O_CREAT, 0o600))
            os.unlink(str(number))
            if len(hidden) > 20:
                os.close(hidden.pop(0))
            for _ in range(2):
                os.write(hidden[-1], bytes(1 << 20))
        for number in range(3000):
            os.mkdir(str(number))
        time.sleep(1)
        return True

    return _reaches(attempt)


# What an honest one needs


def not_found(names):
    return [name for name in names if not _reaches(lambda n=name: importlib.util.find_spec(n))]


def not_imported(names):
    failed = []
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever a module may raise
            failed.append(f"{name} ({error})")
    return failed


def save_and_load():
    table = np.arange(12.0).reshape(3, 4)
    np.save("a.npy", table)
    np.savez_compressed("b.npz", table=table)
    np.savetxt("c.txt", table)
    os.makedirs("d/e", exist_ok=True)
    with open("d/e/Größe 1.txt", "w", encoding="cp1252") as file:
        file.write("ü")
    with open("d/e/Größe 1.txt", encoding="cp1252") as file, np.load("b.npz") as packed:
        loaded = [np.load("a.npy"), packed["table"], np.loadtxt("c.txt")]
        return file.read() == "ü" and all(np.array_equal(each, table) for each in loaded)


def compute():
    return float((np.eye(3) @ np.arange(9.0).reshape(3, 3))[2, 2])
