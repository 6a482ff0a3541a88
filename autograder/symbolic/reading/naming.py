"""From Python's syntax tree to ours: variables, constants, and variables with indices."""

import ast
from fractions import Fraction

from autograder.symbolic.reading.grammar import (
    FORMS,
    FUNCTIONS,
    INDICES,
    PRIME,
    FormulaError,
    plain_name,
    unknown_name_error,
)
from autograder.symbolic.reading.reader import Reader
from autograder.symbolic.reading.tree import Node, number, symbol

LIBRARIES = frozenset(["np", "numpy", "math", "sympy", "sp", "sym", "torch", "jnp"])
SINGLETONS = {
    "Half": number(Fraction(1, 2)),
    "One": number(1),
    "Zero": number(0),
    "NegativeOne": Node("neg", (number(1),)),
    "Pi": Node("constant", (), "pi"),
    "Exp1": Node("constant", (), "E"),
}


class NameReader(Reader):
    """What a bare name stands for depends on what the exercise knows."""

    def _attribute(self, node: ast.Attribute, depth: int) -> Node:
        if isinstance(node.value, ast.Name) and node.value.id == "S" and node.attr in SINGLETONS:
            return SINGLETONS[node.attr]
        return self._name(self.unqualified_name(node), depth)

    def unqualified_name(self, node: ast.expr) -> ast.Name:
        """The bare name of `exp`, `np.exp`, `sympy.exp`; anything else is refused."""
        if isinstance(node, ast.Name):
            return node
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            library = node.value.id
            if library in LIBRARIES and library not in (self.names.symbols or ()):
                return ast.copy_location(ast.Name(node.attr), node)
        raise self.foreign_node_error(node)

    def _name(self, node: ast.Name, depth: int) -> Node:
        name = plain_name(node.id)
        if name in self.bound:
            return Node("index", (), name)
        known = self.names.symbols
        if known is not None and name in known:
            return symbol(name)
        if name in ("E", "pi", "e"):
            return Node("constant", (), "E" if name == "e" else name)
        self._refuse_function(name, node)
        if "_" in name:
            indexed = self._indexed_name(name, node)
            if indexed is not None:
                return indexed
        if self.names.families and name in INDICES:
            return Node("index", (), name)
        if known is None:
            return symbol(name)
        if name.replace("_", "") in known:
            return symbol(name.replace("_", ""))
        raise unknown_name_error(name, self.names, self.column(node))

    def _refuse_function(self, name: str, node: ast.expr) -> None:
        """A function stands before its argument; gamma may be a letter where any is allowed."""
        if PRIME in name:
            raise self.prime_error(node)
        letter = name == "gamma" and self.names.symbols is None
        if (name in FUNCTIONS or name in FORMS) and not letter:
            raise FormulaError(
                f"Nach {name} fehlen die Klammern mit dem Argument: {name}(...).",
                f"The brackets with the argument are missing after {name}: {name}(...).",
                self.column(node),
            )

    def _indexed_name(self, name: str, node: ast.expr) -> Node | None:
        """`z_i` of a family z, and `delta_ij`; None for a name that only looks like that."""
        family, _, index = name.partition("_")
        if family in self.names.families and index:
            return self._indexed(family, index.split("_"), node)
        countable = self.names.families or self.names.symbols is None
        if family == "delta" and index and countable:
            return self._delta_of(index, node)
        return None

    def prime_error(self, node: ast.expr) -> FormulaError:
        return FormulaError(
            "Eine Ableitung schreibt man Derivative(f, x), nicht f'(x).",
            "Write a derivative as Derivative(f, x), not f'(x).",
            self.column(node),
        )

    def _indexed(self, family: str, written: list[str], node: ast.expr) -> Node:
        anything = self.names.symbols is None
        double = family in self.names.matrices
        if len(written) == 1 and (double or (anything and written[0].isalpha())):
            written = list(written[0]) if len(written[0]) in (1, 2) else written
        if len(written) != 1 + double and not (anything and len(written) == 1 + (not double)):
            raise self._index_count_error(family, node)
        return Node("indexed", tuple(self._position(index, node) for index in written), family)

    def _index_count_error(self, family: str, node: ast.expr) -> FormulaError:
        de = f"„{family}“ hat nur einen Index: {family}_i."
        en = f"`{family}` has only one index: {family}_i."
        if family in self.names.matrices:
            de = f"„{family}“ hat zwei Indizes: {family}_jk oder {family}[1, 12]."
            en = f"`{family}` has two indices: {family}_jk or {family}[1, 12]."
        return FormulaError(de, en, self.column(node))

    def _position(self, index: str, node: ast.expr) -> Node:
        if index in INDICES or index in self.bound:
            return Node("index", (), index)
        if index.isdecimal() and len(index) < 3:
            return number(int(index))
        raise FormulaError(
            f"„{index}“ ist kein Index: erlaubt sind i, j, k, l, m, n und Zahlen.",
            f"`{index}` is no index: i, j, k, l, m, n and numbers are allowed.",
            self.column(node),
        )

    def _delta_of(self, index: str, node: ast.expr) -> Node:
        written = index.split("_") if "_" in index else list(index)
        if len(written) != 2:
            raise unknown_name_error(f"delta_{index}", self.names, self.column(node))
        return Node("delta", tuple(self._position(part, node) for part in written))

    def _subscript(self, node: ast.Subscript, depth: int) -> Node:
        inside = [node.slice]
        base: ast.expr = node.value
        if isinstance(base, ast.Subscript):  # w[j][k], as arrays are indexed
            inside = [base.slice, node.slice]
            base = base.value
        elif isinstance(node.slice, ast.Tuple):
            inside = node.slice.elts
        if not isinstance(base, ast.Name) or base.id not in self.names.families:
            raise self.foreign_node_error(node)
        return self._indexed(base.id, [self._index_text(part) for part in inside], inside[0])

    def _index_text(self, part: ast.expr) -> str:
        if isinstance(part, ast.Name):
            return part.id
        if isinstance(part, ast.Constant) and type(part.value) is int:
            return str(part.value)[:5]
        raise self.foreign_node_error(part)
