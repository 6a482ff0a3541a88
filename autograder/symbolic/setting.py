"""What the names of an exercise mean: domains, families, definitions, sizes."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace

from autograder.errors import ContentError
from autograder.symbolic.calculus import Definitions, replace_index
from autograder.symbolic.domains import Domain, domain
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node

SIZES = (2, 3, 4)


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
    words : mapping of str to str
        The domains of the variables as they were written.
    """

    names: Names
    symbols: Mapping[str, Domain]
    families: Mapping[str, Domain] = field(default_factory=dict)
    definitions: Definitions = field(default_factory=Definitions)
    sizes: tuple[int, ...] = SIZES
    words: Mapping[str, str] = field(default_factory=dict)

    def only(self, names: Container[str]) -> "Setting":
        """The same setting without the variables and families that do not occur."""
        return replace(
            self,
            symbols={name: where for name, where in self.symbols.items() if name in names},
            families={name: where for name, where in self.families.items() if name in names},
            words={name: words for name, words in self.words.items() if name in names},
        )

    @classmethod
    def of(
        cls,
        symbols: Mapping[str, str] | None = None,
        *,
        families: Mapping[str, str] | None = None,
        definitions: Mapping[str, str] | None = None,
        sizes: tuple[int, ...] = SIZES,
    ) -> "Setting":
        """Read a setting.

        Parameters
        ----------
        symbols, families : mapping of str to str
            Name to domain, as `domains.domain` reads it.
        definitions : mapping of str to str
            Name (`a`, or `s_i` for a family) to formula; a family's sums run over all entries.

        Raises
        ------
        ContentError
            If a domain or definition cannot be read.
        """
        symbols, families = symbols or {}, families or {}
        defined = definitions or {}
        singles = {name for name in defined if "_" not in name}
        groups = {name.partition("_")[0] for name in defined if "_" in name}
        names = Names.of({*symbols, *singles}, {*families, *groups})
        trees: dict[str, Node] = {}
        grouped: dict[str, tuple[str, Node]] = {}
        for name, formula in defined.items():
            try:
                tree = parse(formula, names)
            except FormulaError as error:
                raise ContentError(f"definition of {name}: {error.en}") from None
            family, _, index = name.partition("_")
            if index:
                grouped[family] = (index, _over_all(tree))
            else:
                trees[name] = tree
        return cls(
            names=names,
            symbols={name: domain(words) for name, words in symbols.items()},
            families={name: domain(words) for name, words in families.items()},
            definitions=Definitions(trees, grouped),
            sizes=sizes,
            words=dict(symbols),
        )


def _over_all(tree: Node) -> Node:
    """Give the sums of a definition names of their own and let them run over all entries."""
    if not tree.args:
        return tree
    args = tuple(_over_all(part) for part in tree.args)
    if tree.kind != "sum":
        return Node(tree.kind, args, tree.value)
    body, index, lower, upper = args
    own = Node("index", (), f"{index.value}*")
    return Node("sum", (replace_index(body, str(index.value), own), own, lower, upper), "all")
