"""The activations of exercise 1, worked out by hand."""

ANSWERS = {
    "a": "1",
    "b": "9",
    "c": "1/2",
    "d": "0",
    "e": "0",
    "f": "tanh(1/2)",
    "g": "tanh(1)",
    "h": "tanh(9)",
    "e_sigmoid": "1/2",
    "f_sigmoid": "sigmoid(1/2)",
    "g_sigmoid": "sigmoid(1)",
    "h_sigmoid": "sigmoid(9)",
    "learned_function": "OR",
}
