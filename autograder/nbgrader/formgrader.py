"""nbgrader's Formgrader as a server extension that can execute no submission.

Its button grades with our preprocessors whatever a configuration says, and however old it is; it
shows the one course that the server is configured for. nbgrader's own would read, and so run, the
nbgrader_config.py of any folder that a link names (`/formgrader?path=...`), a submission's too.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from nbgrader.converters import Autograde
from nbgrader.server_extensions.formgrader.apihandlers import AutogradeHandler
from nbgrader.server_extensions.formgrader.base import (
    BaseHandler,
    check_notebook_dir,
    check_xsrf,
)
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension
from nbgrader.server_extensions.formgrader.handlers import FormgraderHandler
from nbgrader.utils import capture_log, temp_attrs
from tornado import web
from traitlets.config import Config

from autograder.course.course import COURSE_FILE
from autograder.nbgrader.config import AUTOGRADE, SANITIZE, SETTINGS
from autograder.nbgrader.servers import IN_FORCE


class OpenCourse(FormgraderHandler):
    """`/formgrader`: the configured course, with its configuration as it is now."""

    @web.authenticated
    @check_xsrf
    @check_notebook_dir
    def get(self) -> None:
        """Read the course's configuration and show its assignments."""
        formgrader = self.settings["nbgrader_formgrader"]
        asked, own = self.get_argument("path", ""), Path(self.coursedir.root).resolve()
        if asked and Path(asked).resolve() != own:
            self.set_status(403)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(
                f"Formgrader shows {own} here, and reads the configuration of no other folder: it "
                "is a program, and might be a student's.\nFor another course set "
                "c.CourseDirectory.root in the server's nbgrader_config.py, and restart it."
            )
            return
        formgrader.config = self.settings["initial_config"]
        formgrader.initialize([])
        self.redirect(f"{self.base_url}/formgrader/manage_assignments")


class GradeInSandbox(AutogradeHandler):
    """The button Autograde."""

    @web.authenticated
    @check_xsrf
    @check_notebook_dir
    def post(self, assignment_id: str, student_id: str) -> None:
        """Grade one submission, or say why it is not graded."""
        api = self.api
        with temp_attrs(api.coursedir, assignment_id=assignment_id, student_id=student_id):
            self.write(json.dumps(_grade_submission(api)))


class InForce(BaseHandler):
    """What the button would do, for `autograder nbgrader doctor`."""

    @web.authenticated
    def get(self) -> None:
        """Answer with the lists, and the folder of the course."""
        self.finish({"course": self.coursedir.root, "Autograde": SETTINGS["Autograde"]})


class Formgrader(FormgradeExtension):
    """Formgrader with our handlers before nbgrader's; the first that matches answers."""

    def init_handlers(self, webapp: Any) -> None:
        """Register ours, then all others."""
        ours = [
            (r"formgrader/?", OpenCourse),
            (r"formgrader/api/submission/([^/]+)/([^/]+)/autograde", GradeInSandbox),
            (IN_FORCE, InForce),
        ]
        base = webapp.settings["base_url"]
        webapp.add_handlers(".*$", [(url_path_join(base, path), kind) for path, kind in ours])
        super().init_handlers(webapp)


def _load_jupyter_server_extension(server: Any) -> None:
    """Load it, as nbgrader loads its own."""
    formgrader = Formgrader(parent=server)
    formgrader.root_dir = server.root_dir
    formgrader.log = server.log
    formgrader.initialize([])
    formgrader.init_tornado_settings(server.web_app)
    formgrader.init_handlers(server.web_app)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _grade_submission(api: Any) -> dict[str, Any]:
    """What the button says; the attributes of a converter are stronger than its configuration."""
    root = Path(api.coursedir.root)
    if not (root / COURSE_FILE).is_file():
        said = (
            f"{root} is no course of the autograder: it has no {COURSE_FILE}. Nothing was graded, "
            "and nothing was run: here submissions are graded in the autograder's sandbox only."
        )
        return {"success": False, "log": said, "error": said}
    converter = Autograde(coursedir=api.coursedir, parent=api)
    converter.update_config(Config(Execute=SETTINGS["Execute"]))
    converter.sanitize_preprocessors = list(SANITIZE)
    converter.autograde_preprocessors = list(AUTOGRADE)
    converter.force = converter.create_student = True
    done: dict[str, Any] = capture_log(converter)
    return done
