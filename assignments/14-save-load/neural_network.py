"""A fully connected network that can be saved to a file and loaded again (L1)."""

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
    raise NotImplementedError("relu (NeuralNetwork.predict): take over yours from 11-train")


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
    raise NotImplementedError("sigmoid (NeuralNetwork.predict): take over yours from 11-train")


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
    raise NotImplementedError("identity (NeuralNetwork.predict): take over yours from 11-train")


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
        structure=None,
        n_iterations=1000,
        eta=0.01,
        output_activation_func=relu,
        hidden_activation_func=sigmoid,
    ):
        """Lay out the layers and draw the weights as He et al. do: mean 0, deviation sqrt(2/n).

        Parameters
        ----------
        structure : list of int, optional
            Neurons of each layer without bias neurons, input layer first; at least two layers.
            None: a network without layers, which `load_from_file` fills.
        n_iterations : int, optional
            Iterations of one call of `train`.
        eta : float, optional
            Learning rate.
        output_activation_func, hidden_activation_func : callable, optional
            Activation of the output layer and of all hidden layers: f(z) and
            f(z, derivative=True).

        Notes
        -----
        L1, "Neuronenlayer initialisieren", "Gewichte initialisieren" and "Speichern und Laden
        trainierter Gewichte"; n is the number of neurons that lead into the layer, with or
        without the bias neuron.
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
        raise NotImplementedError("NeuralNetwork.predict: take over yours from 11-train")

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
        raise NotImplementedError("NeuralNetwork.train: take over yours from 11-train")

    def save_to_file(self, filename):
        """Write the network's weights to a file, every bit of them.

        Parameters
        ----------
        filename : str
            Name of the file, which ends in .npz. A file of this name is replaced.

        Notes
        -----
        L1, "Speichern und Laden trainierter Gewichte". The format is your own, but all is in this
        one file. Neither the activation functions nor `n_iterations` and `eta` need be in it.
        The network itself stays as it is.
        """
        raise NotImplementedError("NeuralNetwork.save_to_file: not written yet")

    def load_from_file(self, filename):
        """Become the network that `save_to_file` has written, whatever this one was before.

        Parameters
        ----------
        filename : str
            Name of a file that `save_to_file` has written, maybe in another process.

        Raises
        ------
        Exception
            With a message, if the file is missing or damaged, is no file of `save_to_file`,
            holds no weight matrices that fit each other, or is pickled. Nothing in the network
            has changed then, and no code of the file has run.

        Notes
        -----
        L1, "Speichern und Laden trainierter Gewichte". Structure, layers and weights come back;
        the activation functions stay those that the constructor was given.
        """
        raise NotImplementedError("NeuralNetwork.load_from_file: not written yet")


def train_digits(X, y, filename):
    """Train a network to read digits, save it, and say what it reads.

    Parameters
    ----------
    X : ndarray of float64, shape (64, m)
        One image a column, pixels from 0 to 1; at least 200 of them. Is not modified.
    y : ndarray of int, shape (m,)
        The digits in the images, 0 to 9. Is not modified.
    filename : str
        Where the trained network is saved; ends in ".npz".

    Returns
    -------
    ndarray of int, shape (m,)
        What the trained network reads in X: for each column the output neuron with the largest
        activation.

    Notes
    -----
    L1, "Ein Klassifikationsproblem trainieren: MNIST". The network has ten output neurons and
    sigmoid in all layers; the hidden layers are up to you.
    """
    raise NotImplementedError("train_digits: not written yet")


def read_digits(filename, X):
    """Read digits with a network that was trained and saved earlier.

    Parameters
    ----------
    filename : str
        A file of `save_to_file`; the network in it has sigmoid in all layers.
    X : ndarray of float64, shape (n_0, m)
        One image a column. Is not modified.

    Returns
    -------
    ndarray of int, shape (m,)
        For each column the output neuron with the largest activation.

    Raises
    ------
    Exception
        As `load_from_file` does.

    Notes
    -----
    L1, "Speichern und Laden trainierter Gewichte".
    """
    raise NotImplementedError("read_digits: not written yet")
