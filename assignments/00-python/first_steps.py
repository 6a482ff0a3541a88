"""First steps in Python: functions, lists, loops, slices, comprehensions, a class (L1)."""


def greet(name="world"):
    """A greeting, as L1's first program prints it.

    Parameters
    ----------
    name : str, optional
        Who is greeted.

    Returns
    -------
    str
        "Hello " and the name.

    Notes
    -----
    L1, "Hello world in Python".
    """
    raise NotImplementedError("greet: not written yet")


def layer_sizes(structure):
    """Number of activations in each layer: one more for the bias neuron, but in the last layer.

    Parameters
    ----------
    structure : list of int
        Neurons of each layer without bias neurons, input layer first. Is not modified.

    Returns
    -------
    list of int
        As many entries as `structure` has.

    Notes
    -----
    L1, "Neuronenlayer initialisieren".
    """
    raise NotImplementedError("layer_sizes: not written yet")


def weight_shapes(structure):
    """Shapes of the weight matrices that lead into the layers 1, 2, ..., one tuple for each.

    Parameters
    ----------
    structure : list of int
        Neurons of each layer without bias neurons, input layer first. Is not modified.

    Returns
    -------
    list of tuple (int, int)
        Rows: neurons of the layer; columns: neurons of the layer before it and its bias neuron.
        One entry less than `structure` has.

    Notes
    -----
    L1, "Gewichte initialisieren", where a dummy stands in front of them.
    """
    raise NotImplementedError("weight_shapes: not written yet")


def backwards(n_layers):
    """Numbers of the layers in the order in which backpropagation visits them.

    Parameters
    ----------
    n_layers : int
        Number of layers, the input layer included; at least 1.

    Returns
    -------
    list of int
        From the output layer, n_layers - 1, down to layer 1; the input layer 0 is left out.

    Notes
    -----
    L1, "Backpropagation-Algorithmus".
    """
    raise NotImplementedError("backwards: not written yet")


def without_bias(activations):
    """Activations without the bias neurons.

    Parameters
    ----------
    activations : list of list of float
        One list for each layer. In all but the last one the bias neuron stands at index 0. Is not
        modified.

    Returns
    -------
    list of list of float
        The same lists without the bias neurons; the last one complete.

    Notes
    -----
    L1, "Prediction mit Feedforward-Algorithmus erzeugen".
    """
    raise NotImplementedError("without_bias: not written yet")


class Layers:
    """The layers of a network, to which more can be added.

    Attributes
    ----------
    structure : list of int
        Neurons of each layer, input layer first.
    """

    def __init__(self, structure):
        """Keep the layers in the object.

        Parameters
        ----------
        structure : list of int
            Neurons of each layer, input layer first.

        Notes
        -----
        L1, "Klasse für neuronales Netz anlegen".
        """
        raise NotImplementedError("Layers.__init__: not written yet")

    def add(self, n_neurons):
        """Put one more layer behind the last one.

        Parameters
        ----------
        n_neurons : int
            Its neurons.

        Notes
        -----
        L1, "Klasse für neuronales Netz anlegen": `self` is the object that the method is called
        on.
        """
        raise NotImplementedError("Layers.add: not written yet")
