"""From Python's syntax tree to ours: functions, derivatives, sums and cases."""

import ast

from autograder.symbolic.grammar import (
    DELTAS,
    DERIVATIVES,
    FUNCTIONS,
    GREEK,
    INDICES,
    MAX_ORDER,
    FormulaError,
    unknown_name,
)
from autograder.symbolic.reader import Reader
from autograder.symbolic.tree import Node


class FormulaReader(Reader):
    """Everything that is written like a call, and `value if i == j else other`."""

    def _call(self, node: ast.Call, depth: int) -> Node:
        if not isinstance(node.func, ast.Name):
            raise self._missing_product(node)
        name = "".join(GREEK.get(sign, sign) for sign in node.func.id)
        if node.keywords or any(isinstance(part, ast.Starred) for part in node.args):
            raise self.foreign(node)
        if name in FUNCTIONS:
            return self._function(name, node, depth)
        if name in DERIVATIVES:
            return self._derivative(node, depth)
        if name == "Sum":
            return self._sum(node, depth)
        if name in DELTAS:
            if len(node.args) != 2:
                raise self._arguments(node, f"{name}(i, j)")
            return Node("delta", tuple(self.read(part, depth) for part in node.args))
        if name == "Piecewise":
            return self._piecewise(node, depth)
        if name in (self.names.symbols or ()) or name in ("e", "E", "pi"):
            raise self._missing_product(node)
        raise unknown_name(name, self.names, self.column(node))

    def _missing_product(self, node: ast.Call) -> FormulaError:
        return FormulaError(
            "Vor dieser Klammer fehlt ein Rechenzeichen, zum Beispiel 2*(x + 1); nur Funktionen "
            "haben eine Klammer direkt hinter sich.",
            "An operator is missing before this bracket, for example 2*(x + 1); only functions "
            "are followed by a bracket.",
            self.column(node)
            + len(ast.get_source_segment(self.line[self.start :], node.func) or ""),
        )

    def _arguments(self, node: ast.Call, pattern: str) -> FormulaError:
        return FormulaError(
            f"So wird es geschrieben: {pattern}. Dezimalzahlen brauchen einen Punkt.",
            f"It is written like this: {pattern}. Decimals need a point.",
            self.column(node),
        )

    def _function(self, name: str, node: ast.Call, depth: int) -> Node:
        inner = tuple(self.read(part, depth) for part in node.args)
        function = FUNCTIONS[name]
        if function == "log" and len(inner) == 2:
            return Node("div", (Node("call", inner[:1], "log"), Node("call", inner[1:], "log")))
        if len(inner) != 1:
            raise self._arguments(node, f"{name}(x)")
        return Node("call", inner, function)

    def _derivative(self, node: ast.Call, depth: int) -> Node:
        pattern = "Derivative(f, x)"
        if len(node.args) < 2:
            raise self._arguments(node, pattern)
        variables: list[Node] = []
        for part in node.args[1:]:
            for item in part.elts if isinstance(part, ast.Tuple) else [part]:
                if isinstance(item, ast.Constant) and item.value in (1, 2, 3) and variables:
                    variables += [variables[-1]] * (int(str(item.value)) - 1)
                    continue
                variable = self.read(item, depth)
                if variable.kind not in ("symbol", "indexed"):
                    raise self._arguments(node, pattern)
                variables.append(variable)
        if len(variables) > MAX_ORDER:
            raise self._arguments(node, pattern)
        return Node("derivative", (self.read(node.args[0], depth), *variables))

    def _sum(self, node: ast.Call, depth: int) -> Node:
        pattern = "Sum(f, (k, 1, n))"
        limits = node.args[1] if len(node.args) == 2 else None
        if not isinstance(limits, ast.Tuple) or len(limits.elts) != 3:
            raise self._arguments(node, pattern)
        index, *bounds = limits.elts
        if not isinstance(index, ast.Name) or index.id not in INDICES - {"n"}:
            raise self._arguments(node, pattern)
        lower, upper = (self.read(bound, depth) for bound in bounds)
        self.bound.append(index.id)
        body = self.read(node.args[0], depth)
        self.bound.pop()
        return Node("sum", (body, Node("index", (), index.id), lower, upper))

    def _condition(self, node: ast.expr, depth: int) -> tuple[Node, Node, bool]:
        """The two indices of `i == j` or `Eq(i, j)`, and whether it says they are equal."""
        sides: list[ast.expr] = []
        equal = False
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            sides, equal = [node.left, *node.comparators], isinstance(node.ops[0], ast.Eq)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Eq", "Ne"):
            sides, equal = node.args, getattr(node.func, "id", "") == "Eq"
        if len(sides) != 2:
            raise self.foreign(node)
        return self.read(sides[0], depth), self.read(sides[1], depth), equal

    def _ifexp(self, node: ast.IfExp, depth: int) -> Node:
        left, right, equal = self._condition(node.test, depth)
        then, other = self.read(node.body, depth), self.read(node.orelse, depth)
        return Node("cases", (then, left, right, other) if equal else (other, left, right, then))

    def _piecewise(self, node: ast.Call, depth: int) -> Node:
        pattern = "Piecewise((a, Eq(i, j)), (b, True))"
        pairs = [part.elts for part in node.args if isinstance(part, ast.Tuple)]
        if len(pairs) != 2 or len(node.args) != 2 or any(len(pair) != 2 for pair in pairs):
            raise self._arguments(node, pattern)
        left, right, equal = self._condition(pairs[0][1], depth)
        if not (isinstance(pairs[1][1], ast.Constant) and pairs[1][1].value is True):
            other_left, other_right, other = self._condition(pairs[1][1], depth)
            if {left, right} != {other_left, other_right} or other == equal:
                raise self._arguments(node, pattern)
        then, other_value = (self.read(pair[0], depth) for pair in pairs)
        first, last = (then, other_value) if equal else (other_value, then)
        return Node("cases", (first, left, right, last))
