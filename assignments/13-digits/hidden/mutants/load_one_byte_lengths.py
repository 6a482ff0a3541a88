"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_reads_labels"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Von jeder Länge wird nur das letzte Byte gelesen"
en = "Only the last byte of each length is read"
[hint]
de = "Mit wenigen Bildern fällt es nicht auf. Was wird aus 300 = 256 + 44?"
en = "With few images it does not show. What becomes of 300 = 256 + 44?"
"""
import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    if content[:4] != bytes([0, 0, 8, n_axes]):
        raise ValueError(f"{name} is no idx file with {n_axes} axes")
    start = 4 + 4 * n_axes
    lengths = list(content[7:start:4])
    return np.frombuffer(content[start:], dtype=np.uint8)[: int(np.prod(lengths))].reshape(lengths)
