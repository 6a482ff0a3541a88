"""A fully connected network that sends an input forward through its layers (L1)."""

from itertools import pairwise

import numpy as np


def relu(z, derivative=False):
    """Rectified linear unit max(0, z), or its derivative at z.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    derivative : bool, optional
        True: the derivative with respect to z instead of the activation.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        max(0, z); as derivative 1 where z > 0 and 0 where z < 0 (at z = 0 any value in [0, 1]).

    Notes
    -----
    L1, "Aktivierungsfunktionen" and "Ableitungen der Aktivierungsfunktionen".
    """
    if derivative:
        return np.where(z > 0, 1.0, 0.0)
    return np.maximum(z, 0.0)


def sigmoid(z, derivative=False):
    """Logistic function 1 / (1 + exp(-z)), or its derivative at z, without overflow.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums, |z| up to 1e4. Is not modified.
    derivative : bool, optional
        True: the derivative with respect to z instead of the activation.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        sigmoid(z) in [0, 1]; as derivative sigmoid(z) (1 - sigmoid(z)) in [0, 1/4].

    Notes
    -----
    L1, "Aktivierungsfunktionen" and "Ableitungen der Aktivierungsfunktionen".
    """
    if derivative:
        return sigmoid(z) * sigmoid(-z)  # 1 - sigmoid(z) is sigmoid(-z)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def identity(z, derivative=False):
    """The weighted sum itself, or the derivative, which is 1 everywhere.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    derivative : bool, optional
        True: the derivative with respect to z instead of the activation.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        z; as derivative 1 for every entry.

    Notes
    -----
    L1, "Aktivierungsfunktionen anlegen" and "Ableitungen der Aktivierungsfunktionen".
    """
    return np.ones(np.shape(z)) if derivative else z


class NeuralNetwork:
    """A fully connected network with bias neurons.

    Layer l = 0 is the input layer, layer L the output layer; n_l is the number of neurons of
    layer l without its bias neuron.

    Attributes
    ----------
    structure : list of int
        n_0, n_1, ..., n_L.
    weights : list
        weights[l], ndarray of float64, shape (n_l, n_{l-1} + 1), leads from layer l - 1 to
        layer l; column 0 belongs to the bias neuron. weights[0] is a dummy.
    weighted_sums : list of ndarray of float64
        weighted_sums[l], shape (n_l, 1), of the latest prediction. weighted_sums[0] is a dummy.
    activations : list of ndarray of float64
        activations[l] of the latest prediction: shape (n_l + 1, 1) with the bias neuron, fixed
        to 1, at index 0; in the output layer shape (n_L, 1).
    """

    def __init__(
        self,
        structure,
        output_activation_func=relu,
        hidden_activation_func=sigmoid,
    ):
        """Lay out the layers and draw the weights as He et al. do: mean 0, deviation sqrt(2/n).

        Parameters
        ----------
        structure : list of int
            Neurons of each layer without bias neurons, input layer first; at least two layers.
            Is not modified.
        output_activation_func, hidden_activation_func : callable, optional
            Activation of the output layer and of all hidden layers: f(z).

        Notes
        -----
        L1, "Neuronenlayer initialisieren" and "Gewichte initialisieren"; n is the number of
        neurons that lead into the layer, with or without the bias neuron.
        """
        self.structure = structure
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.weighted_sums = [None] * len(structure)
        self.activations = [None] * len(structure)
        self.weights = [None]
        for n_in, n_out in pairwise(structure):
            self.weights.append(np.random.randn(n_out, n_in + 1) * np.sqrt(2.0 / (n_in + 1)))

    def predict(self, X):
        """Send one example through the network, layer by layer.

        Parameters
        ----------
        X : ndarray of float64 or int, shape (n_0, 1)
            The inputs. Is not modified.

        Returns
        -------
        ndarray of float64, shape (n_L, 1)
            The activations of the output layer.

        Raises
        ------
        ValueError
            If X has any other shape.

        Notes
        -----
        L1, "Prediction mit Feedforward-Algorithmus erzeugen". Afterwards `weighted_sums` and
        `activations` hold the values of this prediction.
        """
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X must be a column of shape (n_0, 1)")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]


def transpose(W):
    """Swap rows and columns, entry by entry.

    Parameters
    ----------
    W : ndarray of float64, shape (m, n)
        Any matrix. Is not modified.

    Returns
    -------
    ndarray of float64, shape (n, m)
        Entry (j, i) is entry (i, j) of W.

    Raises
    ------
    ValueError
        If W has not two axes.

    Notes
    -----
    L1, "Matrixtransposition". Written with loops: no `.T`, no `transpose` of numpy.
    """
    rows, columns = W.shape  # a ValueError of Python's own where there are not two
    flipped = np.empty((columns, rows))
    for i in range(rows):
        for j in range(columns):
            flipped[j, i] = W[i, j]
    return flipped


def matrix_product(A, B):
    """Rows of A times columns of B.

    Parameters
    ----------
    A : ndarray of float64, shape (m, k)
        The left matrix. Is not modified.
    B : ndarray of float64, shape (k, n)
        The right matrix: as many rows as A has columns. Is not modified.

    Returns
    -------
    ndarray of float64, shape (m, n)
        Entry (i, j) is the sum of A[i, l] B[l, j] over l.

    Raises
    ------
    ValueError
        If A or B has not two axes, or A has not as many columns as B has rows.

    Notes
    -----
    L1, "Matrixmultiplikation". Written with loops: no `@`, no `matmul` or `dot`.
    """
    rows, inner = A.shape
    height, columns = B.shape
    if inner != height:
        raise ValueError("A must have as many columns as B has rows")
    product = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            for k in range(inner):
                product[i, j] += A[i, k] * B[k, j]
    return product
