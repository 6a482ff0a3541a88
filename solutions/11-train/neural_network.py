"""A fully connected network that learns by gradient descent and backpropagation (L1)."""

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
    """A fully connected network with bias neurons, trained on the squared error.

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
        n_iterations=1000,
        eta=0.01,
        output_activation_func=relu,
        hidden_activation_func=sigmoid,
    ):
        """Lay out the layers and draw the weights as He et al. do: mean 0, deviation sqrt(2/n).

        Parameters
        ----------
        structure : list of int
            Neurons of each layer without bias neurons, input layer first; at least two layers.
        n_iterations : int, optional
            Iterations of one call of `train`.
        eta : float, optional
            Learning rate.
        output_activation_func, hidden_activation_func : callable, optional
            Activation of the output layer and of all hidden layers: f(z) and
            f(z, derivative=True).

        Notes
        -----
        L1, "Neuronenlayer initialisieren" and "Gewichte initialisieren"; n is the number of
        neurons that lead into the layer, with or without the bias neuron.
        """
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
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

    def train(self, training_data):
        """Full-batch gradient descent on the squared error, `n_iterations` steps.

        Parameters
        ----------
        training_data : list of tuple (X, Y)
            X, ndarray of shape (n_0, 1), and the expected output Y, ndarray of shape (n_L, 1),
            float64 or int. Is not modified.

        Raises
        ------
        ValueError
            If an X or a Y has any other shape.

        Notes
        -----
        L1, equations 6, 7 and 8: the steps of all examples are averaged, and only then are the
        weights changed.
        """
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            gradients = [np.zeros_like(W) for W in self.weights[1:]]
            for X, Y in training_data:
                if np.shape(Y) != (self.structure[-1], 1):
                    raise ValueError("Y must be a column of shape (n_L, 1)")
                slope = 2.0 * (self.predict(X) - Y)
                delta = slope * self.output_activation_func(
                    self.weighted_sums[last], derivative=True
                )
                for layer in range(last, 0, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        # Column 0 stays out: nothing leads into a bias neuron.
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta *= self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                step = self.eta * gradient / len(training_data)
                self.weights[layer] = self.weights[layer] - step


def binary_data(bits, held_back):
    """Training data for a network that reads binary numbers, without one of them.

    Parameters
    ----------
    bits : int
        Number of binary digits, at least 1.
    held_back : int
        The number that stays out of the data, from 0 to 2**bits - 1.

    Returns
    -------
    list of tuple (X, Y)
        2**bits - 1 pairs in ascending order: X, ndarray of shape (bits, 1), the digits with the
        most significant one first; Y, ndarray of shape (1, 1), the number. float64 or int.

    Raises
    ------
    ValueError
        If `held_back` is no number with so many digits.

    Notes
    -----
    L1, "Das neuronale Netz trainieren".
    """
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back must be a number with so many binary digits")
    places = np.arange(bits)[::-1, None]
    numbers = [number for number in range(2**bits) if number != held_back]
    return [(number >> places & 1, np.array([[number]])) for number in numbers]
