"""Notebooks as people hand them in."""

from __future__ import annotations

from tests.field.inputs import (
    BODY,
    FINISHED,
    IMPORT,
    MODULE,
    NAME,
    PARTS,
    RELU,
    STUB,
    UNTOUCHED,
    Case,
    book,
    indented,
    module,
    pasted,
)

TWO = RELU.replace("  # right?", "")
REST = tuple(part for part in PARTS if part is not RELU)
DATA = ", ".join(["0.125"] * 12_000)
LONG = "A" * 70_000

IPYTHON = {
    "comment that asks": book("%matplotlib inline\n" + IMPORT + BODY),
    "string that asks": book('%matplotlib inline\nprompt = "ready?"\n' + MODULE),
    "docstring that asks": book(
        "!pip list\n"
        + IMPORT
        + RELU.replace("):\n", '):\n    """Is it\n    the larger?\n    """\n'),
        *REST,
    ),
    "comment that cries": book(
        "%load_ext autoreload\n" + IMPORT + BODY.replace("right?", "!yes!")
    ),
    "percent in a string": book('%pwd\nshare = """\n%d of\n!all\n"""\n' + MODULE),
    "help between": book(IMPORT, "np.maximum?\n" + RELU, *REST),
    "help in front": book(IMPORT, "?np.maximum\n" + RELU, *REST),
    "help over lines": book(IMPORT + "\n".join(PARTS) + "\nnp.linalg.norm??\nx = 1"),
    "a lone apostrophe in a command": book("!echo it's\n" + MODULE),
    "timed definition": book(IMPORT, "%time width = 3\nassert width == 3\n" + RELU, *REST),
    "timed value": book(IMPORT, "w = %time np.zeros(3)\nassert len(w) == 3\n" + RELU, *REST),
    "timed cell": book(IMPORT, *("%%time\n" + part for part in PARTS)),
    "captured cell": book(IMPORT, "%%capture shown\n" + BODY),
    "files of a folder": book(
        IMPORT, "names = !ls\nfor n in names:\n    print(n)\n" + RELU, *REST
    ),
    "magic in a block": book(IMPORT + "if True:\n    %timeit 1 + 1\n" + BODY),
    "pylab": book("%pylab inline\n" + BODY),
    "a shell cell between": book(IMPORT, *PARTS, "%%bash\nexit 3", "%%html\n<b>done?</b>"),
    "installing": book("%pip install numpy\n!pip install matplotlib --quiet\n" + MODULE),
    "an automatic call": book("/print 1\n,print a b\n" + MODULE),
}
PASTED = {
    "whole cell indented": book(*(indented(part) for part in (IMPORT, *PARTS))),
    "indented by a tab": book(IMPORT, indented(BODY, "\t")),
    "indented and with a magic": book(indented("%matplotlib inline\n" + MODULE)),
    "python's prompts": book(*(pasted(part) for part in (IMPORT, *PARTS))),
    "ipython's prompts": book(
        *(pasted(part, "In [7]: ", "   ...: ") for part in (IMPORT, *PARTS))
    ),
    "indented prompts": book(IMPORT, *(indented(pasted(part)) for part in PARTS)),
    "blank lines first": book("\n\n" + indented(MODULE)),
}
WRITTEN = {
    "one file": book("%%writefile activations.py\n" + MODULE),
    "and imported": book("%%writefile activations.py\n" + MODULE, "from activations import relu"),
    "in parts": book(
        "%%writefile activations.py\n" + IMPORT,
        *("%%writefile -a activations.py\n" + part for part in PARTS),
    ),
    "with a folder": book("%%writefile /content/activations.py\n" + MODULE),
    "old name of the magic": book("%%file ./activations.py\n" + MODULE),
    "a helper": book(
        "%%writefile helpers.py\nimport numpy as np\ndef larger(a, b):\n    return np.maximum(a, b)\n",
        "import numpy as np\nfrom helpers import larger",
        RELU.replace("np.maximum(z, 0)", "larger(z, 0)"),
        *REST,
    ),
    "notes": book(IMPORT, *PARTS, "%%writefile notes.txt\nwhat is this?"),
}
EXPORTED = {
    "line magic": module("get_ipython().run_line_magic('matplotlib', 'inline')\n" + MODULE),
    "older magic": module("get_ipython().magic('matplotlib inline')\n" + MODULE),
    "shell": module("get_ipython().system('pip install numpy')\n" + MODULE),
    "imported": module("from IPython import get_ipython\nget_ipython().run_line_magic('pwd', '')\n" + MODULE),
    "cell magic": module(f"{MODULE}\nget_ipython().run_cell_magic('time', '', 'x = 1\\n')\nx + 1\n"),
    "definition in a cell magic": module(
        MODULE.replace(RELU, "") + f"\nget_ipython().run_cell_magic('time', '', {RELU!r})\n"
    ),
    "assigned": module("names = get_ipython().getoutput('ls')\nprint(len(names))\n" + MODULE),
    "display": module(MODULE + "\ndisplay(relu(np.arange(3)))\n"),
    "cell markers": module("# %%\n# In[1]:\n" + MODULE + "\n# In[ ]:\n"),
}  # fmt: skip
LARGE = {
    "data in a cell": book(f"%matplotlib inline\nX = [{DATA}]\n" + MODULE),
    "text in a cell": book(f"%matplotlib inline\npicture = '{LONG}'\n" + MODULE),
    "300 kB of it": book(f"!ls\npicture = '''{LONG * 4}'''\n" + MODULE),
    "900 kB of it": book(f"picture = b'{LONG * 12}'\n{MODULE}"),
    "900 kB of numbers": book(f"X = [{', '.join(['0.125'] * 130_000)}]\n{MODULE}"),
    "in a module": module(f"X = [{DATA}, {DATA}, {DATA}, {DATA}]\n" + MODULE),
}  # fmt: skip

HEADER = '"""Ada Lovelace, 1815"""\n'
WITH_ONE = STUB.replace("import numpy as np  # noqa: F401", "import numpy as np\nimport math")
COPIES = {
    name: Case({name: FINISHED, NAME: UNTOUCHED})
    for name in (
        "Copy of 02-activations.en.ipynb",
        "Kopie von 02-activations.de.ipynb",
        "02-activations.en (1).ipynb",
        "02-activations.en(2).ipynb",
        "02-activations.en-Copy1.ipynb",
        "02-activations.en - Kopie.ipynb",
        "02-activations.en - Kopie (2).ipynb",
        "02-activations.en copy.ipynb",
        "02-activations.en Kopie 2.ipynb",
        "02-activations.en 2.ipynb",
        "02-activations_final.ipynb",
        "02-activations.en.ipynb.txt",
        "Untitled.ipynb",
        "Homework Ada.ipynb",
    )
} | {
    "a copy is the untouched one": Case(
        {"02-activations.en (1).ipynb": UNTOUCHED, NAME: FINISHED}
    ),
    "a copy with one answer": Case(
        {"Copy of 02-activations.en.ipynb": FINISHED, NAME: UNTOUCHED.replace(b"relu", b"relu")}
    ),
}
STUBS = {
    name: Case({"activations.py": source.encode(), NAME: FINISHED})
    for name, source in {
        "an import more": WITH_ONE,
        "a name on top": HEADER + STUB,
        "a comment on top": "# Ada Lovelace\n# 815\n" + STUB,
        "a name that is no Python": "Ada Lovelace, 815 !\n" + STUB,
        "quotes changed": STUB.replace('"""', "'''").replace('("', "('").replace('")', "')"),
        "docstrings gone": "".join(STUB.split('"""')[::2]),
        "pass for the exception": STUB.replace("raise NotImplementedError", "pass  #"),
        "other blanks": STUB.replace("    ", "  ").replace("\n\n\n", "\n"),
        "annotated": STUB.replace("(z)", "(z: np.ndarray) -> np.ndarray"),
        "a plot at the end": STUB + "\nimport matplotlib.pyplot as plt\nplt.show()\n",
        "returning nothing": STUB.replace("raise NotImplementedError", "return None  #"),
        "three dots": STUB.replace("raise NotImplementedError", "...  #"),
    }.items()
}
SLIPS = {
    name: Case({name: MODULE.encode()})
    for name in (
        "activations (1).py",
        "activations(2).py",
        "Activations.py",
        "ACTIVATIONS.PY",
        "activations.py.txt",
        "activations.txt",
        "activations.py.py",
        "Kopie von activations.py",
        "Copy of activations.py",
        "activations - Kopie.py",
        "activations - Copy (2).py",
        "activations copy.py",
        "activations 2.py",
        "activations_final.py",
        "activations .py",
        "exercise two.py",
    )
} | {
    "beside the stub": Case({"activations.py": STUB.encode(), "activations (1).py": MODULE.encode()}),
    "beside its own work": Case(
        {"activations.py": MODULE.encode(), "activations (1).py": STUB.encode()}
    ),
    "as it was handed out": Case({"Activations.py": STUB.encode()}, 0.0, "Not written yet"),
    "empty": Case({"activations.py": b""}, 0.0, "activations.py is empty"),
    "blanks": Case({"activations.py": b"\n\n  \n"}, 0.0, "activations.py is empty"),
    "only a byte order mark": Case({"activations.py": b"\xef\xbb\xbf"}, 0.0, "activations.py is empty"),
    "only notes": Case({"notes.txt": b"I could not do it.\n"}, 0.0, "only: notes.txt"),
    "a zip": Case({"inner.zip": b"PK\x03\x04"}, 0.0, "only: inner.zip"),
    "two of them": Case(
        {"activations (1).py": MODULE.encode(), "activations (2).py": STUB.encode()}
    ),
}  # fmt: skip
