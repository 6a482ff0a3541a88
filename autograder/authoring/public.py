"""Run the public tests as a student would: right submissions pass, the stub does not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

from autograder.content.notebook import has_notebook, make_notebook
from autograder.content.public_tests import has_public_tests, public_tests_of
from autograder.content.variants import module_files
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.errors import ContentError
from autograder.release.handout import gather_files
from autograder.temporary import temporary_folder

_SECONDS = 120


def public_problems(
    course: Course, assignment: Assignment, others: Mapping[str, Mapping[str, bytes]]
) -> Iterator[str]:
    """One sentence for each right submission that fails, and for a stub that passes.

    An exercise needs a public test, for its cell in the notebook to have something to run.
    """
    try:
        handed_out = {file.name: file.data for file in gather_files(course, assignment)}
        for language in course.languages if has_notebook(assignment) else ():
            make_notebook(course, assignment, language)
        tests = public_tests_of(assignment)
    except ContentError as error:
        yield f"cannot be handed out: {error.message}"
        return
    if not any(tests.values()):
        return  # there is nothing to run, which `advice` says
    if has_public_tests(assignment):
        for name, found in tests.items():
            if not found:
                yield f"test_public.py has no test that mentions {name}"
    right = {"the solution": module_files(assignment, assignment.solution)}
    right |= {f"the alternative {name}": dict(files) for name, files in others.items()}
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        stub = pool.submit(_run_pytest, handed_out)
        runs = {
            name: pool.submit(_run_pytest, handed_out | files) for name, files in right.items()
        }
        if stub.result()[0]:
            yield "the untouched stub passes test_public.py"
        for name, run in runs.items():
            passed, said = run.result()
            if not passed:
                yield f"{name} fails test_public.py: {said}"


def _run_pytest(files: Mapping[str, bytes]) -> tuple[bool, str]:
    """Whether `pytest` in a folder with these files ends well, and its last lines."""
    with temporary_folder("public") as folder:
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")}
        environment |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider"],
            cwd=folder,
            env=environment | {"OPENBLAS_NUM_THREADS": "1", "MPLBACKEND": "Agg"},
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        return run.returncode == 0, "\n".join(run.stdout.strip().splitlines()[-6:])
