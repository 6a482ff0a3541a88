"""What the names of an exercise mean: domains, families, definitions, sizes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy

from autograder.errors import ContentError
from autograder.symbolic.comparing.domains import Domain, domain
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node

SIZES = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Definitions:
    """What names stand for: `a` for `sigma(z)`, `s_i` for the softmax of z.

    Attributes
    ----------
    symbols : mapping
        Name of a variable to its tree.
    families : mapping
        Name of a family to (name of its index, tree).
    """

    symbols: Mapping[str, Node] = field(default_factory=dict)
    families: Mapping[str, tuple[str, Node]] = field(default_factory=dict)

    @property
    def trees(self) -> list[Node]:
        return [*self.symbols.values(), *(tree for _, tree in self.families.values())]


@dataclass(frozen=True, slots=True)
class Setting:
    """The names of one exercise, ready for reading and comparing formulas.

    Attributes
    ----------
    names : Names
        What a student may write.
    symbols, families : mapping
        Name to domain; a name with a definition has none.
    definitions : Definitions
        What names stand for.
    sizes : tuple of int
        Lengths of the families for which indexed formulas are verified.
    functions : mapping of str to int
        Functions without a formula, and how many arguments they take.
    """

    names: Names
    symbols: Mapping[str, Domain]
    families: Mapping[str, Domain] = field(default_factory=dict)
    definitions: Definitions = field(default_factory=Definitions)
    sizes: tuple[int, ...] = SIZES
    functions: Mapping[str, int] = field(default_factory=dict)

    def domain(self, name: str) -> Domain:
        """Where a variable or the entries of a family live."""
        return self.symbols.get(name) or self.families.get(name) or Domain()

    def variable(self, name: str, family: str = "") -> Any:
        """The sympy symbol of a variable, or of an entry of a family, with what is known of it."""
        known = self.families.get(family) if family else self.symbols.get(name)
        positive = True if known is not None and known.positive else None
        return sympy.Symbol(name, real=True, positive=positive)

    @classmethod
    def of(
        cls,
        symbols: Mapping[str, str] | None = None,
        *,
        families: Mapping[str, str] | None = None,
        definitions: Mapping[str, str] | None = None,
        sizes: tuple[int, ...] = SIZES,
        functions: Mapping[str, int] | None = None,
    ) -> "Setting":
        """Read a setting.

        Parameters
        ----------
        symbols, families : mapping of str to str
            Name to domain, as `domains.domain` reads it; a family with two indices is `w_jk`.
        definitions : mapping of str to str
            Name (`a`, or `s_i` for a family) to formula; a family's sums run over all entries.
        functions : mapping of str to int
            Functions without a formula (f, g), and how many arguments they take.

        Raises
        ------
        ContentError
            If a domain or definition cannot be read.
        """
        symbols, families = symbols or {}, families or {}
        defined = definitions or {}
        singles = {name for name in defined if "_" not in name}
        groups = {name.partition("_")[0] for name in defined if "_" in name}
        names = Names.of({*symbols, *singles}, {*families, *groups}, functions or {})
        trees: dict[str, Node] = {}
        grouped: dict[str, tuple[str, Node]] = {}
        for name, formula in defined.items():
            try:
                tree = parse(formula, names)
            except FormulaError as error:
                raise ContentError(f"definition of {name}: {error.en}") from None
            family, _, index = name.partition("_")
            if index:
                grouped[family] = (index, _extend_sums(tree))
            else:
                trees[name] = tree
        return cls(
            names=names,
            symbols={name: domain(words) for name, words in symbols.items()},
            families={name.partition("_")[0]: domain(words) for name, words in families.items()},
            definitions=Definitions(trees, grouped),
            sizes=sizes,
            functions=dict(functions or {}),
        )


def _extend_sums(tree: Node) -> Node:
    """Let the sums and products of a definition run over all entries, counted from 0 or 1."""
    args = tuple(_extend_sums(part) for part in tree.args)
    value = "all" if tree.kind in ("sum", "product") else tree.value
    return Node(tree.kind, args, value)
