"""deploy/container/Containerfile, carried out in a root file system of Debian's, and entered.

There is no container engine here: debootstrap makes what FROM names, each RUN is run in it with
chroot, and what a user starts has what a container without privileges has: no capability, no user
namespaces, processes and mounts of its own.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in, make_course
from tests.hub.classroom import ROOT
from tests.hub.conftest import open_folder

pytestmark = pytest.mark.hub

FOLDER = ROOT / "deploy/container"
BASE = "debian:bookworm-slim"
# What makes registries reachable from this machine; an engine does the like by itself.
NETWORK = (
    *("/etc/resolv.conf", "/etc/hosts", "/etc/pip.conf"),
    "/etc/ssl/certs/ca-certificates.crt",
)
ENTER = """set -e
mount --types proc proc "$1/proc"
mount --rbind "$2" "$1/course"
echo 0 > /proc/sys/user/max_user_namespaces
root=$1; folder=$3; shift 3
exec chroot "$root" setpriv --no-new-privs --bounding-set=-all --inh-caps=-all \\
    --ambient-caps=-all -- env --chdir="$folder" "$@"
"""


def instructions(path: Path) -> list[tuple[str, str]]:
    """Keyword and words of each instruction."""
    lines = path.read_text().replace("\\\n", " ").splitlines()
    found = (line.strip().partition(" ") for line in lines if line.strip()[:1] not in ("", "#"))
    return [(word, rest.strip()) for word, _, rest in found]


@dataclass(slots=True)
class Image:
    """A root file system, and what the instructions say about starting in it."""

    root: Path
    said: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def build(self, line: str) -> None:
        """RUN, as root."""
        for path in filter(os.path.exists, NETWORK):  # a package may have put its own there
            target = Path(f"{self.root}{path}")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        command = ["chroot", self.root, "/bin/sh", "-c", line]
        _checked(
            ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.root}/proc", *command]
        )

    def copy(self, words: list[str]) -> None:
        """COPY, without what the ignore file leaves out."""
        *sources, target = words
        place = self.root / target.lstrip("/")
        for name in sources:
            assert not _ignored(name), f"{name} is not in the context"
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, place, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                place.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, place)

    def run(self, course: Path, *words: str) -> subprocess.CompletedProcess[str]:
        """What `docker run --volume course:/course IMAGE words...` says."""
        entry = [*json.loads(self.said["ENTRYPOINT"]), *(words or json.loads(self.said["CMD"]))]
        settings = ["--ignore-environment", *(f"{k}={v}" for k, v in self.environment.items())]
        user = ["--user", "--map-user=1000", "--map-group=1000", "--keep-caps"]
        return subprocess.run(
            ["unshare", *user, "--mount", "--pid", "--fork", "sh", "-c", ENTER, "sh", self.root,
             course, self.said["WORKDIR"], *settings, f"HOME=/home/{self.said['USER']}", *entry],
            capture_output=True, text=True, check=False,
        )  # fmt: skip


def _ignored(name: str) -> bool:
    """As the ignore file says: the last line that fits decides."""
    found = False
    for line in (FOLDER / "Containerfile.dockerignore").read_text().splitlines():
        if line and not line.startswith("#") and fnmatch(name, line.removeprefix("!")):
            found = not line.startswith("!")
    return found


def _checked(command: list[object]) -> None:
    outside = {name: value for name, value in os.environ.items() if name != "TMPDIR"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=outside)  # type: ignore[arg-type]
    assert done.returncode == 0, f"{command}\n{(done.stdout + done.stderr)[-3000:]}"


def _mirror() -> str:
    said = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME) $(COMPONENT)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    release = BASE.partition(":")[2].removesuffix("-slim")
    sites = [
        site
        for site, *rest in map(str.split, said.stdout.splitlines())
        if rest == [release, "main"]
    ]
    assert sites, f"apt knows no mirror with {release}"
    return sites[0]


def _base(root: Path) -> None:
    """What an image of that name has in it."""
    release = BASE.partition(":")[2].removesuffix("-slim")
    _checked(["debootstrap", "--variant=minbase", release, root, _mirror()])


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    """The Containerfile, line by line."""
    with open_folder() as folder:
        made = Image(folder / "root")
        for word, rest in instructions(FOLDER / "Containerfile"):
            match word:
                case "FROM":
                    assert rest == BASE
                    _base(made.root)
                case "RUN":
                    made.build(rest)
                case "COPY":
                    made.copy(shlex.split(rest))
                case "ENV":
                    made.environment |= dict(part.split("=", 1) for part in shlex.split(rest))
                case _:
                    made.said[word] = rest
        yield made


def test_it_says_of_itself_what_it_can(image, tmp_path):
    """Started without a command: `doctor`, on a tier that holds, as an ordinary user."""
    done = image.run(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "confined" in done.stdout


def test_a_class_is_graded_and_reported_there(image, tmp_path):
    """The course lies outside, in a volume, and so do the results afterwards."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    done = image.run(course.root, "grade", "15", "--log")
    assert done.returncode == 0, done.stdout + done.stderr
    lines = {line.split()[0]: line.split()[1:3] for line in done.stdout.splitlines()[1:]}
    assert lines == {"ada": ["2", "2"], "alan": ["0", "2"]}
    assert "(sandbox: confined)" in done.stderr.replace("\n", " ")
    assert image.run(course.root, "report", "15").returncode == 0
    assert list((course.root / "results").rglob("result.json"))


def test_no_course_gets_into_the_image(image):
    """Neither solutions nor hidden suites lie in it."""
    for name in ("assignments", "solutions", "course.toml", ".git"):
        assert _ignored(name)
    found = subprocess.run(
        ["find", image.root, "-xdev", "-name", "hidden", "-path", "*assignments*"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "02-activations" not in found.stdout
