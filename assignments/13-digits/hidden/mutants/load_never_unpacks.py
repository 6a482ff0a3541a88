"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_compressed_files", "test_load_idx_reads_one_compressed_file"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = ".gz-Dateien werden nicht entpackt"
en = ".gz files are not unpacked"
[hint]
de = "Komprimierte Dateien beginnen mit den Bytes 1f 8b. Welches Modul der Standardbibliothek entpackt sie?"
en = "Compressed files begin with the bytes 1f 8b. Which module of the standard library unpacks them?"
"""
import numpy as np


def _read_idx(name, n_axes):
    content = Path(name).read_bytes()
    if content[:4] != bytes([0, 0, 8, n_axes]):
        raise ValueError(f"{name} is no idx file with {n_axes} axes")
    start = 4 + 4 * n_axes
    lengths = np.frombuffer(content[4:start], dtype=">u4")
    return np.frombuffer(content[start:], dtype=np.uint8).reshape(lengths)
