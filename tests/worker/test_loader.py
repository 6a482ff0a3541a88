"""A submission's modules are loaded from memory, as Python would load them from files."""

from __future__ import annotations

import builtins
import linecache
import sys
import traceback

import pytest

from autograder.worker import absent, loader


@pytest.fixture
def load(monkeypatch):
    """Load modules of a submission, and forget them afterwards."""
    monkeypatch.setattr(builtins, "input", input)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    before = set(sys.modules)

    def load(name, **sources):
        return loader.install(sources).load(name)

    yield load
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.mark.parametrize(
    "source",
    [
        "x = 'ä'\ny = 1\n".encode(),
        b"\xef\xbb\xbf" + "x = 'ä'\ny = 1\n".encode(),
        "x = 'ä'\r\ny = 1\r\n".encode(),
        "# -*- coding: latin-1 -*-\nx = 'ä'\ny = 1\n".encode("latin-1"),
        "x = 'ä'\ry = 1".encode(),
    ],
    ids=["plain", "BOM", "CRLF", "cookie", "CR"],
)
def test_encodings_and_line_ends_are_pythons_business(load, source):
    """Whatever Python reads from a file is read here."""
    module = load("one_of_mine", one_of_mine=source)
    assert (module.x, module.y) == ("ä", 1)
    assert module.__file__ == "one_of_mine.py"


@pytest.mark.parametrize(
    "source", [b"x = 'a\xff'\n", b"# coding: nonsense\n", b"x\x00 = 1\n", b"x = (\n"]
)
def test_what_is_no_python_is_a_syntax_error(load, source):
    """The error names the student's file, and nothing of it stays behind."""
    with pytest.raises((SyntaxError, ValueError)):
        load("one_of_mine", one_of_mine=source)
    assert "one_of_mine" not in sys.modules


def test_modules_import_each_other(load):
    """In any order, in a circle, and each once."""
    sources = {
        "mine_a": b"import mine_b\nname = 'a'\ndef both():\n    return name + mine_b.name\n",
        "mine_b": b"import mine_a\nname = 'b'\n",
    }
    finder = loader.install(sources)
    assert finder.load("mine_a").both() == "ab"
    assert finder.load("mine_b") is sys.modules["mine_b"]
    assert finder.load("mine_a") is sys.modules["mine_a"]


def test_installed_modules_come_first(load):
    """A student's numpy.py or json.py stays unread."""
    import json

    module = load("one_of_mine", one_of_mine=b"import json, numpy\n", json=b"1/0", numpy=b"1/0")
    assert module.json is json


def test_a_declared_module_may_have_an_installed_name(load):
    """The module that is asked for is the student's, whatever else has its name."""
    saved = sys.modules.pop("this", None)
    try:
        assert load("this", this=b"x = 1\n").x == 1
    finally:
        sys.modules.pop("this", None)
        if saved is not None:
            sys.modules["this"] = saved


def test_a_module_that_is_not_there(load):
    """Only what was handed in can be loaded."""
    with pytest.raises(ModuleNotFoundError):
        load("absent", one_of_mine=b"")


def test_tracebacks_quote_the_students_lines(load):
    """The source is known to linecache, so that a traceback shows it."""
    module = load("one_of_mine", one_of_mine=b"def f():\n    return 1 / 0  # here\n")
    with pytest.raises(ZeroDivisionError) as caught:
        module.f()
    assert "return 1 / 0  # here" in "".join(traceback.format_exception(caught.value))
    linecache.cache.pop("one_of_mine.py")


def test_there_is_no_input(load):
    """input() is an error at once instead of waiting for somebody to type."""
    with pytest.raises(EOFError):
        load("one_of_mine", one_of_mine=b"name = input('? ')\n")


PACKAGE = {
    "mine": b"from .low import f\n",
    "mine.low": b"from . import high\ndef f():\n    return high.g() + 1\n",
    "mine.high": b"from .low import f\nfrom .sub.deep import h\ndef g():\n    return h()\n",
    "mine.sub.deep": b"from .. import low\ndef h():\n    return 5\n",
}


@pytest.mark.parametrize("first", ["mine.sub.deep", "mine.low", "mine.high", "mine"])
def test_a_package_is_loaded_from_any_of_its_modules(load, first):
    """With relative imports in a circle, and without an `__init__` in one of its folders."""
    finder = loader.install(PACKAGE)
    finder.load(first)
    assert finder.load("mine.low").f() == 6
    mine = finder.load("mine")
    assert (mine.f(), mine.sub.deep.h(), mine.__file__) == (6, 5, "mine/__init__.py")
    assert mine.low is finder.load("mine.low") is sys.modules["mine.low"]
    assert mine.low.__file__ == "mine/low.py"
    assert {module.__name__ for module in finder.loaded_modules()} == {
        "mine", "mine.low", "mine.high", "mine.sub.deep",
    }  # fmt: skip
    finder.uninstall()
    assert not [name for name in sys.modules if name.partition(".")[0] == "mine"]


def test_a_missing_module_of_a_package_is_named_where_it_is_used(load):
    """Also where a relative import asks for it; the others can be loaded."""
    finder = loader.install(
        {"mine.a": b"from .b import f\nfrom . import c\ndef g():\n    return f(1)\n"}
    )
    module = finder.load("mine.a")
    with pytest.raises(ModuleNotFoundError, match=r"No module named 'mine\.b'"):
        module.g()
    assert module.f.origin == ("mine.b", "f")
    assert module.c.origin == ("mine", "c")
    with pytest.raises(ModuleNotFoundError):
        finder.load("mine.b")


def test_a_package_hides_nothing_that_is_installed(load):
    """Neither numpy nor the grader's own; and what shares the first part of a name is not theirs."""
    import numpy as np

    sources = {"numpy": b"1 / 0\n", "numpy.linalg": b"1 / 0\n", "autograder": b"1 / 0\n"}
    finder = loader.install({**sources, "mine": b"import numpy.linalg\nimport autograder\n"})
    mine = finder.load("mine")
    assert mine.numpy is np
    assert mine.autograder is sys.modules["autograder"]
    assert finder.loaded_modules() == [mine]
    finder.uninstall()
    assert sys.modules["numpy"] is np


def test_a_module_is_an_attribute_of_its_package(load):
    """Also where nothing of the submission has imported it."""
    finder = loader.install({"mine.sub.a": b"x = 1\n"})
    finder.load("mine.sub.a")
    assert finder.load("mine").sub.a.x == 1


def test_variants_with_the_same_imports_are_compiled_as_they_stand(monkeypatch):
    """Once none of them has failed; what has other ones is looked at again."""

    def look(source, file="variant.py"):
        with absent.prepared(source, file) as code:
            return code

    look(b"import json\nx = 1\n")
    monkeypatch.setattr(absent, "tolerant_code", lambda *_: "looked at")
    assert look(b"import json\nx = 2\n") != "looked at"
    assert look(b"import json, csv\n") == "looked at"
    assert look(b"import json\n", "another.py") == "looked at"


def test_an_import_that_fails_is_guarded_every_time(load):
    """Whatever was loaded before."""
    for number in range(3):
        module = load("one_of_mine", one_of_mine=b"import nowhere\nx = %d\n" % number)
        assert module.x == number
        del sys.modules["one_of_mine"]
