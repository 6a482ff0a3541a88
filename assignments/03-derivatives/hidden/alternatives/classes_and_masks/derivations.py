def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


SIGMOID = lines("""
    Derivative(1/(1 + exp(-x)), x)
    Derivative((1 + exp(-x))**(-1), x)
    -(1 + exp(-x))**(-2) * (-exp(-x))
    (1 + exp(-x) - 1)/(1 + exp(-x))**2
    1/(1 + exp(-x)) - 1/(1 + exp(-x))**2
    sigma(x) - sigma(x)**2
    (1 - sigma(x))*sigma(x)
""")
TANH = lines("""
    Derivative(1 - 2/(exp(2*x) + 1), x)
    2*2*exp(2*x)/(exp(2*x) + 1)**2
    1 - (1 - 2/(exp(2*x) + 1))**2
    -tanh(x)**2 + 1
""")
LOSS_BY_A = lines("""
    Derivative(-y*log(a) - (1 - y)*log(1 - a), a)
    -y*Derivative(log(a), a) - (1 - y)*Derivative(log(1 - a), a)
    -y/a + (1 - y)/(1 - a)
    (-y + a)/((1 - a)*a)
""")
LOSS_BY_Z = lines("""
    (-y/a + (1 - y)/(1 - a))*Derivative(sigma(z), z)
    (-y/a + (1 - y)/(1 - a))*a*(1 - a)
    (1 - y)*a - y*(1 - a)
    -y + a
""")
CHAIN = lines("""
    Derivative(f(g(x)), g(x))*Derivative(g(x), x)
    f'(g(x))*g'(x)
""")
# The product rule with 1/v.
QUOTIENT = lines("""
    Derivative(u(x)*v(x)**(-1), x)
    u'(x)*v(x)**(-1) + u(x)*Derivative(v(x)**(-1), x)
    u'(x)/v(x) - u(x)*v(x)**(-2)*v'(x)
    (u'(x)*v(x) - u(x)*v'(x))/v(x)**2
""")
NEURON_BY_X = lines("""
    Derivative(sigma(z), z)*Derivative(w0 + w1*x1 + w2*x2, x1)
    sigma(z)*(1 - sigma(z))*w1
    (1 - a)*a*w1
""")
