"""A plugin of pytest for a student's folder: each exercise in turn spoils its arguments.

Runs all tests once per exercise, with a function in its place that computes what it did and then
overwrites what its caller holds; writes a line of JSON for each into `spoiled.jsonl`.
"""

import copy
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from _pytest.runner import runtestprotocol

FUNCTION = """
def {name}(*given, **named):
    return spoiled(original, given, named)
"""
METHOD = """
class {owner}:
    def {name}(self, *given, **named):
        return spoiled(lambda *g, **n: original(self, *g, **n), given, named)
"""


def spoil(value):
    """Change an array, a list or a dict in place; whether there was anything to change."""
    if isinstance(value, np.ndarray):
        value[...] = value + 1
    elif isinstance(value, list):
        value.append(0)
    elif isinstance(value, dict):
        value.clear()
    else:
        return False
    return True


def _is_short(test):
    """Training takes long: it is tried for those exercises only whose business it is."""
    return not test.startswith("test_train")


class EachInTurn:
    """Runs the tests once for every exercise."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.spoiled = False

    def pytest_runtestloop(self, session):
        """Instead of running every test once."""
        for exercise in self.workspace.exercises:
            if exercise.manual or exercise.name.startswith(("answers.", "derivations.")):
                continue
            self.spoiled = False
            with pytest.MonkeyPatch.context() as patch:
                self.put_in(exercise.name, exercise.file, patch)
                items = [i for i in session.items if _is_short(i.name) or "train" in exercise.name]
                failed = [said for item in items for said in self.failures(item)]
            line = {"exercise": exercise.name, "spoiled": self.spoiled, "failed": failed}
            with Path("spoiled.jsonl").open("a", encoding="utf-8") as file:
                file.write(f"{json.dumps(line)}\n")
        return True

    def put_in(self, name, file, patch):
        """The spoiling function in the place of an exercise's, wherever it is known."""
        module = sys.modules[file.removesuffix(".py")]
        first, _, last = name.rpartition(".")
        owner = getattr(module, first) if first else module
        original = getattr(owner, last)
        space = {"original": original, "spoiled": self.call}
        source = (METHOD if first else FUNCTION).format(owner=first, name=last)
        exec(compile(source, str(Path.cwd() / file), "exec"), space)  # noqa: S102 - ours
        if first:
            patch.setattr(owner, last, getattr(space[first], last))
            return
        for known in (module, sys.modules["test_public"]):
            for key, value in list(vars(known).items()):
                if value is original:
                    patch.setattr(known, key, space[last])

    def call(self, original, given, named):
        """The right result of untouched arguments, which are spoiled afterwards."""
        result = original(*copy.deepcopy(given), **copy.deepcopy(named))
        for value in (*given, *named.values()):
            self.spoiled |= spoil(value)
        return result

    def failures(self, item):
        """Which exercises are named, or what else is said."""
        reports = runtestprotocol(item, nextitem=None, log=False)
        for report in reports:
            if report.failed:
                changed = getattr(report, "changed", None)
                yield changed or f"{item.name}: {report.longreprtext}"

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_makereport(self, item, call):
        """Keep which exercises a failure names."""
        report = yield
        error = call.excinfo.value if call.excinfo else None
        if hasattr(error, "exercises") and error.alone:
            report.changed = sorted(error.exercises)
        return report


def pytest_configure(config):
    """Beside the folder's own conftest.py."""
    from workspace import Workspace

    config.pluginmanager.register(EachInTurn(Workspace(Path.cwd())))
