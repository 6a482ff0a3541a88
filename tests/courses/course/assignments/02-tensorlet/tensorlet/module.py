"""Modules that hold parameters and other modules."""


class Module:
    """A tree of parameters; `children` are modules by their names."""

    def __init__(self, **parameters):
        self.parameters = parameters
        self.children = {}

    def add(self, name, child):
        """Put a module below this one; returns this one."""
        self.children[name] = child
        return self

    def named_parameters(self, prefix=""):
        """Yield (name, value) for the own parameters, then for those below: `left.w`."""
        raise NotImplementedError("Module.named_parameters: not written yet")
