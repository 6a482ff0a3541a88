"""Hidden suite of 10-predict: transpose and matrix product with loops."""

import numpy as np
import pytest

from autograder.testing import assert_close, assert_own_work, assert_raises, assert_unchanged

L1_MATRIX = np.array([[-0.5, 4.0], [3.0, -5.0], [1.0, -2.0]])
L1_VECTOR = np.array([[2.0], [-6.0]])
COUNTED = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.mark.exercise("transpose", points=0.5, show=True)
def test_transpose_of_the_lecture(student):
    """The transpose of ((1, 2, 3), (4, 5, 6)) has the rows (1, 4), (2, 5) and (3, 6).

    de: Die Transponierte von ((1, 2, 3), (4, 5, 6)) hat die Zeilen (1, 4), (2, 5) und (3, 6).
    """
    assert_close(student.transpose(COUNTED), [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]])


@pytest.mark.exercise("transpose", points=1)
def test_transpose_of_any_matrix(student, reference, rng):
    """transpose swaps rows and columns of matrices of any shape, without numpy's transpose.

    de: transpose tauscht Zeilen und Spalten von Matrizen jeder Form, ohne das Transponieren von
    numpy.
    """
    assert_own_work(student.transpose, ("T", "transpose", "swapaxes"), at=[COUNTED])
    matrices = [rng.normal(0, 2, shape) for shape in [(1, 1), (1, 4), (5, 1), (3, 3), (4, 2)]]
    for W, got in zip(matrices, student.transpose.map(matrices), strict=True):
        assert_close(got, reference.transpose(W))


@pytest.mark.exercise("transpose", points=0.5)
def test_transpose_takes_matrices_only(student, reference, rng):
    """transpose leaves its argument alone and refuses what is no matrix.

    de: transpose verändert sein Argument nicht und lehnt ab, was keine Matrix ist.
    """
    W = rng.normal(0, 2, (3, 3))
    assert_close(assert_unchanged(student.transpose, W), reference.transpose(W))
    assert_raises(student.transpose, np.array([1.0, 2.0, 3.0]))


@pytest.mark.exercise("matrix_product", points=0.5, show=True)
def test_matrix_product_of_the_lecture(student, reference, rng):
    """L1's matrix times (2, -6) is (-25, 36, 14).

    de: Die Matrix von L1 mal (2, -6) ist (-25, 36, 14).
    """
    assert_close(student.matrix_product(L1_MATRIX, L1_VECTOR), [[-25.0], [36.0], [14.0]])
    A, B = rng.normal(0, 2, (3, 2)), rng.normal(0, 2, (2, 1))
    assert_close(student.matrix_product(A, B), reference.matrix_product(A, B))


@pytest.mark.exercise("matrix_product", points=1.5)
def test_matrix_product_of_any_matrices(student, reference, rng):
    """matrix_product is right for matrices of all shapes that fit, without numpy's product.

    de: matrix_product stimmt für Matrizen aller Formen, die passen, ohne das Produkt von numpy.
    """
    ready_made = ("matmul", "dot", "einsum", "tensordot", "inner")
    assert_own_work(student.matrix_product, ready_made, at=[L1_MATRIX, L1_VECTOR])
    sizes = [(1, 1, 1), (2, 3, 4), (4, 1, 3), (1, 5, 1), (3, 3, 3), (5, 2, 2)]
    pairs = [(rng.normal(0, 2, (m, k)), rng.normal(0, 2, (k, n))) for m, k, n in sizes]
    for pair, got in zip(pairs, student.matrix_product.starmap(pairs), strict=True):
        assert_close(got, reference.matrix_product(*pair))


@pytest.mark.exercise("matrix_product", points=1)
@pytest.mark.parametrize(
    "shapes",
    [((2, 3), (2, 3)), ((3, 1), (2, 3)), ((2, 3), (1, 3)), ((2, 3), (4, 2)), ((2, 3), (3,))],
    ids=["equal", "one column", "one row", "more rows", "flat"],
)
def test_matrix_product_refuses_what_does_not_fit(student, reference, rng, shapes):
    """matrix_product refuses matrices of which the left has not as many columns as the right rows.

    de: matrix_product lehnt Matrizen ab, wenn die linke nicht so viele Spalten hat wie die rechte
    Zeilen.
    """
    A, B = rng.normal(0, 2, (2, 3)), rng.normal(0, 2, (3, 2))
    got = assert_unchanged(student.matrix_product, A, B)
    assert_close(got, reference.matrix_product(A, B))
    assert_raises(student.matrix_product, *(np.ones(shape) for shape in shapes))
