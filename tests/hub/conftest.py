"""What the tests of this folder share: an installation for everybody, a browser."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = "65534"
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every account can reach; pytest's own are closed again by its next session."""
    with tempfile.TemporaryDirectory(prefix="autograder-hub-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def ordinary() -> Iterator[Path]:
    """A world-readable folder with an installation made from the system's Python."""
    with open_folder() as folder:
        _install(folder)
        yield folder


def _install(folder: Path) -> None:
    subprocess.run(["/usr/bin/python3", "-m", "venv", folder / "venv"], check=True)
    source = folder / "source"
    # Nor what another step of CI is writing meanwhile.
    ignored = shutil.ignore_patterns(
        *(".git", ".venv*", "demo", "__pycache__", "build", "*.egg-info"),
        *("dist", "artifacts", ".*_cache", ".hypothesis", ".coverage*"),
    )
    shutil.copytree(ROOT, source, ignore=ignored)
    pip = [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", str(source)]
    subprocess.run(pip, check=True)


@contextmanager
def chromium() -> Iterator[Any]:
    """Debian's Chromium, driven by selenium."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    flags = "headless=new no-sandbox disable-gpu disable-quic no-first-run disable-sync"
    for flag in (*flags.split(), "disable-background-networking", "disable-component-update"):
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={tempfile.mkdtemp()}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        yield driver
    finally:
        driver.quit()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser for the tests of a module."""
    with chromium() as driver:
        yield driver
