"""Stand-ins for packages that draw, which have nothing to show while a submission is graded."""

import builtins
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import numpy as np

from autograder.worker.placeholder import Nothing

PLOTTING = frozenset(
    {"matplotlib", "mpl_toolkits", "pylab", "cycler", "seaborn", "plotly", "bokeh", "altair"}
    | {"IPython", "ipywidgets"}
)
SCREEN = frozenset({"tkinter", "turtle"})  # editors import tkinter by accident

NOTHING = Nothing()

# What `from matplotlib.pyplot import *` is used for.
_PYPLOT = """
annotate arrow axes axhline axhspan axis axvline axvspan bar barh boxplot cla clabel clf clim close
cm colorbar contour contourf cool draw errorbar figimage figlegend figtext figure fill
fill_between gca gcf get_cmap ginput gray grid hexbin hist hist2d hlines hot imread imsave imshow
jet legend locator_params loglog matshow minorticks_on ioff ion pause pcolor pcolormesh pie plot
polar quiver quiverkey rc rcParams rcdefaults savefig scatter sca semilogx semilogy setp show
specgram spy stackplot stairs stem step streamplot style subplot subplot2grid subplot_mosaic
subplots subplots_adjust suptitle table text tick_params ticklabel_format tight_layout title
tricontour tripcolor triplot twinx twiny violinplot viridis vlines xcorr xkcd xlabel xlim xscale
xticks ylabel ylim yscale yticks Figure Axes Rectangle Circle Line2D
"""


def subplots(rows: int = 1, columns: int = 1, **named: Any) -> tuple[Nothing, Any]:
    """A figure and its axes in the shape that matplotlib gives them."""
    rows, columns = named.get("nrows", rows), named.get("ncols", columns)
    squeeze = named.get("squeeze", True)
    if rows * columns == 1 and squeeze:
        return NOTHING, NOTHING
    axes = np.empty(rows * columns, dtype=object)
    for number in range(rows * columns):  # numpy would take the number for it
        axes[number] = NOTHING
    return NOTHING, axes if squeeze and 1 in (rows, columns) else axes.reshape(rows, columns)


class _SilentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name in ("__path__", "__file__", "__all__"):
            raise AttributeError(name)
        if name == "subplots":
            return subplots
        if name == "get_ipython":
            return getattr(builtins, name, NOTHING)
        return getattr(NOTHING, name)


class _Loader:
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _SilentModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__ in ("pylab", "matplotlib.pylab"):
            module.__dict__.update({n: getattr(np, n) for n in np.__all__ if n != "__version__"})
        if module.__name__ in ("pylab", "matplotlib.pylab", "matplotlib.pyplot"):
            module.__dict__.update(dict.fromkeys(_PYPLOT.split(), NOTHING), subplots=subplots)
            module.__dict__.update(np=np, plt=sys.modules.get("matplotlib.pyplot", NOTHING))


class _Finder:
    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        if name.partition(".")[0] in PLOTTING | SCREEN:
            return ModuleSpec(name, _Loader(), is_package=True)  # type: ignore[arg-type]
        return None


def install() -> None:
    """From now on importing a package that draws gives a silent one."""
    sys.meta_path.insert(0, _Finder())
