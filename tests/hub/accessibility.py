"""axe-core, from npm: what a page asks too much of people who do not see or do not point."""

from __future__ import annotations

import functools
import subprocess
import tempfile
from pathlib import Path
from typing import Any

AXE = "axe-core@4"
_RUN = "const done = arguments[0]; axe.run().then((found) => done(found.violations));"


@functools.cache
def _source() -> str:
    with tempfile.TemporaryDirectory() as folder:
        quiet = ["--silent", "--no-fund", "--no-audit", "--ignore-scripts"]
        subprocess.run(["npm", "install", *quiet, "--prefix", folder, AXE], check=True)
        return Path(folder, "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(browser: Any) -> list[str]:
    """What axe finds in the page that is open: the rule, and where it is broken."""
    # Through the debugger: the page's own policy admits no script but its own.
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    browser.refresh()
    browser.execute_script(_source())
    found = found_now(browser)
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    return found


def found_now(browser: Any) -> list[str]:
    """The same once more, after something was opened in a page that was looked at."""
    found = browser.execute_async_script(_RUN)
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"][:3]]
