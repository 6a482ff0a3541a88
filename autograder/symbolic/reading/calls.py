"""From Python's syntax tree to ours: functions, derivatives, sums and products."""

import ast
from collections.abc import Callable

from autograder.symbolic.reading.conditions import ConditionReader, cases
from autograder.symbolic.reading.grammar import (
    ARITIES,
    DELTAS,
    DERIVATIVES,
    FUNCTIONS,
    LOGARITHMS,
    MAX_ORDER,
    NUMBERS,
    PRIME,
    FormulaError,
    plain_name,
    unknown_name_error,
)
from autograder.symbolic.reading.naming import LIBRARIES
from autograder.symbolic.reading.tree import ONE, TWO, Node, call, number

Built = Callable[..., Node]
_ARITHMETIC: dict[str, tuple[int, int, str, Built]] = {
    "Pow": (2, 2, "Pow(x, n)", lambda x, n: Node("pow", (x, n))),
    "pow": (2, 2, "pow(x, n)", lambda x, n: Node("pow", (x, n))),
    "power": (2, 2, "power(x, n)", lambda x, n: Node("pow", (x, n))),
    "root": (2, 2, "root(x, n)", lambda x, n: Node("pow", (x, Node("div", (ONE, n))))),
    "square": (1, 1, "square(x)", lambda x: Node("pow", (x, TWO))),
    "Add": (1, 9, "Add(a, b)", lambda *parts: Node("add", parts)),
    "Mul": (1, 9, "Mul(a, b)", lambda *parts: Node("mul", parts)),
    "log1p": (1, 1, "log1p(x)", lambda x: call("log", Node("add", (ONE, x)))),
    "expm1": (1, 1, "expm1(x)", lambda x: Node("add", (call("exp", x), Node("neg", (ONE,))))),
    "frac": (1, 1, "frac(x)", lambda x: Node("add", (x, Node("neg", (call("floor", x),))))),
}


class FormulaReader(ConditionReader):
    """Everything that is written like a call."""

    def _call(self, node: ast.Call, depth: int) -> Node:
        if node.keywords or any(isinstance(part, ast.Starred) for part in node.args):
            raise self.foreign_node_error(node)
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "diff":
            if getattr(function.value, "id", "") not in LIBRARIES:  # tanh(x).diff(x)
                return self._derivative(node, [function.value, *node.args], depth)
        elif not isinstance(function, ast.Name | ast.Attribute):
            raise self._missing_product_error(node)
        return self._named_call(plain_name(self.unqualified_name(function).id), node, depth)

    def _named_call(self, name: str, node: ast.Call, depth: int) -> Node:
        stem = name.rstrip(PRIME)
        if stem != name:
            return self._prime(stem, len(name) - len(stem), node, depth)
        if name in (self.names.symbols or ()):
            raise self._missing_product_error(node)
        if name in self.names.functions:
            return self._apply(name, node, depth)
        build = _BUILDERS.get(name)
        if build is not None:
            return build(self, name, node, depth)
        if name in FUNCTIONS:
            return self._function(name, node, depth)
        if name in ("e", "E", "pi"):
            raise self._missing_product_error(node)
        raise unknown_name_error(name, self.names, self.column(node))

    def _missing_product_error(self, node: ast.Call) -> FormulaError:
        return FormulaError(
            "Vor dieser Klammer fehlt ein Rechenzeichen, zum Beispiel 2*(x + 1); nur Funktionen "
            "haben eine Klammer direkt hinter sich.",
            "An operator is missing before this bracket, for example 2*(x + 1); only functions "
            "are followed by a bracket.",
            self.column(node) + len(self.written(node.func)),
        )

    def arguments_error(self, node: ast.Call, pattern: str) -> FormulaError:
        return FormulaError(
            f"So wird es geschrieben: {pattern}. Dezimalzahlen brauchen einen Punkt.",
            f"It is written like this: {pattern}. Decimals need a point.",
            self.column(node),
        )

    def _read_arguments(self, node: ast.Call, depth: int) -> tuple[Node, ...]:
        return tuple(self.read(part, depth) for part in node.args)

    def _function(self, name: str, node: ast.Call, depth: int) -> Node:
        inner = self._read_arguments(node, depth)
        function = FUNCTIONS[name]
        least, most = ARITIES.get(function, (1, 1))
        if not least <= len(inner) <= most:
            raise self.arguments_error(node, f"{name}({'x, y' if least > 1 else 'x'})")
        if function == "log" and len(inner) > 1:
            return Node("div", (call("log", inner[0]), call("log", inner[1])))
        return call(function, *inner)

    def _logarithm(self, name: str, node: ast.Call, depth: int) -> Node:
        if len(node.args) != 1:
            raise self.arguments_error(node, f"{name}(x)")
        base = call("log", number(LOGARITHMS[name]))
        return Node("div", (call("log", *self._read_arguments(node, depth)), base))

    def _arithmetic(self, name: str, node: ast.Call, depth: int) -> Node:
        least, most, pattern, build = _ARITHMETIC[name]
        if not least <= len(node.args) <= most:
            raise self.arguments_error(node, pattern)
        inner = self._read_arguments(node, depth)
        return inner[0] if len(inner) == 1 and name in ("Add", "Mul") else build(*inner)

    def _number(self, name: str, node: ast.Call, depth: int) -> Node:
        """`Rational(1, 2)`, `Integer(9)`, `S(1)`: plain numbers, and nothing else."""
        most = 2 if name in ("Rational", "Fraction") else 1
        parts = self._read_arguments(node, depth)
        if not 1 <= len(parts) <= most or not all(_is_plain(part) for part in parts):
            raise self.arguments_error(node, f"{name}({'1, 2' if most > 1 else '1'})")
        return parts[0] if len(parts) == 1 else Node("div", parts)

    def _apply(self, name: str, node: ast.Call, depth: int) -> Node:
        wanted = self.names.functions[name]
        if wanted not in (0, len(node.args)) or not node.args:
            raise self.arguments_error(node, f"{name}({', '.join('xyzuvw'[: wanted or 1])})")
        return Node("apply", self._read_arguments(node, depth), name)

    def _prime(self, name: str, order: int, node: ast.Call, depth: int) -> Node:
        known = name in self.names.functions or self.names.symbols is None
        if len(node.args) != 1 or order > MAX_ORDER:
            raise self.prime_error(node)
        (inner,) = self._read_arguments(node, depth)
        if name in FUNCTIONS and inner.kind in ("symbol", "indexed"):
            return Node("derivative", (call(FUNCTIONS[name], inner), *[inner] * order))
        if not known:
            raise self.prime_error(node)
        return Node("prime", (inner, number(order)), name)

    def _derivative_of(self, name: str, node: ast.Call, depth: int) -> Node:
        return self._derivative(node, node.args, depth)

    def _derivative(self, node: ast.Call, written: list[ast.expr], depth: int) -> Node:
        pattern = "Derivative(f, x)"
        if len(written) < 2:
            raise self.arguments_error(node, pattern)
        body = self.read(written[0], depth)
        variables: list[Node] = []
        for part in written[1:]:
            for item in part.elts if isinstance(part, ast.Tuple) else [part]:
                if isinstance(item, ast.Constant) and type(item.value) is int and variables:
                    if not 1 <= item.value <= MAX_ORDER:
                        raise self.arguments_error(node, pattern)
                    variables += [variables[-1]] * (item.value - 1)
                    continue
                variables.append(self.read(item, depth))
        if len(variables) > MAX_ORDER:
            raise self.arguments_error(node, pattern)
        if all(variable.kind in ("symbol", "indexed") for variable in variables):
            return Node("derivative", (body, *variables))
        if body.kind == "apply" and set(body.args) == set(variables):  # by the inner function
            return Node("prime", (variables[0], number(len(variables))), body.value)
        raise self.arguments_error(node, pattern)

    def _sum_or_product(self, name: str, node: ast.Call, depth: int) -> Node:
        """A sum or a product."""
        pattern = f"{name}(f, (k, 1, n))"
        limits = node.args[1] if len(node.args) == 2 else None
        if not isinstance(limits, ast.Tuple) or len(limits.elts) != 3:
            raise self.arguments_error(node, pattern)
        index, *bounds = limits.elts
        if not isinstance(index, ast.Name) or not self._can_be_index(index.id):
            raise self.arguments_error(node, pattern)
        lower, upper = (self.read(bound, depth) for bound in bounds)
        self.bound.append(index.id)
        body = self.read(node.args[0], depth)
        self.bound.pop()
        return Node(name.lower(), (body, Node("index", (), index.id), lower, upper))

    def _can_be_index(self, name: str) -> bool:
        """Whether a letter can be the index of a sum: no variable, and not the length n."""
        taken = {"n", "e", "E", "I", "x", *(self.names.symbols or ()), *self.names.functions}
        return len(name) == 1 and name.isalpha() and name not in taken

    def _delta(self, name: str, node: ast.Call, depth: int) -> Node:
        if len(node.args) != 2:
            raise self.arguments_error(node, f"{name}(i, j)")
        return Node("delta", self._read_arguments(node, depth))

    def _piecewise_call(self, name: str, node: ast.Call, depth: int) -> Node:
        pairs = [part.elts for part in node.args if isinstance(part, ast.Tuple)]
        if not pairs or len(pairs) < len(node.args) or any(len(pair) != 2 for pair in pairs):
            raise self.arguments_error(node, "Piecewise((a, x > 0), (b, True))")
        return self.piecewise(pairs, depth)

    def _where(self, name: str, node: ast.Call, depth: int) -> Node:
        """`np.where(x > 0, a, b)` and sympy's `ITE`."""
        if len(node.args) != 3:
            raise self.arguments_error(node, f"{name}(x > 0, a, b)")
        test, then, other = node.args
        value = self.read(then, depth)
        return cases([value, self.condition(test, depth), self.read(other, depth)])

    def _vector(self, name: str, node: ast.Call, depth: int) -> Node:
        """A tuple, where one is asked for."""
        inside = node.args[0] if len(node.args) == 1 else None
        if not isinstance(inside, ast.List | ast.Tuple):
            raise self.arguments_error(node, f"{name}([a, b])")
        return self._tuple(inside, depth)


def _is_plain(node: Node) -> bool:
    """Whether a node is a written number, with its sign, or one divided by another."""
    if node.kind == "number":
        return True
    return node.kind in ("neg", "div") and all(_is_plain(part) for part in node.args)


_BUILDERS: dict[str, Callable[[FormulaReader, str, ast.Call, int], Node]] = {
    **dict.fromkeys(DERIVATIVES, FormulaReader._derivative_of),
    **dict.fromkeys(DELTAS, FormulaReader._delta),
    **dict.fromkeys(NUMBERS, FormulaReader._number),
    **dict.fromkeys(LOGARITHMS, FormulaReader._logarithm),
    **dict.fromkeys(_ARITHMETIC, FormulaReader._arithmetic),
    **dict.fromkeys(("Sum", "Product"), FormulaReader._sum_or_product),
    "Piecewise": FormulaReader._piecewise_call,
    **dict.fromkeys(("where", "ITE"), FormulaReader._where),
    **dict.fromkeys(("Matrix", "Tuple", "array"), FormulaReader._vector),
}
