"""Hidden suite of 04-gradient-descent."""

import math

import numpy as np
import pytest

from autograder.testing import (
    Formula,
    assert_between,
    assert_close,
    assert_equal,
    assert_raises,
    assert_unchanged,
    require,
)

MANY = 10_000
WALK = 1e-10


# L3's example and its derivative; a product overflows to inf, a power would raise.
square = Formula("float(x) * float(x)")
double = Formula("2.0 * float(x)")


# minimise_error


def compare_walks(student, reference, calls):
    """Every walk ends where the reference ends."""
    for got, call in zip(student.minimise_error.starmap(calls), calls, strict=True):
        assert_close(got, reference.minimise_error(*call), tol=WALK)


@pytest.mark.exercise("minimise_error", points=1, show=True)
def test_minimise_the_lecture(student, reference, rng):
    """On x^2 with step size 1/4, x halves until x^2 is at most 0.01: from 1 to 1/16.

    de: Bei x^2 mit Schrittweite 1/4 halbiert sich x, bis x^2 höchstens 0.01 ist: von 1 bis 1/16.
    """
    assert_close(student.minimise_error(square, double, 1.0, 0.25), 1 / 16)
    calls = [(square, double, float(x), 0.1) for x in (*rng.uniform(1, 5, 2), -3.0)]
    compare_walks(student, reference, calls)


@pytest.mark.exercise("minimise_error", points=1.25)
def test_minimise_other_errors(student, reference, rng):
    """The walk uses the given error and derivative, in each step at the new place.

    de: Der Weg benutzt den übergebenen Fehler und die übergebene Ableitung, in jedem Schritt an
    der neuen Stelle.
    """
    calls = []
    for a, b in zip(rng.uniform(-3, 3, 3), rng.uniform(0.5, 2, 3), strict=True):
        a, b = float(a), float(b)
        parabola = Formula("(x - a) ** 2", a=a), Formula("2 * (x - a)", a=a)
        chain = (
            Formula("b * math.cosh(x - a) - b", a=a, b=b),
            Formula("b * math.sinh(x - a)", a=a, b=b),
        )
        calls += [(*parabola, a + 2, 0.1), (*chain, a - b, 0.2)]
    calls.append((Formula("math.exp(-x)"), Formula("-math.exp(-x)"), 0.0, 1.0))
    compare_walks(student, reference, calls)


@pytest.mark.exercise("minimise_error", points=0.75)
def test_minimise_stops_at_the_target(student, reference, rng):
    """The walk ends as soon as the error is at most the target, also before the first step.

    de: Der Weg endet, sobald der Fehler höchstens target ist, auch schon vor dem ersten Schritt.
    """
    x = float(rng.uniform(2, 3))
    calls = [(square, double, x, 0.125, target) for target in (4.0, 1.0, 1e-2, 1e-6, 20.0)]
    calls += [(square, double, 2.0, 0.25, 0.25), (square, double, 0.5, 0.25, 0.25)]
    calls += [(square, double, 3, 0.25), (square, double, 0.05, 0.25)]
    compare_walks(student, reference, calls)
    got = student.minimise_error(square, double, x, 0.125, target=0.5)
    assert_close(got, reference.minimise_error(square, double, x, 0.125, 0.5), tol=WALK)


@pytest.mark.exercise("minimise_error", points=1)
def test_minimise_notices_divergence(student, reference, rng):
    """A step size that is too large drives x to infinity: that raises, no inf or nan comes back.

    de: Eine zu große Schrittweite treibt x ins Unendliche: Das wirft eine Exception, weder inf
    noch nan kommen zurück.
    """
    x = float(rng.uniform(1, 2))
    compare_walks(student, reference, [(square, double, x, 0.9)])

    quartic = Formula("(float(x) * float(x)) * (float(x) * float(x))")
    steep = Formula("4.0 * float(x) * float(x) * float(x)")
    for step in (5.0, 2.0):
        assert_raises(student.minimise_error, quartic, steep, x + 1.0, step)
    assert_raises(student.minimise_error, square, Formula("math.nan"), x, 0.1)


@pytest.mark.exercise("minimise_error", points=1)
def test_minimise_gives_up(student, reference, rng):
    """10 000 steps are allowed; where they are not enough, that raises.

    de: 10 000 Schritte sind erlaubt; reichen sie nicht, so gibt es eine Exception.
    """
    width = float(rng.choice([0.125, 0.25, 0.5]))
    # The derivative of |x| is the sign of x: every step is exactly `width` long.
    walk = Formula("abs(x)"), Formula("(x > 0) * 1.0 - (x < 0)")
    compare_walks(student, reference, [(*walk, 300 * width, width, 0.0)])
    compare_walks(student, reference, [(*walk, (MANY + 1) * width, width, width)])
    assert_raises(student.minimise_error, *walk, -(MANY + 2) * width, width, width)


# gradient_descent


def bowl(rng, n):
    """The gradient of a random quadratic function of n variables with one lowest point."""
    A = rng.normal(0, 1, (n, n))
    A, b = A @ A.T / n + np.eye(n), rng.normal(0, 1, n)
    return lambda v: A @ v - b


def compare_paths(student, reference, calls):
    """Every path agrees with the reference."""
    for got, call in zip(student.gradient_descent.starmap(calls), calls, strict=True):
        assert_close(got, reference.gradient_descent(*call), tol=WALK)


@pytest.mark.exercise("gradient_descent", points=1.5)
def test_descent_agrees_on_random_bowls(student, reference, rng):
    """Each row is the one before it minus learning rate times gradient, in any dimension.

    de: Jede Zeile ist die vorige minus Lernrate mal Gradient, in jeder Dimension.
    """
    calls = [
        (bowl(rng, n), rng.normal(0, 2, n), float(rng.uniform(0.05, 0.3)), steps)
        for n, steps in [(2, 6), (3, 3), (5, 10), (4, 4), (7, 2)]
    ]
    compare_paths(student, reference, calls)


@pytest.mark.exercise("gradient_descent", points=1, show=True)
def test_descent_by_hand(student, reference, rng):
    """On x^2 + y^2 with rate 1/4 the path halves: (4, -2), (2, -1), (1, -1/2).

    de: Bei x^2 + y^2 mit Lernrate 1/4 halbiert sich der Weg: (4, -2), (2, -1), (1, -1/2).
    """
    other = (lambda v: 2 * v, rng.normal(0, 3, 2), 0.1, 3)
    calls = [(lambda v: 2 * v, np.array([4.0, -2.0]), 0.25, 2), other]
    first, second = student.gradient_descent.starmap(calls)
    assert_close(first, [[4, -2], [2, -1], [1, -0.5]])
    assert_close(second, reference.gradient_descent(*other), tol=WALK)


@pytest.mark.exercise("gradient_descent", points=1)
def test_descent_has_one_row_more_than_steps(student, reference, rng):
    """The path has n_steps + 1 rows: for no step, one step, and in one dimension too.

    de: Der Weg hat n_steps + 1 Zeilen: auch bei keinem Schritt, bei einem und in einer Dimension.
    """
    calls = [
        (bowl(rng, n), rng.normal(0, 2, n), 0.2, steps)
        for n, steps in [(3, 0), (3, 1), (1, 0), (1, 5), (1, 1), (2, 40)]
    ]
    compare_paths(student, reference, calls)


@pytest.mark.exercise("gradient_descent", points=1)
def test_descent_of_other_functions(student, reference, rng):
    """The gradient is asked for at every new place; saddles and rates that are too large work too.

    de: Der Gradient wird an jeder neuen Stelle neu bestimmt; auch Sattel und zu große Lernraten
    gehen.
    """
    x = rng.uniform(0.5, 1.5, 2)
    calls = [
        (lambda v: np.array([math.cos(v[0]), math.exp(v[1])]), x, 0.3, 8),
        (lambda v: np.array([v[1], v[0]]), x, 0.5, 5),
        (lambda v: 2 * v, x, 1.5, 6),
        (lambda v: 4 * v**3, x, -0.05, 4),
    ]
    compare_paths(student, reference, calls)


@pytest.mark.exercise("gradient_descent", points=0.5)
def test_descent_leaves_its_start_alone(student, reference, rng):
    """x0 stays as it was, although the walk leaves it.

    de: x0 bleibt, wie es war, obwohl der Weg es verlässt.
    """
    call = (bowl(rng, 3), rng.normal(0, 2, 3), 0.2, 5)
    got = assert_unchanged(student.gradient_descent, *call)
    assert_close(got, reference.gradient_descent(*call), tol=WALK)


# blind_descent


def parabola(at, stretch=1.0):
    """A parabola with its lowest point there."""
    return Formula("stretch * (x - at) ** 2", stretch=stretch, at=at)


def assert_finds(student, problems, steps=200):
    """Each search (f, lowest, start, step) ends within 0.05 of the lowest point."""
    calls = [(f, start, step, steps) for f, _, start, step in problems]
    for got, (_, lowest, _, _) in zip(student.blind_descent.starmap(calls), problems, strict=True):
        assert_between(got, lowest - 0.05, lowest + 0.05)


@pytest.mark.exercise("blind_descent", points=2)
def test_blind_finds_the_lowest_point_of_parabolas(student, rng):
    """200 steps lead to the lowest point of a parabola, to the left and to the right.

    de: 200 Schritte führen zum tiefsten Punkt einer Parabel, nach links wie nach rechts.
    """
    problems = []
    for step in (1.0, 3.0, 0.1):
        for side in (-1, 1):
            lowest = -side * float(rng.uniform(30, 60))  # far from 0
            start = lowest + side * step * float(rng.uniform(5, 48))
            problems.append((parabola(lowest, float(rng.uniform(0.3, 3))), lowest, start, step))
    assert_finds(student, problems)


@pytest.mark.exercise("blind_descent", points=1)
def test_blind_finds_other_lowest_points(student, rng):
    """The search works for kinks and for valleys that are flat or lopsided.

    de: Die Suche gelingt auch bei Knicken und bei flachen oder schiefen Tälern.
    """
    a = float(rng.uniform(-3, 3))
    valleys = [
        "abs(x - a)",
        "(x - a) ** 4",
        "math.exp(min(x - a, 600.0)) - (x - a)",
        "max(3 * (x - a), a - x)",
        "-7.0 + math.sqrt(1 + (x - a) ** 2)",
    ]
    starts = [(a + distance, step) for distance, step in [(20.3, 1.0), (-17.7, 0.7)]]
    assert_finds(student, [(Formula(f, a=a), a, *start) for f in valleys for start in starts])


@pytest.mark.exercise("blind_descent", points=1)
def test_blind_refines_its_steps(student, rng):
    """First steps much wider than the valley become smaller, also if the start is the best place.

    de: Viel zu weite erste Schritte werden kleiner, auch wenn der Start schon am tiefsten liegt.
    """
    lowest = float(rng.uniform(-2, 2))
    offsets = (0.0, 0.3, -7.0, 40.0)
    steps = (10.0, 33, 64.0, 50)
    problems = [
        (parabola(lowest), lowest, lowest + offset, step)
        for offset, step in zip(offsets, steps, strict=True)
    ]
    assert_finds(student, problems)


@pytest.mark.exercise("blind_descent", points=1)
def test_blind_never_ends_higher(student, rng):
    """Wherever the search is stopped, the place is no higher than the start; 200 steps get there.

    de: Wann immer die Suche endet: Die Stelle ist nicht höher als der Start; 200 Schritte führen
    hin.
    """
    lowest = float(rng.uniform(-1, 1))

    hills = Formula("math.sin(3 * x) + 0.1 * x * x")
    cases = [
        (f, float(start), step, n)
        for f in (hills, parabola(lowest))
        for start, step in zip(rng.uniform(-3, 3, 3), (1.0, 0.3, 4.0), strict=True)
        for n in (0, 1, 2, 3, 4, 7)
    ]
    for got, (f, start, _, _) in zip(student.blind_descent.starmap(cases), cases, strict=True):
        assert_between(got, -1e3, 1e3)
        require(
            f(float(got)) <= f(start),
            de="f ist am Ende größer als am Anfang.",
            en="f is larger at the end than at the beginning.",
        )
    sides = [(parabola(lowest), lowest, lowest + d, 1.0) for d in (-30.0, 30.0)]
    assert_finds(student, sides)


# converges


@pytest.mark.exercise("converges", points=1)
def test_converges_on_random_rates(student, reference, rng):
    """Rates that are small enough lead to 0; too large ones and negative ones do not.

    de: Lernraten, die klein genug sind, führen zur 0; zu große und negative nicht.
    """
    rates = [*rng.uniform(0, 1, 6), *rng.uniform(1, 3, 6), *rng.uniform(-1, 0, 4)]
    rates = [float(rate) for rate in rates] + [0.5, 0.49, 0.51, 0.9, 1.1, 1.9]
    for got, rate in zip(student.converges.map(rates), rates, strict=True):
        assert_equal(got, reference.converges(rate))


@pytest.mark.exercise("converges", points=1)
def test_converges_at_the_borders(student, reference):
    """The two borders do not converge; just inside it does, however slowly.

    de: Auf den beiden Grenzen konvergiert es nicht; knapp innerhalb schon, wie langsam auch immer.
    """
    rates = [0.0, 1.0, 1e-9, 1 - 1e-9, 1 + 1e-9, -1e-9, 0, 1, 2, -1, 0.25]
    for got, rate in zip(student.converges.map(rates), rates, strict=True):
        assert_equal(got, reference.converges(rate))


# random_descent


def bowl_at(low):
    """A bowl with its lowest point there, height 0."""
    return Formula(f"float(np.sum((x - np.array({low.tolist()})) ** 2))")


def assert_finds_low(student, rng, sizes):
    """From up to three away, 2000 moves lead into the bottom of bowls of so many variables."""
    calls = []
    for n in sizes:
        low = rng.uniform(-4, 4, n)
        start = low + rng.uniform(1, 3, n) * rng.choice([-1, 1], n)
        calls.append((bowl_at(low), start, 0.2, 2000, np.random.default_rng(rng.integers(2**32))))
    for got, call in zip(student.random_descent.starmap(calls), calls, strict=True):
        assert_between(got, call[1] - 20, call[1] + 20)
        require(
            call[0](np.array(got, dtype=float)) <= 0.05,
            de="Nach 2000 Schritten ist der Ort noch nicht am tiefsten Punkt.",
            en="After 2000 moves the place is not at the lowest point yet.",
        )


@pytest.mark.exercise("random_descent", points=1)
def test_random_finds_low_places(student, rng):
    """2000 random moves lead to the lowest point of a bowl, for one variable or several.

    de: 2000 Zufallsschritte führen zum tiefsten Punkt einer Schüssel, bei einer oder mehreren
    Variablen.
    """
    assert_finds_low(student, rng, (1, 2, 2, 3, 4, 4))


@pytest.mark.exercise("random_descent", points=1)
def test_random_never_ends_higher(student, rng):
    """However many moves are tried, f never rises; many of them lead to the lowest point.

    de: Wie viele Schritte auch probiert werden, f steigt nie; viele führen zum tiefsten Punkt.
    """
    hills = Formula("float(np.sum(np.sin(3 * x) + 0.1 * x * x))")
    calls = [
        (hills, rng.uniform(-3, 3, n), step, tries, np.random.default_rng(7 * tries + n))
        for n in (1, 3)
        for step in (0.05, 1.0, 5.0)
        for tries in (1, 2, 3, 10)
    ]
    for got, call in zip(student.random_descent.starmap(calls), calls, strict=True):
        assert_between(got, call[1] - 1e3, call[1] + 1e3)
        require(
            hills(np.array(got, dtype=float)) <= hills(call[1]),
            de="f ist am Ende größer als am Anfang.",
            en="f is larger at the end than at the beginning.",
        )
    assert_finds_low(student, rng, (2, 3))


@pytest.mark.exercise("random_descent", points=0.5)
def test_random_moves_are_as_large_as_the_step(student, rng):
    """A single move changes every variable by about the step: ten times as much at most.

    de: Ein einzelner Schritt ändert jede Variable um etwa step, höchstens um das Zehnfache.
    """
    slope, start = Formula("float(np.sum(x))"), rng.normal(0, 1, 40)
    calls = [(slope, start, 1e-3, 1, np.random.default_rng(seed)) for seed in range(20)]
    moves = [got - start for got in student.random_descent.starmap(calls)]
    for move in moves:
        assert_between(move, np.full(40, -1e-2), np.full(40, 1e-2))
    require(
        max(np.max(np.abs(move)) for move in moves) > 2e-5,
        de="Es bewegt sich nichts, oder viel weniger als step.",
        en="Nothing moves, or much less than step.",
    )


@pytest.mark.exercise("random_descent", points=0.5)
def test_random_uses_the_generator(student, rng):
    """The same generator gives the same place, another one another; x0 stays, no step gives x0.

    de: Derselbe Generator gibt denselben Ort, ein anderer einen anderen; x0 bleibt, und kein
    Schritt gibt x0.
    """
    start = rng.normal(0, 3, 3)
    seeds = [11, 11, 12, 13]
    call = bowl_at(start + 5), start, 0.3
    first, again, *others = student.random_descent.starmap(
        [(*call, 30, np.random.default_rng(seed)) for seed in seeds]
    )
    assert_close(first, again)
    require(
        all(not np.array_equal(first, other) for other in others),
        de="Ein anderer Generator gibt denselben Ort.",
        en="Another generator gives the same place.",
    )
    for seed in seeds:
        assert_close(student.random_descent(*call, 0, np.random.default_rng(seed)), start)
    assert_unchanged(student.random_descent, *call, 30, np.random.default_rng(1))


# ascent


def compare_climbs(student, reference, calls):
    """Every path agrees with the reference."""
    for got, call in zip(student.ascent.starmap(calls), calls, strict=True):
        assert_close(got, reference.ascent(*call), tol=WALK)


@pytest.mark.exercise("ascent", points=1)
def test_ascent_agrees_on_random_hills(student, reference, rng):
    """Each row is the one before it plus learning rate times gradient, in any dimension.

    de: Jede Zeile ist die vorige plus Lernrate mal Gradient, in jeder Dimension.
    """
    calls = [
        (bowl(rng, n), rng.normal(0, 2, n), float(rng.uniform(0.05, 0.2)), steps)
        for n, steps in [(2, 6), (3, 3), (5, 4)]
    ]
    waves = Formula("np.array([math.cos(x[0]), math.exp(-x[1])])")
    calls.append((waves, rng.uniform(0.5, 1.5, 2), 0.3, 8))
    compare_climbs(student, reference, calls)


@pytest.mark.exercise("ascent", points=0.5, show=True)
def test_ascent_by_hand(student, reference, rng):
    """On 4x - x^2 with rate 1/4 the path climbs from 0 over 1 and 3/2 to 7/4, towards 2.

    de: Bei 4x - x^2 mit Lernrate 1/4 steigt der Weg von 0 über 1 und 3/2 auf 7/4, zur 2 hin.
    """
    slope = Formula("4 - 2 * x")
    calls = [(slope, np.array([0.0]), 0.25, 3), (slope, rng.normal(5, 1, 2), 0.1, 3)]
    first, second = student.ascent.starmap(calls)
    assert_close(first, [[0], [1], [1.5], [1.75]])
    assert_close(second, reference.ascent(*calls[1]), tol=WALK)


@pytest.mark.exercise("ascent", points=0.5)
def test_ascent_has_all_rows(student, reference, rng):
    """The path has n_steps + 1 rows, also for no step and one step; x0 stays as it was.

    de: Der Weg hat n_steps + 1 Zeilen, auch bei keinem Schritt und bei einem; x0 bleibt, wie es
    war.
    """
    calls = [
        (bowl(rng, n), rng.normal(0, 2, n), 0.1, steps) for n, steps in [(3, 0), (3, 1), (1, 5)]
    ]
    compare_climbs(student, reference, calls)
    got = assert_unchanged(student.ascent, *calls[1])
    assert_close(got, reference.ascent(*calls[1]), tol=WALK)
