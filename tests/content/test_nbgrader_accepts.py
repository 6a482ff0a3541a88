"""nbgrader generates and releases the notebooks as they are, and says nothing against them."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path

import pytest

from autograder.content.discover import discover
from autograder.content.notebook import make_notebook, notebook_name
from autograder.course.course import find_course
from autograder.course.records import LANGUAGES

COURSE = find_course(Path(__file__).parents[2])
REAL = {assignment.name: assignment for assignment in discover(COURSE)}
KEPT = (  # nbgrader's own, in its order, but ClearSolutions: there is no solution in them
    *("IncludeHeaderFooter", "LockCells", "ClearOutput", "CheckCellMetadata", "ComputeChecksums"),
    *("SaveCells", "ClearHiddenTests", "ClearMarkScheme", "ComputeChecksums", "CheckCellMetadata"),
)

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    """nbgrader on an empty course of its own."""
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    from tests.helpers.nbgrader_database import spare_gradebooks

    spare_gradebooks()
    root = tmp_path_factory.mktemp("nbgrader")
    (root / "exchange").mkdir(mode=0o777)
    (root / "exchange").chmod(0o777)
    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.course_id = "nn"
    config.Exchange.root = str(root / "exchange")
    config.GenerateAssignment.preprocessors = [f"nbgrader.preprocessors.{name}" for name in KEPT]
    config.JupyterApp.config_file = ""
    made = NbGraderAPI(config=config)
    made.course = root
    with pytest.MonkeyPatch.context() as patch:  # nbgrader starts alembic by its name
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        yield made


@pytest.mark.parametrize("name", REAL)
def test_nbgrader_takes_the_notebooks_as_they_are(api, name, caplog):
    """generate_assignment succeeds without a warning, in both languages; so does releasing one."""
    folder = api.course / "source" / name
    folder.mkdir(parents=True)
    made = {}
    for language in LANGUAGES:
        file = notebook_name(REAL[name], language)
        made[file] = make_notebook(COURSE, REAL[name], language)
        source = make_notebook(COURSE, REAL[name], language, for_nbgrader=True)
        assert source.count(b"BEGIN HIDDEN TESTS") == sum(
            not exercise.manual for exercise in REAL[name].exercises
        )
        (folder / file).write_bytes(source)
    with caplog.at_level(logging.WARNING):
        generated = api.generate_assignment(name)
        released = api.release_assignment(name) if name == min(REAL) else generated
    for done in (generated, released):
        assert done["success"], done
        assert "WARNING" not in done["log"]
        assert "ERROR" not in done["log"]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    for file, content in made.items():
        released = json.loads((api.course / "release" / name / file).read_text(encoding="utf-8"))
        for before, after in zip(json.loads(content)["cells"], released["cells"], strict=True):
            assert after["source"] == before["source"]
            assert after["metadata"]["autograder"] == before["metadata"]["autograder"]
            assert after["id"] == before["id"]
