"""Modules as people hand them in."""

from __future__ import annotations

from tests.field.inputs import FULL, IMPORT, MODULE, RELU, Case, book, module

READ = "read as in a notebook"
COMMANDS: dict[str, Case] = {
    name: module(source, says=READ)
    for name, source in {
        "at the top": f"%matplotlib inline\n{MODULE}",
        "installed by a shell": f"!pip install numpy\n{MODULE}",
        "of Spyder": f"# %% Imports\n%reset -f\n%clear\n{MODULE}",
        "of Colab": f"!git clone https://example.org/data\n%cd data\n{MODULE}",
        "a question": f"{MODULE}\n\nnp.maximum?\n",
        "a listing": f"files = !ls\n{MODULE}",
        "measured": f"{MODULE}\n\n%timeit relu(np.ones(3))\n%time steps = step(np.ones(3))\n",
        "in a condition": f"{MODULE}\n\nif __name__ == '__main__':\n    %matplotlib qt\n    print(step(1))\n",
        "of Windows": f"%matplotlib inline\n{MODULE}".replace("\n", "\r\n"),
        "after a byte order mark": f"\ufeff%matplotlib inline\n{MODULE}",
        "prompts": ">>> import numpy as np\n" + MODULE.replace(IMPORT, ""),
    }.items()
} | {
    "a remainder is no command": module(f"{MODULE}\n\nREST = (7\n% 4)\n"),
    "a text is no command": module(f'{MODULE}\n\nTEXT = """\n%matplotlib inline\n!ls\n"""\n'),
    "a question in a comment": module(f"# Is this right?\n{MODULE}"),
    "beside a slip of the pen": module(f"%matplotlib inline\n{MODULE}\n\ndef f(:\n", 0.0, READ),
    "under another name": Case(
        {"activations (1).py": f"%matplotlib inline\n{MODULE}".encode()}, says=READ
    ),
}  # fmt: skip

IMPORTS: dict[str, Case] = {
    f"unused: {line}": module(f"{line}\n{MODULE}")
    for line in (
        "import pandas as pd",
        "import scipy.special",
        "from scipy.special import expit, softmax",
        "from tqdm import tqdm",
        "import sympy as sp, os, sys",
        "import pytest",
        "from typing_extensions import override, Self",
        "import ipywidgets as widgets",
        "from sklearn.datasets import *",
        "import torch.nn.functional as F",
        "from google.colab import drive",
        "from .helpers import something",
        "from numpy import no_such_name",
        "from utils import my_relu",
        "if True:\n    import numba",
        "import pandas as pd\npd.set_option('display.precision', 3)",
        "from google.colab import files\nuploaded = files.upload()\nfor name in uploaded.keys():\n    print(name)",
        "try:\n    import cupy as xp\nexcept ImportError:\n    import numpy as xp\nassert xp.pi > 3",
        "from __future__ import annotations\nimport nowhere",
        "import pandas as pd\ndef load(path: pd.DataFrame | None = None) -> pd.Series: ...",
        "from sklearn.model_selection import train_test_split as split\na, b, c, d = split(1, 2)",
        "from torch import nn\nclass Net(nn.Module):\n    pass",
        "import torch\nprint(torch.__version__)\ndevice = 'cuda' if torch.cuda.is_available() else 'cpu'",
        "import sklearn\nassert sklearn.__version__ >= '1.0'",
        "from packaging import version\nassert version.parse('2.0') >= version.parse('1.0')",
        "import pandas as pd\ncolumns = {'a': pd.Series([1])}\nfor row in pd.DataFrame(columns).iterrows():\n    print(row)",
    )
} | {
    "in the first cell": book("from google.colab import drive\n" + IMPORT, MODULE),
    "in the only cell": book("from google.colab import drive\ndrive.mount('/content')\n" + MODULE),
    "used in a cell": book(
        "import pandas as pd\ntable = pd.DataFrame([1])\ntable.head()\n" + MODULE
    ),
    "a question of its kind": module(
        "import pandas as pd\n"
        + MODULE.replace(
            "    return np.maximum(z, 0)",
            "    if isinstance(z, pd.Series):\n        z = z.values\n    return np.maximum(z, 0)",
        )
    ),
    "used in a function": module(
        "import pandas as pd\n" + MODULE.replace("np.maximum(z, 0)", "pd.Series(z).clip(0)"),
        FULL - 2,
        "There is no package `pandas` when grading",
    ),
    "taken from elsewhere": module(
        "from scipy.special import relu\n" + MODULE.replace(RELU, ""),
        FULL - 2,
        "There is no package `scipy` when grading",
    ),
    "a decorator": module(
        "from numba import njit\n" + MODULE.replace("def relu", "@njit\ndef relu"),
        FULL - 2,
        "There is no package `numba` when grading",
    ),
}

_PLOTS = (
    'plt.rcParams["figure.figsize"] = (10, 8)',
    'plt.rcParams.update({"font.size": 12})',
    "fig, ax = plt.subplots()",
    "fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3))",
    "fig, ((a, b), (c, d)) = plt.subplots(2, 2)",
    "fig, axes = plt.subplots(2, 3)\nfor ax in axes.flat:\n    ax.plot([1])",
    "axes = plt.subplots(2, 1, squeeze=False)[1]\naxes[1, 0].set_title('x')",
    "line, = plt.plot([1, 2])",
    "n, bins, patches = plt.hist([1, 2, 2])\nprint(n.sum() / len(bins))",
    "low, high = plt.ylim()\nplt.ylim(low - 0.1 * (high - low), high * 1.1)",
    "ax = plt.gca()\nx0, x1 = ax.get_xlim()\nxs = np.linspace(x0, x1, 50)\nax.plot(xs, xs)",
    "import matplotlib\nprint(matplotlib.__version__.split('.')[0])",
    "import matplotlib\nif tuple(map(int, matplotlib.__version__.split('.')[:2])) < (3, 5):\n    raise SystemExit",
    "from matplotlib.figure import Figure\nassert isinstance(plt.figure(), Figure)",
    "from matplotlib.ticker import Formatter\nclass Percent(Formatter):\n    def __call__(self, x, pos=None):\n        return f'{x}%'\nPercent()",
    "class Board(plt.Figure):\n    def __init__(self):\n        super().__init__()\n        self.count = 3\nassert Board().count == 3",
    "colors = plt.cm.viridis(np.linspace(0, 1, 5))\nfor i, c in enumerate(colors):\n    plt.plot([i], color=c)",
    "colors = plt.rcParams['axes.prop_cycle'].by_key()['color']\nplt.plot([1], color=colors[0])",
    "plt.style.use('ggplot')\nprint(', '.join(sorted(plt.style.available)))",
    "with plt.style.context('dark_background'):\n    plt.plot([1])",
    "with plt.rc_context({'lines.linewidth': 2}):\n    plt.plot([1])",
    "from matplotlib.animation import FuncAnimation\nmovie = FuncAnimation(plt.figure(), lambda i: [], frames=3)",
    "from mpl_toolkits.mplot3d import Axes3D\nax = plt.figure().add_subplot(projection='3d')",
    "import seaborn as sns\nsns.set_theme(style='whitegrid')\nsns.heatmap(np.eye(3), annot=True)",
    "import io\nbuffer = io.BytesIO()\nplt.savefig(buffer)\nbuffer.getvalue()",
    "import matplotlib\nmatplotlib.use('TkAgg')\nprint(matplotlib.get_backend().lower())",
    "from matplotlib import cm, colors as mcolors\nr, g, b = mcolors.to_rgb('red')\nprint(f'{r:.2f}')",
    "from pylab import *\nplot(linspace(0, 1), sin(linspace(0, 1)))\nshow()",
    "from matplotlib.pyplot import *\nfigure()\nplot([1, 2])\nxlabel('x')\nshow()",
    "def draw(ax: plt.Axes | None = None) -> plt.Figure:\n    ax = ax or plt.gca()\n    return ax.figure\ndraw()",
    "from typing import Optional\ndef draw(ax: Optional[plt.Axes] = None): ...",
    "bars = plt.bar([1, 2], [3, 4])\nfor bar in bars:\n    plt.text(bar.get_x() + bar.get_width() / 2, bar.get_height() + 0.1, 'x')",
    "ticks = plt.gca().get_xticks()\nplt.xticks(np.arange(min(ticks), max(ticks) + 1, 1.0))",
    "while plt.fignum_exists(1):\n    plt.pause(0.1)",
    "n, bins, _ = plt.hist([1, 2])\nplt.bar(bins[:-1], n, width=np.diff(bins))\nprint(0.5 * (bins[1:] + bins[:-1]))",
    "fig = plt.figure()\nfig.canvas.draw()\nimage = np.asarray(fig.canvas.buffer_rgba())[..., :3]",
    "canvas = plt.figure().canvas\nw, h = canvas.get_width_height()\nnp.frombuffer(canvas.tostring_rgb(), dtype=np.uint8).reshape(h, w, 3)",
    "import matplotlib.image as mpimg\nimg = mpimg.imread('x.png')\nh, w = img.shape[:2]\ngray = img[..., :3] @ [0.2, 0.7, 0.1]",
    "class Twice(plt.Axes, plt.Figure):\n    name = 'twice'\nTwice().set_title('x')",
    "top = int(np.ceil(plt.gca().get_ylim()[1]))\nfor i in range(top):\n    plt.axhline(i)",
    "scatter = plt.scatter([1], [2], c=[3])\nplt.colorbar(scatter).set_label('%.1f' % plt.gca().get_xlim()[0])",
    "options = {**plt.rcParams}\nprint(len(dict(plt.rcParams)))",
    "handles, labels = plt.gca().get_legend_handles_labels()\nplt.legend(handles[::-1], labels[::-1])",
    "@plt.FuncFormatter\ndef percent(x, pos):\n    return f'{x:.0%}'",
    "first, *others = plt.plot([1], [2], [3])",
    "color = next(plt.gca()._get_lines.prop_cycler)['color']",
    "widths = np.array([1.0, 2.0]) * plt.gca().get_xlim()[1]\nplt.bar([1, 2], widths)",
    "plt.gca().lines[0].get_ydata() + np.ones(3)",
    "from cycler import cycler\nplt.rc('axes', prop_cycle=cycler(color=['r']) + cycler(lw=[1]))",
    "import plotly.express as px\npx.line(x=[1], y=[2]).show()",
    "from IPython.display import HTML, display\ndisplay(HTML('<b>x</b>'))",
    "import copy\nsaved = copy.deepcopy(plt.rcParams)\nplt.rcParams = saved",
    "if plt.gca().get_ylim()[0] < 0:\n    plt.axhline(0)",
    "fig = plt.figure()\ngrid = fig.add_gridspec(2, 2)\nfig.add_subplot(grid[0, :])\nprint(fig)",
    "assert issubclass(plt.Figure, object) or True",
)  # fmt: skip
PLOTS: dict[str, Case] = {
    line: module(f"import matplotlib.pyplot as plt\nimport numpy as np\n{line}\n{MODULE}")
    for line in _PLOTS
}


def _relu(body: str, points: float = FULL, says: str = "", first: str = "") -> Case:
    """A module whose relu has another body."""
    return module(f"{first}{MODULE.replace('return np.maximum(z, 0)', body)}", points, says)


_ONCE = FULL - 0.75  # the first check that meets float32
RESULTS: dict[str, Case] = {
    "a warning of one's own": _relu(
        "warnings.warn('large z')\n    return np.maximum(z, 0)", first="import warnings\n"
    ),
    "a runtime warning of one's own": _relu(
        "warnings.warn('overflow?', RuntimeWarning)\n    return np.maximum(z, 0)",
        first="import warnings\n",
    ),
    "a matrix": _relu("np.matrix([[1.0]])\n    return np.maximum(z, 0)"),
    "a deprecated name": _relu(
        "warnings.warn('soon gone', DeprecationWarning)\n    return np.maximum(z, 0)",
        first="import warnings\n",
    ),
    "mean of nothing": _relu("np.zeros(0).sum()\n    return np.maximum(z, 0)"),
    "longdouble": _relu("return np.maximum(np.asarray(z, dtype=np.longdouble), 0)"),
    "longdouble everywhere": module(
        MODULE.replace("return ", "return np.longdouble(1) * ").replace(
            "1) * np.where", "1) * np.where"
        )
    ),
    "object": _relu(
        "return np.maximum(z, 0).astype(object)", FULL - 1.75, "dtype object instead of"
    ),
    "text": _relu("return np.maximum(z, 0).astype(str)", FULL - 2, "dtype str instead of float64"),
    "float32 in one": _relu(
        "return np.maximum(z, 0).astype(np.float32)", _ONCE, "dtype is float32"
    ),
    "float32 in all": module(
        MODULE.replace("    return ", "    return np.float32(1) * np.asarray(1, np.float32) * "),
        FULL - 0.25,
        "It costs points here only.",
    ),
    "float32 inputs": module(
        MODULE.replace("(z):\n", "(z):\n    z = np.asarray(z, dtype=np.float32)\n"),
        _ONCE,
        "dtype is float32",
    ),
    "a thread": _relu(
        "t = threading.Thread(target=print)\n    t.start()\n    return np.maximum(z, 0)",
        FULL - 2,
        "There are no threads when grading",
        first="import threading\n",
    ),
    "a thread while loading": module(
        f"{MODULE}\nimport threading\nthreading.Thread(target=print).start()\n",
        0.0,
        "There are no threads when grading",
    ),
}
