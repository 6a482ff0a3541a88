# Wie in der Vorlesung: private Methoden, die Layer werden einmal angelegt und dann überschrieben.
import numpy


def relu(z, derivative=False):
    if derivative:
        return numpy.heaviside(z, 1)
    return numpy.maximum(z, 0)


def sigmoid(z, derivative=False):
    if derivative:
        return sigmoid(z) * (1 - sigmoid(z))
    with numpy.errstate(over='ignore'):
        return 1 / (1 + numpy.exp(-z))


def identity(z, derivative=False):
    if derivative:
        return numpy.ones_like(z)
    return z


class NeuralNetwork():
    def __init__(self, structure, output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = structure
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.__init_layers()
        self.__init_weights()

    def __init_layers(self):
        self.activations = []
        self.weighted_sums = []
        for l, n in enumerate(self.structure):
            bias = 0 if l == len(self.structure) - 1 else 1
            self.weighted_sums.append(numpy.zeros((n, 1)))
            self.activations.append(numpy.ones((n + bias, 1)))

    def __init_weights(self):
        self.weights = []
        for l in range(len(self.activations)):
            if l == 0:
                self.weights.append([])
                continue
            rows, columns = len(self.weighted_sums[l]), len(self.activations[l - 1])
            self.weights.append(numpy.random.randn(rows, columns) * numpy.sqrt(2.0 / columns))

    def predict(self, X):
        if X.shape != (self.structure[0], 1):
            raise Exception("Falsche Form")
        self.activations[0][1:] = X
        for l in range(1, len(self.activations)):
            self.weighted_sums[l] = numpy.matmul(self.weights[l], self.activations[l - 1])
            if l == len(self.activations) - 1:
                self.activations[l] = self.output_activation_func(self.weighted_sums[l])
            else:
                self.activations[l][1:] = self.hidden_activation_func(self.weighted_sums[l])
        return self.activations[-1]


def transpose(W):
    if W.ndim != 2:
        raise ValueError('keine Matrix')
    T = numpy.zeros(W.shape[::-1])
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            T[j][i] = W[i][j]
    return T


def matrix_product(A, B):
    if A.ndim != 2 or B.ndim != 2:
        raise ValueError('keine Matrizen')
    if A.shape[1] != B.shape[0]:
        raise ValueError('passt nicht')
    C = numpy.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            summe = 0
            for l in range(A.shape[1]):
                summe = summe + A[i][l] * B[l][j]
            C[i][j] = summe
    return C



if __name__ == '__main__':
    nn = NeuralNetwork(structure=[3, 4, 2])
    print(nn.predict(numpy.array([[0.7], [0.1], [0.5]])))
