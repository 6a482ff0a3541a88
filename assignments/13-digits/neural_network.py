"""A network that learns from mini-batches to read handwritten digits (L1)."""

import numpy as np  # noqa: F401


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
    raise NotImplementedError("relu: not written yet")


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
    raise NotImplementedError("sigmoid: not written yet")


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
    raise NotImplementedError("identity: not written yet")


def softmax(z):
    """Turn the weighted sums of an output layer into probabilities, without overflow.

    Parameters
    ----------
    z : ndarray of float64, shape (n, 1)
        Weighted sums of one example, |z| up to 1e4. Is not modified.

    Returns
    -------
    ndarray of float64, shape (n, 1)
        exp(z_i) / sum_j exp(z_j); the entries sum to 1.

    Notes
    -----
    L1, "Numerisch stabiler Softmax".
    """
    raise NotImplementedError("softmax: not written yet")


class NeuralNetwork:
    """A fully connected network with bias neurons, trained by gradient descent.

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
        batch_size=0,
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
            f(z, derivative=True). The output layer may also have `softmax`, without derivative.
        batch_size : int, optional
            Examples that each iteration of `train` draws, at most as many as there are; 0: all.

        Notes
        -----
        L1, "Neuronenlayer initialisieren", "Gewichte initialisieren" and "Mit Mini-Batches
        trainieren"; n is the number of neurons that lead into the layer, with or without the
        bias neuron.
        """
        raise NotImplementedError("NeuralNetwork.__init__: not written yet")

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
        raise NotImplementedError("NeuralNetwork.predict: not written yet")

    def train(self, training_data):
        """Gradient descent, `n_iterations` steps, each for a random sample of the examples.

        Parameters
        ----------
        training_data : list of tuple (X, Y)
            X, ndarray of shape (n_0, 1), and the expected output Y, ndarray of shape (n_L, 1),
            float64 or int; one-hot for a softmax output. Is not modified.

        Raises
        ------
        ValueError
            If an X or a Y has any other shape.

        Notes
        -----
        L1, equations 6 to 8 and "Mit Mini-Batches trainieren": the steps of a sample's examples
        are averaged, and only then are the weights changed. The cost is the cross entropy for a
        softmax output (equation IV) and the squared error for any other.
        """
        raise NotImplementedError("NeuralNetwork.train: not written yet")


def load_idx(images, labels):
    """Read images and their labels from two files in MNIST's idx format.

    Parameters
    ----------
    images, labels : str
        Names of the files; gzip-compressed where a name ends in ".gz".

    Returns
    -------
    X : ndarray of float64, shape (rows * columns, m)
        One image a column, row after row, from 0 (pixel 0) to 1 (pixel 255).
    y : ndarray of int, shape (m,)
        The labels.

    Raises
    ------
    ValueError
        If a file is no idx file of its kind, or if there are not as many labels as images.

    Notes
    -----
    L1, "Ein Klassifikationsproblem trainieren: MNIST". After the four bytes 0, 0, 8 (unsigned
    bytes) and the number of axes follow the lengths of the axes (three for images, one for
    labels), each as four bytes with the highest first, and then the values, one byte each.
    """
    raise NotImplementedError("load_idx: not written yet")


def as_training_data(X, y, n_classes):
    """Put examples and labels into the form that `train` takes.

    Parameters
    ----------
    X : ndarray of float64, shape (n, m)
        One example a column. Is not modified.
    y : ndarray of int, shape (m,)
        The examples' labels, from 0 to n_classes - 1. Is not modified.
    n_classes : int
        Number of classes.

    Returns
    -------
    list of tuple (X, Y)
        m pairs: an example, ndarray of shape (n, 1), and its one-hot label, ndarray of shape
        (n_classes, 1).

    Raises
    ------
    ValueError
        If there are not as many labels as examples.

    Notes
    -----
    L1, "Cross-Entropy Loss" (one-hot vectors).
    """
    raise NotImplementedError("as_training_data: not written yet")


def accuracy(network, X, y):
    """Share of the examples that a network puts into the right class.

    Parameters
    ----------
    network : NeuralNetwork
        One output neuron for each class: the largest output counts.
    X : ndarray of float64, shape (n, m)
        One example a column. Is not modified.
    y : ndarray of int, shape (m,)
        The examples' labels. Is not modified.

    Returns
    -------
    float
        Between 0 (none) and 1 (all).

    Raises
    ------
    ValueError
        If there are not as many labels as examples.

    Notes
    -----
    L3 gives it in percent.
    """
    raise NotImplementedError("accuracy: not written yet")


def n_parameters(structure):
    """Number of weights of a network, those that lead from bias neurons included.

    Parameters
    ----------
    structure : list of int
        Neurons of each layer without bias neurons, input layer first. Is not modified.

    Returns
    -------
    int
        All entries of all weight matrices, (n_{l-1} + 1) n_l for each layer but the first.

    Notes
    -----
    L1, "Empfehlungen": the picture there counts w_0 to w_13,001.
    """
    raise NotImplementedError("n_parameters: not written yet")


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    """Bring each row of a batch to mean beta and standard deviation gamma, or nearly so.

    Parameters
    ----------
    Z : ndarray of float64, shape (n, m)
        Weighted sums of a layer, one example a column. Is not modified.
    gamma, beta : ndarray of float64, shape (n, 1)
        What each row is multiplied by and what is added to it. Are not modified.
    epsilon : float, optional
        Is added to the variance, so that a constant row does not divide by 0.

    Returns
    -------
    ndarray of float64, shape (n, m)
        gamma (Z - mean) / sqrt(variance + epsilon) + beta, mean and variance for each row; the
        variance is the mean of the squared deviations.

    Raises
    ------
    ValueError
        If gamma or beta is not a column with one entry for each row of Z.

    Notes
    -----
    L3, "Deep Learning", where it says that the variance is divided by.
    """
    raise NotImplementedError("batch_normalise: not written yet")


def dropout(a, p, rng):
    """Switch activations off at random, and raise the others so that their mean stays.

    Parameters
    ----------
    a : ndarray of float64, any shape
        Activations. Is not modified.
    p : float
        Probability with which each entry, on its own, becomes 0; from 0 to below 1.
    rng : numpy.random.Generator
        All chance comes from here.

    Returns
    -------
    ndarray of float64, same shape as `a`
        0 or a / (1 - p), entry by entry.

    Raises
    ------
    ValueError
        If p is negative, or 1 or more.

    Notes
    -----
    L3, "Deep Learning".
    """
    raise NotImplementedError("dropout: not written yet")
