"""Results built by hand: a good, a middling, an empty, a broken and a hostile hand-in."""

from pathlib import Path

from autograder.course.records import (
    Assignment,
    CheckResult,
    Exercise,
    ExerciseResult,
    Result,
    Status,
    Text,
    Verdict,
)
from autograder.report.view import Misconception

HIDDEN = "-41.5625e7"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}</style></title>\u202e'
EVIL_NAME = EVIL.replace("/", "\u2215")  # it names a folder

SIGMOID = Misconception(
    title=Text(
        de="sigmoid läuft für große negative z über", en="sigmoid overflows for large negative z"
    ),
    hint=Text(
        de="Welche deiner Exponentialfunktionen wird groß, und für welches Vorzeichen von `z`?",
        en="Which of your exponentials grows large, and for which sign of `z`?",
    ),
    lecture="L1, activation functions",
)

SENTENCES = {
    "relu": [
        ("values", "`relu` stimmt für Felder beliebiger Form.", "`relu` is right for any shape."),
        ("input", "`relu` lässt sein Argument, wie es war.", "`relu` leaves its argument alone."),
    ],
    "sigmoid": [
        (
            "values",
            "`sigmoid` stimmt für Felder beliebiger Form.",
            "`sigmoid` is right for any shape.",
        ),
        (
            "stable",
            "`sigmoid` bleibt für sehr große |z| endlich und warnt nicht.",
            "`sigmoid` stays finite for very large |z| and does not warn.",
        ),
        (
            "scalar",
            "`sigmoid` gibt für eine Zahl eine Zahl.",
            "`sigmoid` gives a number for a number.",
        ),
        ("vectorised", "`sigmoid` kommt ohne Schleife aus.", "`sigmoid` needs no loop."),
    ],
    "tanh": [
        ("values", "`tanh` stimmt für Felder beliebiger Form.", "`tanh` is right for any shape."),
        ("odd", "`tanh` ist punktsymmetrisch.", "`tanh` is odd."),
    ],
}
POINTS = {"relu": 2.0, "sigmoid": 4.0, "tanh": 2.0}


def assignment(folder=Path("course")):
    """02-activations with a written question."""
    return Assignment(
        name="02-activations",
        folder=folder,
        solution=folder,
        title=Text(de="Aktivierungsfunktionen", en="Activation functions"),
        modules=("activations",),
        exercises=(
            *(Exercise(name=n, points=p, module="activations") for n, p in POINTS.items()),
            Exercise(
                name="why_nonlinear",
                points=2.0,
                module="activations",
                manual=True,
                title=Text(
                    de="Wozu eine Aktivierungsfunktion?", en="What is an activation function for?"
                ),
            ),
        ),
    )


def check(exercise, index, verdict=Verdict.PASSED, message=None, **more):
    """One check of `SENTENCES`, or the same check gone wrong."""
    name, de, en = SENTENCES[exercise][index]
    worth = POINTS[exercise] / len(SENTENCES[exercise])
    passed = verdict is Verdict.PASSED
    return CheckResult(
        id=f"test_{exercise}_{name}",
        passed=passed,
        points=worth if passed else 0.0,
        max_points=worth,
        verdict=verdict,
        title=Text(de=de, en=en),
        message=message or Text(de=de, en=en),
        **more,
    )


def exercise(name, wrong=None):
    """An exercise all of whose checks pass but those in `wrong` (index -> check)."""
    checks = tuple((wrong or {}).get(i) or check(name, i) for i in range(len(SENTENCES[name])))
    return ExerciseResult(
        name=name,
        points=sum(c.points for c in checks),
        max_points=POINTS[name],
        status="passed" if all(c.passed for c in checks) else "failed",
        checks=checks,
    )


MANUAL = ExerciseResult(name="why_nonlinear", points=0.0, max_points=2.0, status="manual")


def result(*exercises, student="ada", status=Status.GRADED, message=None):
    """A result with the written question at its end."""
    parts = (*exercises, MANUAL) if exercises else ()
    return Result(
        assignment="02-activations",
        student=student,
        status=status,
        points=sum(e.points for e in parts),
        max_points=10.0,
        exercises=parts,
        message=message,
        submission={
            "sha256": "5f2b9c41" * 8,
            "files": [
                {"name": "activations.py", "bytes": 812},
                {"name": "questions.md", "bytes": 99},
            ],
        },
        suite_sha256="ab" * 32,
        versions={"autograder": "0.1.0"},
    )


def perfect(student="ada"):
    """Every check passed."""
    return result(*(exercise(name) for name in POINTS), student=student)


def middling(student="ben"):
    """sigmoid overflows, tanh ran out of time; the details name a hidden value."""
    detail = Text(
        de=f"sigmoid({HIDDEN}): erhalten nan, erwartet 0.0",
        en=f"sigmoid({HIDDEN}): got nan, expected 0.0",
    )
    stable = check(
        "sigmoid",
        1,
        Verdict.FAILED,
        Text(
            de="Für sehr große |z| ist das Ergebnis nicht endlich (NaN an 3 von 8 Stellen).\n"
            "Nächster Schritt: Rechne den Fall z < 0 getrennt aus.",
            en="For very large |z| the result is not finite (NaN at 3 of 8 places).\n"
            "Next step: work out the case z < 0 on its own.",
        ),
        detail=detail,
        misconception="sigmoid-overflow",
    )
    scalar = check(
        "sigmoid",
        2,
        Verdict.CRASHED,
        Text(
            de="TypeError in Zeile 14 von `activations.py`: `len` braucht ein Array.",
            en="TypeError in line 14 of `activations.py`: `len` needs an array.",
        ),
        detail=detail,
    )
    slow = check(
        "tanh",
        0,
        Verdict.TIMEOUT,
        Text(
            de="`tanh` brauchte länger als 2 Sekunden und wurde angehalten.",
            en="`tanh` needed more than 2 seconds and was stopped.",
        ),
    )
    skipped = check(
        "tanh",
        1,
        Verdict.SKIPPED,
        Text(
            de="Nicht ausgeführt, weil `tanh` schon die Zeit überschritten hat.",
            en="Not run, because `tanh` already ran out of time.",
        ),
    )
    return result(
        exercise("relu"),
        exercise("sigmoid", {1: stable, 2: scalar}),
        exercise("tanh", {0: slow, 1: skipped}),
        student=student,
    )


def empty(student="cleo"):
    """The stub, handed in as it was."""
    words = Text(de="`{n}` ist noch nicht geschrieben.", en="`{n}` is not written yet.")

    def blank(name):
        said = Text(de=words.de.replace("{n}", name), en=words.en.replace("{n}", name))
        return exercise(
            name, {i: check(name, i, Verdict.CRASHED, said) for i in range(len(SENTENCES[name]))}
        )

    return result(*(blank(name) for name in POINTS), student=student)


def rejected(student="dora"):
    """Nothing gradable."""
    return result(
        student=student,
        status=Status.REJECTED,
        message=Text(
            de="In der Abgabe liegt keine Datei `activations.py`.\nGefunden: `aktivierung.py`.",
            en="The hand-in has no file `activations.py`.\nFound: `aktivierung.py`.",
        ),
    )


def fault(student="emil"):
    """A fault of ours."""
    return result(
        student=student,
        status=Status.ENGINE_ERROR,
        message=Text(de="Der Rechner war nicht erreichbar.", en="The machine was not reachable."),
    )


def hostile(student=EVIL_NAME):
    """Markup wherever a student can put it."""
    said = Text.same(f"ValueError: {EVIL} `{EVIL}`\n\x1b[31m{EVIL}")
    bad = {
        i: check("sigmoid", i, Verdict.CRASHED, said, detail=said, misconception=EVIL)
        for i in range(3)
    }
    made = result(exercise("relu"), exercise("sigmoid", bad), exercise("tanh"), student=student)
    made.submission["files"].append({"name": EVIL, "bytes": 1})
    return made


MISCONCEPTIONS = {"sigmoid-overflow": SIGMOID}
EVERY = (perfect, middling, empty, rejected, fault, hostile)
