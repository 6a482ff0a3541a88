"""Ways down: gradient descent in one and in many dimensions, and one without derivatives (L3)."""

import math

import numpy as np


def minimise_error(error, derivative, x, step_size, target=0.01):
    """Walk downhill until the error is small enough: x <- x - derivative(x) step_size.

    Parameters
    ----------
    error : callable
        Takes a number, returns a number.
    derivative : callable
        The derivative of `error`: takes a number, returns a number.
    x : float
        Where the walk begins.
    step_size : float
        The learning rate.
    target : float, optional
        The walk goes on while error(x) > target.

    Returns
    -------
    float
        The first x on the walk whose error is at most `target`.

    Raises
    ------
    ValueError
        If the error is still too large after 10 000 steps, or x is not finite (inf or nan).

    Notes
    -----
    L3, "Newton Verfahren".
    """
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError(f"x became {x}: is the step size {step_size} too large?")
    if error(x) <= target:
        return x
    raise ValueError(f"the error is still above {target} after 10 000 steps")


def gradient_descent(gradient, x0, learning_rate, n_steps):
    """Walk downhill in n dimensions and record the path.

    Parameters
    ----------
    gradient : callable
        Takes an array of shape (n,), returns the gradient there, of shape (n,).
    x0 : ndarray of float64, shape (n,)
        Where the walk begins. Is not modified.
    learning_rate : float
        How far to go, relative to the gradient.
    n_steps : int
        How many steps, 0 or more.

    Returns
    -------
    ndarray of float64, shape (n_steps + 1, n)
        Row 0 is x0, row i the place after i steps.

    Notes
    -----
    L0, "Grundprinzip von Gradient Descent"; L3, "Newton Verfahren in R^n" and "Gradient".
    """
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)


def blind_descent(f, x0, step, n_steps):
    """Look for the minimum of `f` without its derivative, by trying.

    Parameters
    ----------
    f : callable
        Takes a number, returns a number.
    x0 : float
        Where the search begins.
    step : float
        The width of the first steps, step > 0.
    n_steps : int
        How many steps, 0 or more.

    Returns
    -------
    float
        A place that is no worse than the start, f(x) <= f(x0).

    Notes
    -----
    L3, "Verfahren ohne Ableitung".
    """
    x = x0
    for _ in range(n_steps):
        # x - step lies twice the step back from x + step.
        lower = [place for place in (x + step, x - step) if f(place) < f(x)]
        if lower:
            x = lower[0]
        else:
            step = step / 2
    return x


def converges(learning_rate):
    """Whether gradient descent on x^2 gets to 0 from wherever it starts.

    Parameters
    ----------
    learning_rate : float
        The factor of the derivative 2 x in each step.

    Returns
    -------
    bool
        True where the walk comes closer and closer to 0, else False.

    Notes
    -----
    L0, "Wahl der Lernrate".
    """
    return 0 < learning_rate < 1


def random_descent(f, x0, step, n_steps, rng):
    """Look for a low place of `f` by small random moves of all variables at once.

    Parameters
    ----------
    f : callable
        Takes an array of shape (n,), returns a number.
    x0 : ndarray of float64, shape (n,)
        Where the search begins. Is not modified.
    step : float
        The size of the moves, step > 0.
    n_steps : int
        How many moves to try, 0 or more.
    rng : numpy.random.Generator
        The only source of chance.

    Returns
    -------
    ndarray of float64, shape (n,)
        The lowest place found, f(x) <= f(x0).

    Notes
    -----
    L3, "Wie lernen?" (naive, random).
    """
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return x


def ascent(gradient, x0, learning_rate, n_steps):
    """Walk uphill in n dimensions, which is downhill on -f, and record the path.

    Parameters
    ----------
    gradient : callable
        The gradient of f: takes an array of shape (n,), returns one of the same shape.
    x0 : ndarray of float64, shape (n,)
        Where the walk begins. Is not modified.
    learning_rate : float
        How far to go, relative to the gradient.
    n_steps : int
        How many steps, 0 or more.

    Returns
    -------
    ndarray of float64, shape (n_steps + 1, n)
        Row 0 is x0, row i the place after i steps.

    Notes
    -----
    L3, "Fehler" (what is to grow is the negative of what is to shrink).
    """
    return gradient_descent(lambda x: -gradient(x), x0, learning_rate, n_steps)
