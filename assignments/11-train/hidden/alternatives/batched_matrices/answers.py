ANSWERS = {
    "chain_a0": "2*((a0 - y0)*a0*(1 - a0)*w00 + (a1 - y1)*a1*(1 - a1)*w10 + (a2 - y2)*a2*(1 - a2)*w20)",
    "delta_back": "(1.5, 0)",
    "delta_w": "(-2*eta, 6*eta, 0*eta, 0*eta, -4*eta, 12*eta)",
}
