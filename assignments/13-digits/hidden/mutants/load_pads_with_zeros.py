"""
exercise = "load_idx"
caught_by = ["test_load_idx_refuses_files_that_are_no_idx_files"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Was am Ende der Datei fehlt, wird zu Nullen"
en = "What is missing at the end of the file becomes zeros"
[hint]
de = "Eine halb heruntergeladene Datei soll auffallen, nicht mit erfundenen Pixeln enden."
en = "A file that was downloaded by half should be noticed, not end in made-up pixels."
"""
import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    if content[:4] != bytes([0, 0, 8, n_axes]):
        raise ValueError(f"{name} is no idx file with {n_axes} axes")
    start = 4 + 4 * n_axes
    lengths = np.frombuffer(content[4:start], dtype=">u4")
    values = np.zeros(int(np.prod(lengths)), dtype=np.uint8)
    found = np.frombuffer(content[start:], dtype=np.uint8)
    values[: len(found)] = found
    return values.reshape(lengths)
