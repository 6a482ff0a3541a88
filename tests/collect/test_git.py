"""Students' repositories: cloned from the instructor's list, with nothing of theirs running."""

import os
import subprocess

import pytest

from autograder.collect.collect import collect
from autograder.collect.store import Store
from autograder.errors import ContentError
from autograder.platforms import git as git_platform
from autograder.platforms.git import Failure, clone, read_repositories
from tests.helpers.archives import CODE

COMMITTED = 1_700_000_000
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@b.c"), ("DATE", f"{COMMITTED} +0000"))
}


def git(folder, *arguments):
    """Run git in a student's repository."""
    environment = os.environ | IDENTITY | {"GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


@pytest.fixture
def repository(tmp_path):
    """A student's repository with one commit."""
    folder = tmp_path / "repositories" / "ada"
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "activations.py").write_bytes(CODE)
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "done")
    return folder


def listed(tmp_path, *lines, header="student,repository"):
    """The list with these lines."""
    path = tmp_path / "list.csv"
    path.write_text("\n".join([header, *lines]) + "\n")
    return path


def cloned(tmp_path, *lines):
    """What cloning gives for these lines."""
    into = tmp_path / "clones"
    into.mkdir()
    return list(clone(read_repositories(listed(tmp_path, *lines)), into))


@pytest.mark.parametrize("how", ["{}", "file://{}", "repositories/ada"])
def test_a_clone_is_a_hand_in_of_its_student(assignment, into, tmp_path, repository, how):
    """From a folder, an address, or a folder relative to the list; the time is the commit's."""
    (found,) = cloned(tmp_path, f"ada,{how.format(repository)}")
    owners = dict([found])
    (record,) = collect(assignment, list(owners), into, owners=owners)
    assert (record.student, record.status) == ("ada", "new")
    assert (into / "ada" / "02-activations" / "activations.py").read_bytes() == CODE
    assert Store(into).receipt("ada", "02-activations").when.timestamp() == COMMITTED


def test_one_course_in_one_repository(assignment, into, tmp_path, repository):
    """A folder for each assignment: only this one's is taken."""
    for name in ("01-neuron", "02-activations"):
        (repository / name).mkdir()
        (repository / name / "activations.py").write_text(f"# {name}")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "more")
    owners = dict(cloned(tmp_path, f"ada,{repository}"))
    list(collect(assignment, list(owners), into, owners=owners))
    assert (into / "ada/02-activations/activations.py").read_text() == "# 02-activations"


def test_nothing_of_the_student_runs_and_no_link_is_followed(
    assignment, into, tmp_path, repository
):
    """Hooks, submodules, links out of the repository and filters do nothing."""
    pwned = tmp_path / "pwned"
    hook = repository / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {pwned}\n")
    hook.chmod(0o755)
    (repository / "secrets").symlink_to("/etc/passwd")
    (repository / ".gitattributes").write_text("*.py filter=evil\n")
    (repository / ".gitmodules").write_text(
        f'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch% {pwned}"\n'
    )
    git(repository, "config", "filter.evil.smudge", f"touch {pwned}")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "evil")
    found = cloned(tmp_path, f"ada,{repository}")
    assert not pwned.exists()
    owners = dict(entry for entry in found if not isinstance(entry, Failure))
    list(collect(assignment, list(owners), into, owners=owners))
    assert b"root:" not in b"".join(p.read_bytes() for p in into.rglob("*") if p.is_file())


def test_one_that_fails_does_not_stop_the_others(tmp_path, repository):
    """What git says is told, with the student and the address."""
    empty = tmp_path / "empty"
    empty.mkdir()
    failure, found = cloned(tmp_path, f"bob,{empty}", f"ada,{repository}")
    assert (failure.student, failure.url) == ("bob", empty.as_uri())
    assert "repository" in failure.reason
    assert found[1] == "ada"


@pytest.mark.parametrize(
    "address", ["https://example.org:8443/a/b.git", "ssh://git@example.org:22/~/b.git", "git@example.org:a/b.git",
     "https://user:token@example.org/b.git", "ssh://[::1]/b.git", "file:///srv/git/b%C3%BC.git"],
)  # fmt: skip
def test_ordinary_addresses_are_taken(tmp_path, address):
    """With ports, users, tokens and addresses in numbers."""
    (found,) = read_repositories(listed(tmp_path, f"ada,{address}"))
    assert found.url == address


@pytest.mark.parametrize("url", ["ext::sh -c touch% pwned", "fd::0", "git://127.0.0.1:9/x"])
def test_git_itself_is_allowed_no_other_transport(tmp_path, url):
    """Were an address to come in by another way, git would refuse it."""
    into = tmp_path / "clones"
    into.mkdir()
    (failure,) = clone([git_platform.Repository(student="ada", url=url)], into)
    assert "not allowed" in failure.reason
    assert not list(tmp_path.rglob("pwned"))


def test_a_clone_has_its_time(tmp_path, repository, monkeypatch):
    """A server that never answers does not hold up the class."""
    monkeypatch.setattr(git_platform, "SECONDS", 0)
    (failure,) = cloned(tmp_path, f"ada,{repository}")
    assert "longer than 0 seconds" in failure.reason


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["ada,ext::sh -c touch% pwned"], "neither an address nor a folder"),
        (["ada,http://example.org/x.git"], "no address"),
        (["ada,--upload-pack=touch pwned"], "neither an address nor a folder"),
        (["ada,git://example.org/x.git"], "no address"),
        (["ada,fd::17/x"], "neither an address nor a folder"),
        (["ada,ext://sh"], "no address"),
        (["ada,https::ssh://example.org/x"], "no address"),
        (["ada,ftp://example.org/x.git"], "no address"),
        (["ada,git+ssh://example.org/x.git"], "no address"),
        (["ada,ssh://-oProxyCommand=touch pwned/x"], "no address"),
        (["ada,ssh://-oProxyCommand=touch/x"], "no address"),
        (["ada,ssh://git@-oProxyCommand=touch/x"], "no address"),
        (["ada,ssh://-l@example.org/x"], "no address"),
        (["ada,git@-oProxyCommand=touch:x"], "neither an address nor a folder"),
        (["ada,-u@example.org:x"], "neither an address nor a folder"),
        (["ada,git@example.org:--upload-pack=touch"], "neither an address nor a folder"),
        (["ada,git@ext::sh"], "neither an address nor a folder"),
        (["ada,file://example.org/x"], "no address"),
        (["ada,https:///x"], "no address"),
        (["ada,-u"], "neither an address nor a folder"),
        (["ada,"], "empty"),
        ([], "names no repositories"),
    ],
)
def test_only_addresses_that_run_nothing_are_taken(tmp_path, lines, said):
    """Helpers, options and unprotected protocols are refused before git sees them."""
    with pytest.raises(ContentError, match=said):
        read_repositories(listed(tmp_path, *lines))
