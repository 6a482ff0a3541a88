"""The marking page as an entry of JupyterLab's launcher, for instructors of a hub.

A server extension on the parts of jupyter-server-proxy. Its own extension stays off: it would also
show whatever listens on a port of the machine (`/proxy/8888/`) as a page of the instructor's
server, and on a hub with Unix accounts that may be a student's program.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from jupyter_server_proxy.api import IconHandler, ServersInfoHandler
from jupyter_server_proxy.config import ServerProcess, make_handlers
from nbgrader.coursedir import CourseDirectory

NAME = "marking"  # the address of the page, below that of the server
SECRET = "AUTOGRADER_MARK_SECRET"  # noqa: S105 - a variable that `autograder mark --socket` reads
_SECONDS = 60  # until it has started
_ICON = Path(__file__).with_name("marking.svg")


def server_process(course: Path, secret: str) -> ServerProcess:
    """What is started when an instructor opens the page for the first time.

    It listens on a socket in a folder of the instructor's own, which no other account can open;
    the secret stands in its address as well.
    """
    return ServerProcess(
        name=NAME,
        command=[
            "autograder",
            "mark",
            "--course",
            _literal_path(course),
            "--socket",
            "{unix_socket}",
        ],
        environment={SECRET: secret},
        unix_socket=True,
        timeout=_SECONDS,
        launcher_entry={
            "title": "Marking",
            "path_info": f"{NAME}/{secret}/",
            "icon_path": str(_ICON),
            "category": "Notebook",  # JupyterLab shows no such icon in others
        },
    )


def _load_jupyter_server_extension(server: Any) -> None:
    course = Path(CourseDirectory(parent=_with_settings(server)).root)
    entry = server_process(course, secrets.token_urlsafe(32))
    base = server.web_app.settings["base_url"]
    icons = {NAME: entry.launcher_entry.icon_path}
    server.web_app.add_handlers(
        ".*$",
        [
            *make_handlers(base, [entry]),
            (
                url_path_join(base, "server-proxy/servers-info"),
                ServersInfoHandler,
                {"server_processes": [entry]},
            ),
            (url_path_join(base, "server-proxy/icon/(.*)"), IconHandler, {"icons": icons}),
        ],
    )


def _with_settings(server: Any) -> Any:
    """nbgrader's settings as its extensions find them, which say where the course lies."""
    from nbgrader.apps.baseapp import NbGrader

    settings = NbGrader(parent=server)
    settings.initialize([])
    return settings


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _literal_path(path: Path) -> str:
    """A path in which nothing is filled in."""
    return str(path).replace("{", "{{").replace("}", "}}")
