"""Make digits.npz from scikit-learn's copy of the digits; the same bytes every time.

Start, in an environment that has scikit-learn (the course itself does not need it):

    python make_digits.py            writes ../digits.npz
    python make_digits.py --check    says whether ../digits.npz holds the same numbers
"""

import io
import sys
import zipfile
from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parents[1] / "digits.npz"
MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip file can hold
UNIX = 3


def digits():
    """Images (1797, 8, 8) with values from 0 to 16, and labels (1797,); both uint8."""
    from sklearn.datasets import load_digits

    bunch = load_digits()
    arrays = {"images": bunch.images.astype(np.uint8), "labels": bunch.target.astype(np.uint8)}
    if not np.array_equal(arrays["images"], bunch.images):
        sys.exit("The images are not whole numbers from 0 to 255.")
    return arrays


def packed(arrays):
    """An npz file without dates and machine names in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", MIDNIGHT)
            entry.create_system = UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=9)
    return file.getvalue()


def main():
    """Write the file, or compare the numbers in it."""
    arrays = digits()
    if sys.argv[1:] != ["--check"]:
        TARGET.write_bytes(packed(arrays))
        return
    with np.load(TARGET, allow_pickle=False) as kept:
        same = sorted(kept) == sorted(arrays) and all(
            kept[name].dtype == array.dtype and np.array_equal(kept[name], array)
            for name, array in arrays.items()
        )
    if not same:
        sys.exit(f"{TARGET.name} holds other numbers.")


if __name__ == "__main__":
    main()
