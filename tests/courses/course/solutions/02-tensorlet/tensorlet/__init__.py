"""Networks from scalars."""

from .module import Module
from .operators import Scalar, product
