"""Fresh Python environments without a network: what was built here, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

from autograder.installation import requirements

REPOSITORY = Path(__file__).parents[2]
SOURCES = ("autograder", "pyproject.toml", "README.md", "LICENSE")


def copy_sources(folder: Path) -> Path:
    """What a wheel is built of, without what earlier builds have left."""
    folder.mkdir(parents=True)
    for name in SOURCES:
        if (REPOSITORY / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
        else:
            shutil.copyfile(REPOSITORY / name, folder / name)
    return folder


def build_wheel(into: Path) -> Path:
    """Our wheel, built with the setuptools of these tests."""
    source = copy_sources(into / "source")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", str(into), str(source)]
    subprocess.run(command, check=True, env=clean(), capture_output=True)
    shutil.rmtree(source)
    (wheel,) = into.glob("*.whl")
    return wheel


def stub_wheel(folder: Path, name: str, version: str, files: dict[str, str]) -> Path:
    """A wheel that holds these files, with a command `autograder` where it has such a package."""
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info"
    files = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if "autograder/__main__.py" in files:
        script = "[console_scripts]\nautograder = autograder.__main__:main\n"
        files[f"{info}/entry_points.txt"] = script
    lines = [f"{path},{_digest(text)},{len(text)}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*lines, f"{info}/RECORD,,", ""])
    wheel = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel


def make_environment(folder: Path, *more: str) -> Path:
    """An environment with pip, what our package needs without its extras, and `more`; its Python.

    The distributions are links to those of these tests, so nothing is fetched.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python3*/site-packages")
    for name in _closure(["pip", *more, *(Requirement(line).name for line in requirements())]):
        installed_distribution = distribution(name)
        tops = {
            file.parts[0] for file in installed_distribution.files or () if file.parts[0] != ".."
        }
        for top in tops - {"__pycache__"}:
            if not (site / top).exists():
                (site / top).symlink_to(str(installed_distribution.locate_file(top)))
    return folder / "bin" / "python"


def copy_environment(python: Path, folder: Path) -> Path:
    """Another environment with the same content; its Python."""
    home = python.parents[1]
    shutil.copytree(home, folder, symlinks=True)
    for script in (folder / "bin").iterdir():  # they name the Python that runs them
        content = script.read_bytes()
        if not script.is_symlink() and bytes(home) in content:
            script.write_bytes(content.replace(bytes(home), bytes(folder)))
    return folder / "bin" / "python"


def clean(**more: str) -> dict[str, str]:
    """An environment without anybody's settings of pip and Python."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON", "VIRTUAL"))}
    return kept | {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | more


def offline(wheelhouse: Path) -> dict[str, str]:
    """The environment in which pip finds what lies in a folder, and nothing else."""
    return clean(PIP_NO_INDEX="1", PIP_FIND_LINKS=wheelhouse.as_uri(), PIP_NO_BUILD_ISOLATION="0")


def installed_in(python: Path) -> set[str]:
    """The names of the distributions that a Python finds."""
    code = (
        "from importlib.metadata import distributions\n"
        "for one in distributions(): print(one.name.lower().replace('_', '-'))"
    )
    command = [str(python), "-P", "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=clean(), cwd="/"
    )
    return set(done.stdout.split())


def _closure(names: list[str]) -> list[str]:
    """These distributions and all that they need, as installed here."""
    found: dict[str, None] = {}
    while names:
        name = names.pop().lower().replace("_", "-")
        if name in found:
            continue
        found[name] = None
        for line in distribution(name).requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                names.append(requirement.name)
    return list(found)


def _digest(text: str) -> str:
    raw = hashlib.sha256(text.encode()).digest()
    return f"sha256={base64.urlsafe_b64encode(raw).rstrip(b'=').decode()}"
