"""
exercise = "load_idx"
caught_by = ["test_load_idx_looks_at_the_first_bytes"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die ersten vier Bytes werden nicht angesehen"
en = "The first four bytes are not looked at"
[hint]
de = "Auch andere Dateien haben Bytes. Woran erkennst du eine idx-Datei?"
en = "Other files have bytes, too. How do you recognise an idx file?"
"""
import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    start = 4 + 4 * n_axes
    lengths = np.frombuffer(content[4:start], dtype=">u4")
    return np.frombuffer(content[start:], dtype=np.uint8).reshape(lengths)
