ANSWERS = {
    "last_index": "3 - 1",
    "range_values": "(1, 2, 3)",
    "backwards_values": "(3, 2, 1)",
    "slice_values": "(12, 23)",
    "comprehension_values": "(3 + 1, 4 + 1, 2 + 1)",
    "imported": "0.0",
}
