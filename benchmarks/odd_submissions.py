"""Odd submissions from a seed, over every assignment: none may end as a fault of ours.

    python -m benchmarks.odd_submissions [NUMBER [SEED]]

Each is the solution with something replaced by what no exercise asks for: results, arguments,
attributes, exceptions, answers, derivations, the module itself.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.batch.local import grade_batch
from autograder.batch.request import Event, GradeRequest, Kind
from autograder.content.discover import find_assignments
from autograder.content.variants import module_files
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Exercise, Status, Verdict

REPOSITORY = Path(__file__).parent.parent
NUMBER, SEED = 2_000, 20261128
# The real course with short limits: what hangs here would hang there, only longer.
COURSE = """
schema = 1
title = { de = "Kurs", en = "Course" }
seed = 20261012

[limits]
cpu_seconds = 0.5
wall_seconds = 4
submission_seconds = 60
memory_mb = 256
output_kb = 8
scratch_mb = 8
reply_mb = 8
"""
# Those of assignments that train networks: training takes 0.3 seconds.
TRAINING = {"cpu": 2, "wall": 4, "submission": 8}

# What stands in every odd submission, behind the solution.
_KIT = """
import builtins, collections, decimal, enum, fractions, functools, sys, types
import numpy as np


class _Own:
    def __getattr__(self, name):
        raise RuntimeError(name)


class _Yes:
    def __getattr__(self, name):
        return self

    def __call__(self, *a, **k):
        return self

    def __iter__(self):
        return iter([self])

    def __len__(self):
        return -1

    def __eq__(self, other):
        return self

    __hash__ = None
    __add__ = __mul__ = __getitem__ = __call__


class _Text(str):
    def __str__(self):
        raise ValueError

    __eq__ = __hash__ = None


class _Number(float):
    def __float__(self):
        return None

    def __eq__(self, other):
        raise KeyError


class _List(list):
    def __len__(self):
        return 10**9

    def __iter__(self):
        raise OSError


class _Dict(dict):
    def keys(self):
        return None

    def __getitem__(self, key):
        raise MemoryError


class _Silent(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__


class _Base(BaseException):
    pass


class _Meta(type):
    def __getattribute__(cls, name):
        raise RecursionError

    def __instancecheck__(cls, other):
        raise OSError


_cyclic = [1]
_cyclic.append(_cyclic)
_ring = {}
_ring["a"] = _ring


def _raise(error):
    raise error


def _endless():
    while True:
        yield 1


def _deep(n):
    value = 1.0
    for _ in range(n):
        value = [value]
    return value


class _Colour(enum.IntEnum):
    RED = 1


_Pair = collections.namedtuple("_Pair", "x y")
"""


def _listed(text: str) -> tuple[str, ...]:
    """What two blanks or an end of line separate."""
    return tuple(re.split(r"\n| {2,}", text.strip()))


VALUES = _listed(r"""
None  True  NotImplemented  ...  0  -1  1.5  1e308  -0.0  10**1000  -(10**1200)  2**64
float('nan')  float('inf')  -float('inf')  1j  complex('nan')  ''  'a'  'tan(pi/2)'
'\x00\ud800\u202e'  'x' * 100_000  _Text('a')  b''  b'\xff' * 9  bytearray(3)  memoryview(b'abc')
[]  ()  {}  set()  frozenset([1])  range(10**9)  [None]  [[]]  [[], [1]]  [1, 'a', None]  (1,)
(None, None)  (None,) * 3  [np.nan] * 4  _cyclic  _ring  _deep(20)  _deep(200)  _deep(5000)
[0] * 200_000  _List([1])  _Dict(a=1)  {None: 1}  {1: 2, '1': 3}  {(1, 2): np.ones(2)}
{np.float64(1): 2}  {b'a': 1}  {float('nan'): 1}  {True: 1, 'True': 2}
dict.fromkeys(range(5000))  _Pair(1, None)  collections.OrderedDict(a=1)  collections.deque([1])
collections.Counter('ab')  _Colour.RED  decimal.Decimal('1')  fractions.Fraction(1, 3)  _Own()
_Own  _Yes()  _Yes  _Number(1)  _Silent()  _Silent  ValueError('x')  object()  object  type  len
print  lambda: 1  lambda *a: lambda *b: None  functools.partial(len)  _endless()  iter([])
(i for i in 'ab')  map(len, [1])  zip()  enumerate([])  open  sys  np  types.SimpleNamespace(a=1)
super  np.array(None)  np.array([])  np.array(3.0)  np.empty((0, 3))  np.empty((3, 0))
np.ones(1)  np.ones((1, 1))  np.ones((2, 3, 4))  np.ones((1,) * 16)  np.ones((1,) * 30)
np.full(3, np.nan)  np.full((2, 2), np.inf)  np.ones(3, complex)  np.ones(3, object)
np.array([None, 1])  np.array(['a'])  np.array([b'a'])  np.array('2026-01-01', 'M8[D]')
np.array([1], 'm8[s]')  np.ones(3, bool)  np.array([2**63], np.uint64)  np.ones(3, np.float16)
np.ones(3, np.longdouble)  np.ones(3, '>f8')  np.zeros(3, [('a', int)])  np.ma.masked_all(3)
np.matrix([[1]])  np.ones(3).view(np.recarray)  np.broadcast_to(1.0, (10**6,))
np.ones(10**6)[::-1]  np.float32(1)  np.str_('a')  np.void(b'a')
np.array([[1, 2], [3, 4]], order='F')  np.random.default_rng()  np.dtype(float)  np.add  np.nan
np.array([1, [2]], object)  np.array([_Own()], object)  np.datetime64('NaT')  np.int8(-128)
""")
# What a result becomes; `r` is what the solution gives.
TWISTS = _listed(r"""
[r]  (r,)  (r, r)  {'r': r}  {0: r}  str(r)  repr(r).encode()  lambda: r  iter([r])
np.array(r, object)  np.asarray(r).T  np.asarray(r)[None]  np.asarray(r).ravel()
np.asarray(r)[..., :0]  np.asarray(r).astype(complex)  np.asarray(r) * np.nan
np.asarray(r).astype('U9')  list(r)  tuple(r)  dict(enumerate(r))  set(r)  r[:-1]  r + r  r[::-1]
[r, None]  type(r)  np.asarray(r).tolist()  np.ma.array(r, mask=True)  np.asarray(r).astype(bool)
float(r)  int(r)  r.__class__  r.__len__  None if a else r  r if r is None else 10**1000
[list(r)] * 3  {k: None for k in r}  (*r, 1)
""")
ERRORS = _listed(r"""
ValueError()  KeyError(None)  StopIteration(1)  GeneratorExit()  _Silent()  _Base()  SystemExit()
SystemExit('x' * 9999)  KeyboardInterrupt()  MemoryError()  RecursionError()  OSError(9, 'x')
AssertionError('passed')  NotImplementedError()  UnicodeDecodeError('a', b'', 0, 1, '\ud800')
type('E\x1b[31m', (Exception,), {})('a')  ExceptionGroup('a', [ValueError()])
SyntaxError('a', (1,))  type('WorkerDied', (Exception,), {})()
type('EngineError', (Exception,), {})()  ImportError(name=3)  Exception('x' * 10**6)
Exception(*range(9999))  Exception(_cyclic)  Warning()  TimeoutError()
""")
# Code behind the solution, or in front of it.
BEHIND = _listed(r"""
sys.modules[__name__] = None  sys.modules[__name__] = _Yes()  sys.modules[__name__] = _Own()
globals().clear()
sys.modules[__name__].__class__ = type('M', (types.ModuleType,), {'__getattr__': None})
__name__ = None  __dict__ = None  __builtins__ = None  del builtins.len
builtins.isinstance = None  builtins.str = None  builtins.dict = list  builtins.Exception = None
builtins.type = lambda *a: None  sys.modules.clear()  sys.modules['numpy'] = None
np.ndarray = None  np.asarray = None  np.array = lambda *a, **k: None  np.dtype = None
sys.stdout = None  sys.stdin = sys.stderr = _Yes()  sys.setrecursionlimit(50)
sys.setrecursionlimit(10**6)  import gc; gc.disable(); gc.freeze()  import os; os.chdir('/')
1 / 0  raise _Silent  raise _Base  raise SystemExit  raise StopIteration  exit()  quit(3)
yield_ = 1; del yield_  import threading; threading.Thread(target=print).start()
import warnings; warnings.simplefilter('error')  import warnings; warnings.warn = None
np.seterr(all='raise')  __getattr__ = lambda name: 1 / 0  __getattr__ = lambda name: _Yes()
__dir__ = lambda: [1]  __all__ = [1, None]  from os import *  __file__ = 3  sys.excepthook = None
sys.settrace(lambda *a: 1 / 0)  sys.setprofile(lambda *a: None)  import signal; signal.alarm(1)
globals().update({1: 2, None: 3, (): 4})  globals().update(dict.fromkeys(map(str, range(3000))))
x: int  print('x' * 10**5)  sys.stdout.write('\x1b[2J\ud800')  import json; json.dumps = None
import io; io.BytesIO = None  import struct; struct.pack = None; struct.unpack = None
import traceback; traceback.format_exception = None
""")
SOURCES = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"# -*- coding: no-such -*-",
    b"def",
    b"(" * 300,
    b"\t x",
    b"x = 1\\",
    b"'''",
    b"f'" + b"{a}" * 300 + b"'",
    b"a" + b".b" * 5000,
    b"not " * 3000 + b"a",
    b"-" * 5000 + b"1",
    b"x = " + b"9" * 5000,
    b"import this_is_no_module",
    b"from . import a",
    b"return 1",
    b"async def f(): await 1",
    b"print 'a'",
    b"if 1:\n" * 200,
    b"\xef\xbb\xbfx = 1",
    b"x = 1\r\rdef f(): pass",
    b"# coding: utf-7\n+AGE-",
    b"raise SystemExit",
    b"while True: pass",
    b"[" * 90 + b"]" * 90,
    b"lambda: " * 200 + b"1",
    b"match x:\n case _: pass",
    b"x = '\\N{no such}'",
    b"\x0c\x0c",
)
FORMULAS = _listed(r"""
'x'  '2*x'  'tan(pi/2)'  '1/0'  '0/0'  'log(0)'  'x**x**x**x'  '9'*3000  '('*500
'exp('*60 + 'x' + ')'*60  'exp(exp(exp(exp(exp(20 + x**2)))))'  'log(-1 - x**2)'  'zoo'
'oo - oo'  'nan'  'I'  'x' * 5000  '+x' * 900  'Derivative(x, x)'  'Sum(k, (k, 1, oo))'
'Sum(1/k, (k, n, 1))'  'a.b'  '__import__("os")'  'x' + chr(0)  chr(0xd800)  '1e999'
'10**10**10'  '(-1)**0.5'  'abs(x)'  'max(x, y)'  'KroneckerDelta(i, j)'  'x_'  'lambda: 1'  'ξ²'
'sqrt(x**2)'  'x = 2'  'x; y'  'if x else y'  '[x]'  '{x}'  'x' + '\n' * 3000  '%s'  '``x``'
'<b>'
""")


@dataclass(slots=True)
class Outcome:
    """What became of a number of odd submissions.

    Attributes
    ----------
    faults : list of str
        Those that ended as a fault of ours, and how.
    """

    submissions: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def odd_submission(assignment: Assignment, dice: random.Random) -> dict[str, bytes]:
    """The files of one odd submission."""
    files = module_files(assignment, assignment.solution)
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        exercise = dice.choice([e for e in assignment.exercises if not e.manual])
        name = f"{exercise.module}.py"
        files[name] = _changed(files[name], exercise, dice)
    return files


def _changed(source: bytes, exercise: Exercise, dice: random.Random) -> bytes:
    kind = dice.random()
    if kind < 0.03:
        return dice.choice(SOURCES) + dice.choice((b"", b"\n" + source))
    code = dice.choice(BEHIND) if kind < 0.17 else _replaced(exercise, dice)
    kit = b"" if _KIT.encode() in source else _KIT.encode()
    return source + kit + f"\n{code}\n".encode("utf-8", "surrogatepass")


def _replaced(exercise: Exercise, dice: random.Random) -> str:
    """Code that gives an exercise's name another meaning."""
    if exercise.module == "answers":
        return _answers(exercise.name.partition(".")[2], dice)
    if exercise.module == "derivations":
        return f"{exercise.name.partition('.')[2]} = {_lines(dice)}"
    owner, _, method = exercise.name.rpartition(".")
    if not owner:
        return _function(method, "globals()", method, dice)
    if dice.random() < 0.25:
        return _class(owner, dice)
    return _function(f"{owner}.{method}", f"vars({owner})", method, dice, owner)


def _function(name: str, space: str, key: str, dice: random.Random, owner: str = "") -> str:
    kind = dice.random()
    if kind < 0.1:
        return f"{name} = {dice.choice(VALUES)}"
    if kind < 0.5:
        body = f"return {dice.choice(VALUES)}"
    elif kind < 0.65:
        body = f"raise {dice.choice(ERRORS)}"
    elif kind < 0.9:
        body = f"r = _old(*a, **k)\n    return {dice.choice(TWISTS)}"
    else:
        body = f"r = _old(*a, **k)\n    {_spoil(owner, dice)}\n    return r"
    return f"_old = {space}[{key!r}]\ndef _new(*a, _old=_old, **k):\n    {body}\n{name} = _new"


def _spoil(owner: str, dice: random.Random) -> str:
    """Something done to the arguments, or to the object whose method it is."""
    value = dice.choice(VALUES)
    if owner:
        return f"vars(a[0]).update(dict.fromkeys(vars(a[0]), {value}))"
    return dice.choice((f"a[0][...] = {value}", "a[0].clear()", f"a[-1].append({value})"))


def _class(owner: str, dice: random.Random) -> str:
    value = dice.choice(VALUES)
    return dice.choice(
        (
            f"{owner} = {value}",
            f"{owner} = lambda *a, **k: {value}",
            f"{owner}.__init__ = lambda self, *a, **k: None",
            f"{owner}.__init__ = lambda self, *a, **k: {value}",
            f"{owner}.__new__ = lambda cls, *a, **k: {value}",
            f"{owner}.__getattr__ = lambda self, name: {value}",
            f"{owner}.__getattribute__ = lambda self, name: {value}",
            f"{owner}.__setattr__ = lambda self, name, value: None",
            f"{owner}.__call__ = {owner}.__len__ = lambda *a: {value}",
            f"{owner}.__class__ = property(lambda self: {value})",
            f"class {owner}({owner}):\n    __slots__ = ('a',)\n    __dict__ = {value}",
            f"{owner} = _Meta('{owner}', (), {{}})",
        )
    )


def _answers(key: str, dice: random.Random) -> str:
    formula = dice.choice(FORMULAS + VALUES[:40]) if dice.random() < 0.7 else dice.choice(VALUES)
    return dice.choice(
        (
            f"ANSWERS[{key!r}] = {formula}",
            f"ANSWERS[{key!r}] = {formula}",
            f"ANSWERS = dict.fromkeys(ANSWERS, {formula})",
            f"ANSWERS = {dice.choice(VALUES)}",
            f"ANSWERS = _Dict(ANSWERS, {key}={formula})",
            f"ANSWERS.update({{None: 1, 3: {formula}, _Colour.RED: 2}})",
            "del ANSWERS",
        )
    )


def _lines(dice: random.Random) -> str:
    if dice.random() < 0.3:
        return dice.choice(VALUES)
    some = [dice.choice(FORMULAS + VALUES[:12]) for _ in range(dice.randrange(6))]
    return dice.choice(("[{}]", "({},)", "[{}] * 40", "'\\n'.join(map(str, [{}]))")).format(
        ", ".join(some or ["'x'"])
    )


def small_limits(root: Path, *, mutants: bool = True) -> Course:
    """A copy of the course in `root`, with limits that end hanging code soon.

    Parameters
    ----------
    mutants : bool
        Whether known mistakes are named: for the first submission of an assignment that takes
        longer than all the rest.
    """
    (root / "course.toml").write_text(COURSE)
    left_out = ("__pycache__", "alternatives", *(() if mutants else ("mutants",)))
    for name in ("assignments", "solutions", "student_template"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns(*left_out))
    for path in (root / "assignments").glob("*/assignment.toml"):
        text = path.read_text("utf-8")
        for what, seconds in TRAINING.items():
            text = re.sub(rf"(?m)^({what}_seconds =) \d+", rf"\1 {seconds}", text)
        path.write_text(text, "utf-8")
    return find_course(root, root)


def write_submissions(
    assignment: Assignment, numbers: Sequence[int], seed: int, submitted: Path
) -> None:
    """One folder for each number; the same number and seed give the same files."""
    for number in numbers:
        dice = random.Random(f"{seed} {assignment.name} {number}")  # noqa: S311 - no secret
        folder = submitted / f"odd{number:05}" / assignment.name
        folder.mkdir(parents=True)
        for name, content in odd_submission(assignment, dice).items():
            (folder / name).write_bytes(content)


def grade_odd(
    course: Course,
    assignment: Assignment,
    numbers: Sequence[int],
    seed: int,
    root: Path,
    *,
    jobs: int,
) -> Outcome:
    """Grade these odd submissions for one assignment, by graders that stay warm."""
    submitted = root / assignment.name
    write_submissions(assignment, numbers, seed, submitted)
    request = GradeRequest(
        course=course,
        assignment=assignment,
        submitted=submitted,
        results=root / "results",
        jobs=jobs,
    )
    outcome = Outcome(submissions=len(numbers))
    for event in grade_batch(request):
        outcome.faults += _faults(assignment, event)
        result = event.result
        for exercise in result.exercises if result else ():
            outcome.verdicts.update(check.verdict.value for check in exercise.checks)
    return outcome


def _faults(assignment: Assignment, event: Event) -> Iterator[str]:
    where = f"{assignment.name} {event.student}"
    result = event.result
    if event.kind is Kind.INTERRUPTED:
        yield f"{where}: its grader died"
    if result is None:
        return
    if result.status is Status.ENGINE_ERROR and not result.exercises:
        yield f"{where}: {event.run.get('error', '')}"
    for exercise in result.exercises:
        for check in exercise.checks:
            if check.verdict is Verdict.ENGINE_ERROR:
                yield f"{where}: {check.id}: {check.detail.en if check.detail else ''}"


def spread(count: int, assignments: Sequence[Assignment]) -> Mapping[str, range]:
    """How many of so many submissions each assignment gets: every one as many as the next."""
    each, more = divmod(count, len(assignments))
    return {a.name: range(each + (n < more)) for n, a in enumerate(assignments)}


def main() -> int:
    """Grade them and print what became of them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    root = Path(tempfile.mkdtemp(prefix="odd-submissions-"))
    faults, jobs = [], len(os.sched_getaffinity(0))
    try:
        course = small_limits(root)
        assignments = list(find_assignments(course))
        for assignment in assignments:
            started = time.perf_counter()
            numbers = spread(count, assignments)[assignment.name]
            outcome = grade_odd(course, assignment, numbers, seed, root, jobs=jobs)
            seconds = time.perf_counter() - started
            told = ", ".join(f"{n} {verdict}" for verdict, n in sorted(outcome.verdicts.items()))
            print(
                f"{assignment.name}: {outcome.submissions} in {seconds:.0f} s: {told}", flush=True
            )
            for fault in outcome.faults:
                print(f"  {fault}", flush=True)
            faults += outcome.faults
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print(f"{count} odd submissions, seed {seed}: {len(faults)} faults of ours")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
