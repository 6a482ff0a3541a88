"""Lines for IPython become harmless, and nothing else changes."""

import ast

import pytest

from autograder.collect.magics import plain_module, plain_python


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install numpy\nx = 1", "pass\nx = 1"),
        ("x = 1\n?x", "x = 1\npass"),
        ("x = 1\nx?", "x = 1\npass"),
        ("np.tanh??\nx = 1", "pass\nx = 1"),
        ("files = !ls\nx = 1", "files = []\nx = 1"),
        ("a, b = %time f()", "a = b = None"),
        ("if True:\n    %timeit f()\nx = 1", "if True:\n    pass\nx = 1"),
        ("%%time\nx = 1", "\nx = 1"),
        ("\n%%timeit -n 3\nx = 1", "\n\nx = 1"),
        ("%%bash\nrm -rf /\necho", "\n\n"),
        ("%%writefile a.py\nx = 1", "\nx = 1"),
        ("%%writefile a.txt\nx = 1", "\n"),
        ("!ls\nx = 1  # one?", "pass\nx = 1  # one?"),
        ("!ls\nx = '''one?\ntwo?'''", "pass\nx = '''one?\ntwo?'''"),
        ("f(\n  1\n).real?\nx = 1", "pass\n\n\nx = 1"),
        ("%time x = 1", "x = 1"),
        ("x = %time 1", "x = 1"),
        ("a.b[0] = !ls", "a.b[0] = []"),
        ("  x = 1\n  y = 2", "x = 1\ny = 2"),
        (">>> def f():\n...     pass\n...\n>>> x = 1", "def f():\n    pass\n\nx = 1"),
        ("In [1]: x = 1\n   ...: y = 2", "x = 1\ny = 2"),
        ("x = 1\n>>> y = 2\n>>> if x:\n...     y = 3", "x = 1\ny = 2\nif x:\n    y = 3"),
        ("In [1]: x = 1", "x = 1"),
        ("%%time\n    x = 1\n    y = 2", "\nx = 1\ny = 2"),
        ("%%time", ""),
        ("%run part.py\nx = 1", "from part import *\nx = 1"),
        ("!echo it's \\\n  gone '''\nx = 1", "pass\n\nx = 1"),
        ("def f():\n    '''\n%no magic\n    '''\n%time f()", "def f():\n    '''\n%no magic\n    '''\npass"),
        ("x = (1 +\n2)\n%time x", "x = (1 +\n2)\npass"),
        ("x = 7 \\\n% 4\n!ls", "x = 7 \\\n% 4\npass"),
        ("# what is this?\n!ls", "# what is this?\npass"),
    ],
)  # fmt: skip
def test_ipython_becomes_harmless(source, plain):
    """As many lines as before, and Python can read them."""
    assert plain_python(source) == (plain, True)
    assert plain.count("\n") == source.count("\n")
    ast.parse(plain)


@pytest.mark.parametrize(
    "source",
    [
        '"""\n%matplotlib inline\n!ls\nwhat?\n"""\nx = 1',
        "x = 5\ny = (x\n% 3)",
        "print('100 %', '!')  # why?",
        "x = 7 \\\n% 4",
        "",
    ],
)
def test_python_stays_as_it_is(source):
    """Whatever its strings and operators look like."""
    assert plain_python(source) == (source, True)


@pytest.mark.parametrize(
    "source", ["def f(:\n", "x = 'abc", "return?\nx ==", "(" * 10_000, "x = 1 \\"]
)
def test_what_is_no_python_is_said_to_be_none(source):
    """Its lines stay countable."""
    plain, readable = plain_python(source)
    assert not readable
    assert plain.count("\n") == source.count("\n")


@pytest.mark.parametrize(
    "source",
    ["x" * 300_000 + "?", "!" * 100_000, "'" * 100_000, "%a\n" * 50_000, "a," * 100_000 + "=!", "\\\n" * 99_999],
)  # fmt: skip
def test_hostile_cells_end(source):
    """No quadratic look at any of them."""
    plain, _ = plain_python(source)
    assert plain.count("\n") == source.count("\n")


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        (b"%matplotlib inline\nx = 1\n", b"pass\nx = 1\n"),
        (b"\xef\xbb\xbf!ls\r\nx = 1\r\n", b"pass\nx = 1\n"),
        (b"!ls\rx = 1\r", b"pass\nx = 1\n"),
        ("x = 'ä'\n!ls\n".encode(), "x = 'ä'\npass\n".encode()),
        (b"!ls\ndef f(:\n", b"pass\ndef f(:\n"),
    ],
)
def test_a_module_is_read_as_a_cell_is(source, plain):
    assert plain_module(source) == plain


@pytest.mark.parametrize(
    "source",
    [
        b"x = 1\n",
        b"x = (7\r\n% 4)\r\n",
        b'"""\n%matplotlib inline\n"""\n',
        b"def f(:\n    return 1\n",
        b"!ls\nx = '\xe4'\n",
    ],
)
def test_a_module_without_commands_keeps_its_bytes(source):
    """What is Python, what is wrong in another way, and what is no text."""
    assert plain_module(source) == source
