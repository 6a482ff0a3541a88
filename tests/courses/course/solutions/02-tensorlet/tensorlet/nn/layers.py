"""Layers."""

from ..module import Module
from ..operators import product


class Linear(Module):
    """A layer of a given shape, with one parameter `w`."""

    def __init__(self, *shape):
        super().__init__(w=shape)

    def size(self):
        """How many weights there are.

        Examples
        --------
        >>> Linear(3, 4).size()
        12
        """
        return product(self.parameters["w"])
