"""Keep the stubs of generated notebooks when nbgrader makes the release."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearSolutions

from autograder.content.cells import OURS


class ClearOtherSolutions(ClearSolutions):
    """nbgrader's ClearSolutions for notebooks of the instructor's own.

    In a generated notebook a solution cell holds the stub, and no solution that could be cleared.
    """

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Leave our cells alone."""
        if OURS in cell.metadata:
            return cell, resources
        cleared: tuple[Any, Any] = super().preprocess_cell(cell, resources, cell_index)
        return cleared
