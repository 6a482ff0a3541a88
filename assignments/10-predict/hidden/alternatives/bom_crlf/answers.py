ANSWERS = {
    "w_from_to": "w₀₂",
    "z_1": "w₁₀·a₀ + w₁₁·a₁ + w₁₂·a₂",
    "shape_W1": "(4, 4)",
    "shape_W2": "(2, 5)",
    "n_weights": "26",
    "shape_product": "(3, 5)",
}
