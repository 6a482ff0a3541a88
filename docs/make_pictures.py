"""Take the README's pictures from the pages of the demo class, with Debian's Chromium.

python docs/make_pictures.py [--demo FOLDER]     (make pictures runs `autograder demo` before)
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pictures"
COLOURS = 64  # pages are text on white: more colours only make the files larger
ASSIGNMENT = "02-activations"
# What is shown: the page below the folder of reports, and the window it is seen in.
PICTURES = {
    "student.png": (f"feedback/dorothy/{ASSIGNMENT}.html", (900, 1400)),
    "overview.png": (f"instructor/{ASSIGNMENT}.html", (1000, 1550)),
}
# No network, no profile of the user's, the same fonts and pixels every time.
CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-sync", "--force-device-scale-factor=1"),
)


def take_picture(page: Path, size: tuple[int, int], out: Path) -> None:
    """Write what a window of that size shows of a page."""
    with tempfile.TemporaryDirectory() as profile:
        width, height = size
        subprocess.run(
            [
                *CHROMIUM,
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                f"--screenshot={out}",
                page.resolve().as_uri(),
            ],
            check=True,
            capture_output=True,
        )
    picture = Image.open(out).convert("RGB").quantize(COLOURS)
    picture.save(out, optimize=True)


def write_english_pages(demo: Path, out: Path) -> None:
    """Report the demo's results once more, in the language of the README."""
    report = [sys.executable, "-m", "autograder", "report", ASSIGNMENT, "--language", "en"]
    subprocess.run([*report, "--results", demo / "results", "--out", out], cwd=ROOT, check=True)


def main() -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", type=Path, default=ROOT / "demo")
    demo = parser.parse_args().demo.resolve()
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as reports:
        write_english_pages(demo, Path(reports))
        for name, (page, size) in PICTURES.items():
            take_picture(Path(reports, page), size, TARGET / name)


if __name__ == "__main__":
    main()
