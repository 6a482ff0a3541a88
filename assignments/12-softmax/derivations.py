"""Softmax and cross entropy; s_i is softmax(z)_i, y is one-hot."""

LOG_SOFTMAX = [
    "...",
]

SOFTMAX_CE = [
    "...",
]
