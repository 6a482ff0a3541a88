"""
exercise = "train_epoch"
caught_by = ["test_one_batch_is_one_step"]
title = "The gradient is summed over a batch instead of averaged"
hint = "What happens to the step when the batch is twice as large?"
"""


def train_epoch(x, labels, w1, w2, rate, batch):
    for start in range(0, len(x), batch):
        rows, truth = x[start : start + batch], labels[start : start + batch]
        hidden = np.maximum(rows @ w1, 0)
        slope = _probabilities(hidden @ w2)
        slope[np.arange(len(truth)), truth] -= 1
        back = (slope @ w2.T) * (hidden > 0)
        w2 -= rate * hidden.T @ slope
        w1 -= rate * rows.T @ back
