"""Uses up the time of all calls together, and dies with every one."""

import os
import time

import numpy as np


def relu(z, epsilon=0.01):
    time.sleep(0.6)
    os._exit(1)


leaky_relu = sigmoid = tanh = identity = step = relu
