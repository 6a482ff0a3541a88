"""Softmax and cross entropy; s_i is softmax(z)_i, y is one-hot."""

SHIFT = [
    "...",
]

LOG_SOFTMAX = [
    "...",
]

SOFTMAX_JACOBIAN = [
    "...",
]

SOFTMAX_CE = [
    "...",
]
