"""How this package was installed, and the commands that install what is missing."""

from __future__ import annotations

import json
import shlex
import sys
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    distribution,
    distributions,
    entry_points,
    packages_distributions,
)
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from packaging.utils import canonicalize_name

from autograder.errors import UsageError

DISTRIBUTION = "neural-networks-autograder"
PACKAGE = "autograder"  # on PyPI the distribution of this name is another project's

# Of each extra: what of it is imported here, and what of that comes along.
_LIBRARIES = {
    "nbgrader": (
        *("nbgrader", "nbconvert", "nbformat", "nbclient", "mistune"),
        *("jupyter_core", "traitlets", "sqlalchemy", "alembic"),
    ),
    "similarity": ("copydetect",),
    "mark": ("starlette", "uvicorn", "rapidfuzz"),
    "cluster": ("distributed", "dask", "tornado"),
    "watch": ("watchfiles", "prometheus_client"),
}


def version() -> str:
    """The version of this package (UsageError if it was copied, not installed)."""
    return installed_distribution().version


def installed_distribution() -> Distribution:
    """What was installed (UsageError if this package was copied, not installed)."""
    try:
        return distribution(DISTRIBUTION)
    except PackageNotFoundError:
        folder = Path(__file__).parents[1]
        raise UsageError(
            f"The package {folder / PACKAGE} is not installed in {sys.executable}.",
            f"{_pip_command(sys.executable)} --editable {shlex.quote(str(folder))}"
            if (folder / "pyproject.toml").is_file()
            else f"Install {DISTRIBUTION} from its wheel or its repository.",
        ) from None


def requirements(extra: str = "") -> tuple[str, ...]:
    """What this package needs, or one of its extras needs beyond that: `nbgrader>=0.9.5`."""
    from packaging.requirements import Requirement  # every command would pay for its parser

    found = []
    for line in installed_distribution().requires or ():
        requirement = Requirement(line)
        marker, requirement.marker = requirement.marker, None
        always = marker is None or marker.evaluate({"extra": ""})
        if not always if extra else always:
            found += [str(requirement)] * (marker is None or marker.evaluate({"extra": extra}))
    return tuple(found)


def install_command(extra: str = "", *, python: str = sys.executable, itself: bool = False) -> str:
    """The command that puts an extra's libraries, or this package itself, into a Python.

    Parameters
    ----------
    extra : str
        One of the extras of pyproject.toml; empty for what is needed always.
    python : str
        Whose Python.
    itself : bool
        This package with the extra, from where it was installed here; without an address that
        can be used again, the sentence that says what to do.
    """
    wanted = requirements(extra)
    if itself:
        address = _package_address()
        if not address:
            return (
                f"Install {DISTRIBUTION} {version()} into {python}, from the wheel or checkout "
                f"that it was installed from here; then {install_command(extra, python=python)}"
            )
        wanted = (f"{DISTRIBUTION}{f'[{extra}]' if extra else ''} @ {address}",)
    return " ".join([_pip_command(python), *map(shlex.quote, wanted)])


def missing_library(error: ImportError) -> UsageError | None:
    """What to say of a library that is not installed or not usable; None if it is none.

    This is the one place that knows: a module that needs a library just imports it.
    """
    library = (error.name or "").partition(".")[0]
    if library in ("", PACKAGE) or library in sys.stdlib_module_names:
        return None
    absent = isinstance(error, ModuleNotFoundError)
    extra = next((extra for extra, names in _LIBRARIES.items() if library in names), "")
    if not absent and not extra:
        return None
    fact = "is not installed" if absent else f"is installed, but cannot be used ({error.msg})"
    return UsageError(
        f"This needs {library}, which {fact}.", f"Install it: {install_command(extra)}"
    )


def neighbours(*, thorough: bool = False) -> tuple[str, ...]:
    """Other distributions that bring a command `autograder`, or (thorough) a package."""
    scripts = entry_points(group="console_scripts", name=PACKAGE)
    found = {entry.dist.name for entry in scripts if entry.dist is not None}
    if thorough:
        found |= set(packages_distributions().get(PACKAGE, ()))
    return tuple(sorted(name for name in found if canonicalize_name(name) != DISTRIBUTION))


def neighbour_warning(names: tuple[str, ...]) -> tuple[str, str]:
    """The fact about neighbours, and how to part from them."""
    python, named = shlex.quote(sys.executable), " ".join(map(shlex.quote, names))
    again = install_command(itself=True).replace(
        " install ", " install --force-reinstall --no-deps ", 1
    )
    return (
        f"{', '.join(names)}, another project, is installed in the same Python and writes to the "
        "same places: which of the two runs is chance.",
        f"Remove it: {python} -m pip uninstall {named}\nThen put back what that removes: {again}",
    )


def _pip_command(python: str) -> str:
    """How to install into a Python; one that uv has made has no pip."""
    if python == sys.executable and not any(distributions(name="pip")):
        return f"uv pip install --python {shlex.quote(python)}"
    return f"{shlex.quote(python)} -m pip install"


def _package_address() -> str:
    """Where pip got this package from, as pip takes it; empty where that is not to be had."""
    from urllib.request import url2pathname  # brings ssl and http

    text = installed_distribution().read_text("direct_url.json")
    if text is None:
        return ""
    origin: dict[str, Any] = json.loads(text)
    url = quote(origin["url"], safe=":/@%?=&~+")  # git's has blanks as they are
    parts = urlsplit(url)
    if parts.scheme == "file" and not Path(url2pathname(parts.path)).exists():
        return ""
    if "vcs_info" in origin:
        url = f"{origin['vcs_info']['vcs']}+{url}@{origin['vcs_info']['commit_id']}"
    fragment = [f"subdirectory={origin['subdirectory']}"] if "subdirectory" in origin else []
    sha256 = origin.get("archive_info", {}).get("hashes", {}).get("sha256")
    fragment += [f"sha256={sha256}"] if sha256 else []
    return f"{url}#{'&'.join(fragment)}" if fragment else url
