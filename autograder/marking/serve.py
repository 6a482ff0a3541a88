"""Serve the marking page on this machine until somebody ends it."""

from __future__ import annotations

import os
import re
import secrets
import socket
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path

import uvicorn

from autograder.errors import UsageError
from autograder.marking.guard import Guard
from autograder.temporary import temporary_folder

HOST = "127.0.0.1"
SECRET = "AUTOGRADER_MARK_SECRET"  # noqa: S105 - the name of a variable
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,200}")
Page = Callable[[str, frozenset[str] | None], Guard]


def serve(app: Page, *, port: int, browser: bool, ready: Callable[[str], None]) -> None:
    """Answer requests until Ctrl-C; every mark is on the disk before its answer goes out.

    Parameters
    ----------
    app : callable
        Makes the application of a secret and the hosts that may be asked for.
    port : int
        0 for any that is free.
    browser : bool
        Whether to open the page.
    ready : callable
        Told the page's address, which holds the secret.

    Raises
    ------
    UsageError
        If the port is taken.
    """
    with _open_listener(port) as listener:
        taken = listener.getsockname()[1]
        secret = secrets.token_urlsafe(24)
        hosts = frozenset(f"{name}:{taken}" for name in (HOST, "localhost"))
        address = f"http://{HOST}:{taken}/{secret}/"
        ready(address)
        with temporary_folder("mark") as folder, suppress(KeyboardInterrupt):
            if browser:
                _open_browser(address, folder)
            _run(app(secret, hosts), listener)


def serve_proxy(app: Page, path: Path, *, ready: Callable[[str], None]) -> None:
    """Answer the requests of a proxy that lets in one person only, until it ends.

    The proxy knows the secret from the start (`AUTOGRADER_MARK_SECRET`: what stands on a command
    line, every account can see). Its socket is a file that no other account can open.

    Raises
    ------
    UsageError
        If there is no such secret, or no socket can be made there.
    """
    secret = os.environ.pop(SECRET, "")
    if not _SECRET.fullmatch(secret):
        raise UsageError(
            f"--socket needs a secret in {SECRET}: at least 32 letters, digits, - or _.",
            "It is for a proxy such as jupyter-server-proxy; without --socket it is made here.",
        )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        before = os.umask(0o177)
        try:
            path.unlink(missing_ok=True)
            listener.bind(str(path))
            listener.listen()
        except OSError as error:
            raise UsageError(f"{path} cannot be used: {error.strerror}.") from error
        finally:
            os.umask(before)
        ready(str(path))
        with suppress(KeyboardInterrupt):
            _run(app(secret, None), listener)


def _run(app: Guard, listener: socket.socket) -> None:
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        ws="none",
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _open_listener(port: int) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()  # whoever is told the address may ask at once
        except OSError as error:
            raise UsageError(
                f"Port {port} cannot be used: {error.strerror}.",
                "Name another one with --port, or leave it out.",
            ) from error
        yield listener


def _open_browser(address: str, folder: Path) -> None:
    """Open the page by way of a file: what a browser is started with, every account can see."""
    page = folder / "open.html"
    page.touch(mode=0o600)
    page.write_text(
        f'<!doctype html><meta http-equiv="refresh" content="0; url={escape(address)}">'
    )
    webbrowser.open(page.as_uri())
