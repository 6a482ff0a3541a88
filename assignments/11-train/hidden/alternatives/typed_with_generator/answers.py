ANSWERS = {
    "chain_a0": "2*a_0*(1 - a_0)*(a_0 - y_0)*w_00 + 2*a_1*(1 - a_1)*(a_1 - y_1)*w_10 + 2*a_2*(1 - a_2)*(a_2 - y_2)*w_20",
    "delta_back": "(1.5, 0.0)",
    "delta_w": "(-2*eta, 6*eta, 0, 0, -4*eta, 12*eta)",
}
