"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_reads_labels"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Jede Datei wird entpackt, auch eine unkomprimierte"
en = "Every file is unpacked, even one that is not compressed"
[hint]
de = "Nur Dateien, deren Name auf .gz endet, sind komprimiert."
en = "Only files whose names end in .gz are compressed."
"""
import gzip

import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    content = gzip.decompress(content)
    if content[:4] != bytes([0, 0, 8, n_axes]):
        raise ValueError(f"{name} is no idx file with {n_axes} axes")
    start = 4 + 4 * n_axes
    lengths = np.frombuffer(content[4:start], dtype=">u4")
    return np.frombuffer(content[start:], dtype=np.uint8).reshape(lengths)
