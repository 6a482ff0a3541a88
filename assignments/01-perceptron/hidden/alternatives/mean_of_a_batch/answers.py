"""The activations of exercise 1, worked out by hand."""

ANSWERS = {
    "a": "1",
    "b": "9",
    "c": "1/2",
    "d": "0",
    "e": "0",
    "f": "tanh(1/2)",
    "g": "tanh(1)",
    "h": "-tanh(-9)",
    "e_sigmoid": "1/2",
    "f_sigmoid": "sigmoid(1/2)",
    "g_sigmoid": "sigmoid(1)",
    "h_sigmoid": "sigmoid(9)",
    "learned_function": "Or.",
    "one_input_z": "(0, 3/2, 3/2, 6)",
    "one_input_tanh": "(0, tanh(3/2), tanh(3/2), tanh(6))",
    "one_input_sigmoid": "(1/2, sigmoid(3/2), sigmoid(3/2), sigmoid(6))",
    "and_z": "(0, 1/2, 0, -1)",
    "and_w": "(-1, 1/2, 1)",
    "and_right": "4",
}
