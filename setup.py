"""Put the built documentation into the wheel, where `make docs` has built it before."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithDocs(build_py):
    """`build_py`, then `build/docs` as `autograder/site`, where nothing is editable."""

    def run(self) -> None:
        super().run()
        site = Path(self.build_lib, "autograder", "site")
        if not self.editable_mode and Path("build/docs/index.html").is_file():
            shutil.rmtree(site, ignore_errors=True)
            shutil.copytree("build/docs", site)


setup(cmdclass={"build_py": BuildWithDocs})
