# L0, Zeile 4 bis 11: die Ableitung ist schon nach der Quotientenregel hingeschrieben
SIGMOID = [
    "(exp(x)*(exp(x) + 1) - exp(x)*exp(x))/(exp(x) + 1)**2",
    "(exp(2*x) + exp(x) - exp(2*x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)**2",
    "(exp(2*x) + exp(x) - exp(2*x))/(exp(x) + 1)**2",
    "(exp(x)*(exp(x) + 1) - exp(2*x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1) - exp(2*x)/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1) * (1 - exp(x)/(exp(x) + 1))",
    "sigma(x)*(1 - sigma(x))",
]
TANH = [
    "Derivative(tanh(x), x)",
    "Derivative(sinh(x)/cosh(x), x)",
    "(Derivative(sinh(x), x)*cosh(x) - sinh(x)*Derivative(cosh(x), x))/cosh(x)**2",
    "(cosh(x)**2 - sinh(x)**2)/cosh(x)**2",
    "1 - tanh(x)**2",
]
LOSS_BY_A = [
    "Derivative(-y*log(a), a) + Derivative(-(1 - y)*log(1 - a), a)",
    "-y/a + Derivative(-(1 - y)*log(1 - a), a)",
    "-y/a + (1 - y)/(1 - a)",
    "(-y*(1 - a) + (1 - y)*a)/(a*(1 - a))",
    "(a - y)/(a*(1 - a))",
]
LOSS_BY_Z = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)*Derivative(sigma(z), z)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)",
    "-y/a*a*(1 - a) + (1 - y)/(1 - a)*a*(1 - a)",
    "-y + a*y + a - a*y",
    "a - y",
]
CHAIN = [
    "(f(g(x)))' = Derivative(f(g(x)), x)",
    "= f'(g(x))·Derivative(g(x), x)",
    "= f'(g(x))·g'(x)",
]
QUOTIENT = [
    "d/dx (u(x)/v(x))",
    "= (d/dx (u(x))·v(x) - u(x)·d/dx (v(x)))/(v(x))**2",
    "= (u'(x)·v(x) - u(x)·v'(x))/(v(x))**2",
]
NEURON_BY_X = [
    "Derivative(a, z)*Derivative(z, x1)",
    "= a*(1 - a)*Derivative(w0 + w1*x1 + w2*x2, x1)",
    "= a*(1 - a)*w1",
]
