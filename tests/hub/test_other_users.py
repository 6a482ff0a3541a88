"""Grading as an ordinary user and in a container without privileges, for real.

Needs root (to become somebody else), Debian's python3-venv, bubblewrap and util-linux.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from autograder.sandbox.choose import STRONG
from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in, make_course
from tests.helpers.tiny_course import edit
from tests.hostile.test_hostile import TIER_DEPENDENT
from tests.hub.conftest import AS_NOBODY, NOBODY, open_folder

pytestmark = pytest.mark.hub

# uid 1001 without any capability, in a user namespace that allows no further ones.
CONTAINER = [
    "unshare", "--user", "--map-user=1001", "--map-group=1001", "--keep-caps", "sh", "-c",
    "echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --no-new-privs "
    "--bounding-set=-all --inh-caps=-all --ambient-caps=-all -- \"$@\"", "sh",
]  # fmt: skip
SNOOP = b"""
def double(z):
    import glob
    found = glob.glob("/**/hidden/test_*.py", recursive=True)
    raise RuntimeError(open(found[0]).read() if found else "nothing")
"""

SCIPY = b"""
import numpy as np
from scipy.linalg import solve


def double(z):
    return solve(np.eye(np.size(z)) / 2, np.ravel(z)).reshape(np.shape(z))
"""


@pytest.fixture
def course(tmp_path):
    made = make_course(tmp_path / "course")
    hand_in(made.root, {"ada": SOLUTION, "alan": WRONG, "eve": SNOOP})
    for part in (tmp_path, *list(tmp_path.parents)[:2]):
        part.chmod(0o755)
    return made


def grade(course, command: list[str], tier: str) -> subprocess.CompletedProcess[str]:
    line = [*command, "-m", "autograder", "grade", "15", "--sandbox", tier, "--jobs", "2", "--log"]
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8"}
    return subprocess.run(
        line, cwd=course.root, env=environment, capture_output=True, text=True, check=False
    )


def assert_graded(done: subprocess.CompletedProcess[str], tier: str) -> None:
    assert done.returncode == 0, done.stdout + done.stderr
    lines = {line.split()[0]: line.split()[1:3] for line in done.stdout.splitlines()[1:]}
    assert lines == {"ada": ["2", "2"], "alan": ["0", "2"], "eve": ["0", "2"]}
    assert f"(sandbox: {tier})" in done.stderr.replace("\n", " ")


@pytest.mark.parametrize("tier", ["namespaces", "bubblewrap", "confined"])
def test_an_ordinary_user_can_use_every_tier(ordinary, course, tier):
    """nobody grades a class in own namespaces, in bubblewrap and confined."""
    subprocess.run(["chown", "-R", NOBODY, course.root], check=True)
    done = grade(course, [*AS_NOBODY, str(ordinary / "venv/bin/python")], tier)
    assert_graded(done, tier)
    for result in (course.root / "results").rglob("*.json"):
        assert "assert_close" not in result.read_text()


def test_packages_of_the_course_are_in_bubblewrap(ordinary, course):
    """Where nothing else of the machine is."""
    python = ordinary / "venv/bin/python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "scipy"], check=True)
    edit(course.root / "course.toml", "seed = 7", 'seed = 7\npackages = ["scipy"]')
    hand_in(course.root, {"ada": SCIPY})
    subprocess.run(["chown", "-R", NOBODY, course.root], check=True)
    assert_graded(grade(course, [*AS_NOBODY, str(python)], "bubblewrap"), "bubblewrap")


def test_a_container_without_privileges_is_confined(course):
    """No capability, no user namespaces: `auto` finds the confined tier by itself."""
    done = grade(course, [*CONTAINER, sys.executable], "auto")
    assert_graded(done, "confined")


def test_namespaces_are_refused_there_with_the_reason(course):
    """Asked for by name, the tier that is not to be had is an error with a remedy, status 4."""
    done = grade(course, [*CONTAINER, sys.executable], "namespaces")
    assert done.returncode == 4
    assert "autograder doctor" in done.stderr


@pytest.mark.parametrize("tier", STRONG, ids=str)
def test_hostile_submissions_gain_nothing_when_nobody_grades(ordinary, tmp_path, tier):
    """The corpus, as far as it depends on the tier: without root it is as harmless."""
    for part in (tmp_path, *list(tmp_path.parents)[:2]):
        part.chmod(0o755)
    place = tmp_path / "arena"
    place.mkdir()
    subprocess.run(["chown", NOBODY, place], check=True)
    line = [*AS_NOBODY, "env", "-i", "PATH=/usr/bin:/bin", f"HOME={place}"]
    line += [ordinary / "venv/bin/python", "-B", "-m", "tests.hostile.arena", tier, place]
    done = subprocess.run(
        [*line, *TIER_DEPENDENT],
        cwd=ordinary / "source",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert report["tier"] == tier
    assert not report["complaints"]


@pytest.mark.parametrize("module", ["test_honest", "test_scratch", "test_doctor"])
def test_honest_submissions_can_work_when_nobody_grades(ordinary, module):
    """The tests of what a tier lets through and bounds: without root, bubblewrap is one of them."""
    with open_folder() as home:
        os.chown(home, int(NOBODY), int(NOBODY))
        line = [*AS_NOBODY, "env", "-i", "PATH=/usr/bin:/bin", f"HOME={home}", f"TMPDIR={home}"]
        line += [ordinary / "venv/bin/python", "-B", "-m", "pytest", "-p", "no:cacheprovider"]
        done = subprocess.run(
            [*line, "-v", f"tests/sandbox/{module}.py"],
            cwd=ordinary / "source",
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "SKIPPED" not in done.stdout
    if module != "test_doctor":
        assert all(f"[{tier}" in done.stdout for tier in STRONG)
