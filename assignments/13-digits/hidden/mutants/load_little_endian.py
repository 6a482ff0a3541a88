"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_reads_labels"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Längen werden mit dem niedrigsten Byte zuerst gelesen"
en = "The lengths are read with the lowest byte first"
[hint]
de = "60000 steht als 00 00 ea 60 in der Datei. Welches Byte kommt zuerst?"
en = "60000 is written as 00 00 ea 60 in the file. Which byte comes first?"
"""
import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    if content[:4] != bytes([0, 0, 8, n_axes]):
        raise ValueError(f"{name} is no idx file with {n_axes} axes")
    start = 4 + 4 * n_axes
    lengths = np.frombuffer(content[4:start], dtype="<u4")
    return np.frombuffer(content[start:], dtype=np.uint8).reshape(lengths)
