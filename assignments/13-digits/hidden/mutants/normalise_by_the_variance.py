"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches", "test_batch_normalise_adds_epsilon_to_the_variance", "test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise teilt durch die Varianz"
en = "batch_normalise divides by the variance"
[hint]
de = "So steht es bei L3. Soll die Streuung danach 1 sein: Wodurch muss man teilen?"
en = "So L3 has it. If the spread is to be 1 afterwards: what has to be divided by?"
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    return gamma * centred / (np.var(Z, axis=1, keepdims=True) + epsilon) + beta
