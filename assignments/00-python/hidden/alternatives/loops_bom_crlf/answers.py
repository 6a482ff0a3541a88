ANSWERS = {
    "last_index": "2",
    "range_values": "(1,2,3)",
    "backwards_values": "3, 2, 1",
    "slice_values": "(12, 23)",
    "comprehension_values": "(4, 5, 3)",
    "imported": "0",
}
