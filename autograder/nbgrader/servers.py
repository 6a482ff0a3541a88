"""What the Jupyter servers that run in this account do when Autograde is pressed.

Formgrader reads a course's configuration when its server starts, and again only if it differs from
that by the time it is opened. So a file says nothing about a server that was there before it.
"""

from __future__ import annotations

import json
import os
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.nbgrader.config import CONFIG_FILE, SETTINGS

IN_FORCE = "formgrader/autograder"  # where our Formgrader says what its button does
RESTART = (
    "Restart it (on a hub: File > Hub Control Panel > Stop My Server): Formgrader keeps the "
    "settings that its server started with. With nbgrader's own, Autograde would execute "
    "submissions in your account; those of our notebooks it refuses (No such kernel)."
)
_SECONDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One running server; `problem` says why its Formgrader may not grade in the sandbox."""

    url: str
    problem: str = ""


def running_servers(course: Course) -> Iterator[Server]:
    """Each server of this account, asked where ours is its Formgrader, else by its age."""
    from jupyter_core.paths import jupyter_runtime_dir
    from jupyter_server.serverapp import list_running_servers

    for info in list_running_servers():
        started = Path(jupyter_runtime_dir(), f"jpserver-{info['pid']}.json").stat().st_mtime
        said = _ask_server(info)
        problem = _older_than(course, started) if said is None else _server_problem(course, said)
        yield Server(url=str(info["url"]), problem=problem)


def _ask_server(info: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What our Formgrader says there; None where another one, or none, is loaded."""
    token = info.get("token") or os.environ.get("JUPYTERHUB_API_TOKEN", "")
    with suppress(OSError, ValueError):  # not there, not for us, no JSON
        request = urllib.request.Request(  # noqa: S310 - an address of this machine
            f"{info['url']}{IN_FORCE}", headers={"Authorization": f"token {token}"}
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=_SECONDS) as answer:
            said = json.loads(answer.read(1_000_000))
            return said if isinstance(said, dict) else None
    return None


def _server_problem(course: Course, said: Mapping[str, Any]) -> str:
    if said.get("Autograde") != SETTINGS["Autograde"]:
        return "an older version of the autograder is loaded there"
    shown = Path(str(said.get("course"))).resolve()
    return "" if shown == course.root.resolve() else f"its Formgrader shows {shown}"


def _older_than(course: Course, started: float) -> str:
    """The settings that a server cannot have read, as it started before they were written."""
    later = [path for path in _settings_files(course) if path.stat().st_mtime > started]
    return f"started before {later[0]} was written" if later else ""


def _settings_files(course: Course) -> list[Path]:
    from jupyter_core.paths import jupyter_config_path

    folders = [course.root, *map(Path, jupyter_config_path())]
    names = [CONFIG_FILE, str(Path(CONFIG_FILE).with_suffix(".json"))]
    found = [folder / name for folder in folders for name in names]
    return [path for path in [*found, Path(__file__)] if path.is_file()]
