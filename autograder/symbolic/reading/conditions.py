"""From Python's syntax tree to ours: values that depend on a condition."""

import ast
from collections.abc import Sequence

from autograder.symbolic.reading.naming import NameReader
from autograder.symbolic.reading.tree import Node, contains

_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
_RELATIONS = {"Lt": "<", "Le": "<=", "Gt": ">", "Ge": ">=", "Eq": "==", "Ne": "!="}
_JOINED = {"And": "and", "Or": "or", "Not": "not"}
_NEGATED = {"==": "!=", "!=": "=="}


class ConditionReader(NameReader):
    """`value if x > 0 else other` and `Piecewise((value, x > 0), (other, True))`."""

    def _ifexp(self, node: ast.IfExp, depth: int) -> Node:
        condition = self.condition(node.test, depth)
        return cases([self.read(node.body, depth), condition, self.read(node.orelse, depth)])

    def piecewise(self, pairs: Sequence[Sequence[ast.expr]], depth: int) -> Node:
        """The values in order; `True` is a condition that always holds."""
        args: list[Node] = []
        for value, test in pairs:
            args.append(self.read(value, depth))
            if isinstance(test, ast.Constant) and test.value is True:
                break
            args.append(self.condition(test, depth))
        return cases(args)

    def condition(self, node: ast.expr, depth: int) -> Node:
        """A comparison, or several joined by and, or, not."""
        if isinstance(node, ast.Compare):
            return self._comparison(node, depth)
        if isinstance(node, ast.BoolOp):
            return self._join_conditions(
                "and" if isinstance(node.op, ast.And) else "or", node.values, depth
            )
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
            name = "and" if isinstance(node.op, ast.BitAnd) else "or"
            return self._join_conditions(name, [node.left, node.right], depth)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.Invert):
            return self._join_conditions("not", [node.operand], depth)
        if isinstance(node, ast.Call) and not node.keywords:
            name = self.unqualified_name(node.func).id
            if name in _RELATIONS and len(node.args) == 2:
                left, right = (self.read(side, depth) for side in node.args)
                return Node("compare", (left, right), _RELATIONS[name])
            if name in _JOINED and node.args and (name != "Not" or len(node.args) == 1):
                return self._join_conditions(_JOINED[name], node.args, depth)
        raise self.foreign_node_error(node)

    def _join_conditions(self, kind: str, parts: Sequence[ast.expr], depth: int) -> Node:
        self.check_depth(depth, parts[0])
        return Node(kind, tuple(self.condition(part, depth + 1) for part in parts))

    def _comparison(self, node: ast.Compare, depth: int) -> Node:
        """`0 < x < 1` is two comparisons."""
        sides = [self.read(side, depth) for side in (node.left, *node.comparators)]
        found = []
        for left, operator, right in zip(sides, node.ops, sides[1:], strict=False):
            if type(operator) not in _SIGNS:
                raise self.foreign_node_error(node)
            found.append(Node("compare", (left, right), _SIGNS[type(operator)]))
        return found[0] if len(found) == 1 else Node("and", tuple(found))


def cases(args: Sequence[Node]) -> Node:
    """Values and conditions as one node: a question of indices, or of values."""
    if len(args) == 1:
        return args[0]
    value, condition, *rest = args
    if len(rest) == 1 and rest[0].kind == "piecewise":
        return Node("piecewise", (value, condition, *rest[0].args))
    opposite = rest[1:] == [_opposite_condition(condition)]
    if _is_about_indices(condition) and (len(rest) == 1 or opposite):
        then, other = (value, rest[0]) if condition.value == "==" else (rest[0], value)
        return Node("cases", (then, *condition.args, other))
    return Node("piecewise", tuple(args))


def _opposite_condition(condition: Node) -> Node | None:
    sign = _NEGATED.get(str(condition.value))
    return Node(condition.kind, condition.args, sign) if sign else None


def _is_about_indices(condition: Node) -> bool:
    """Whether it says that two indices are equal, or that they are not."""
    if condition.kind != "compare" or condition.value not in _NEGATED:
        return False
    plain = not any(contains(side, "symbol", "indexed", "call") for side in condition.args)
    return plain and any(contains(side, "index") for side in condition.args)
