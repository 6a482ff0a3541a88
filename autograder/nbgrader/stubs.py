"""What is done to our notebooks when nbgrader makes the release."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor

from autograder.content.cells import OURS
from autograder.nbgrader.kernel import NO_KERNEL, STUDENTS_KERNEL


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


class NameNoKernel(NbGraderPreprocessor):
    """Before SaveCells: the gradebook shall know no kernel in which submissions could run."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Replace the kernel's name."""
        nb.metadata.kernelspec = NotebookNode(NO_KERNEL)
        return nb, resources


class NameStudentsKernel(NbGraderPreprocessor):
    """After SaveCells: what students fetch opens, and validates, with their Python."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Replace the kernel's name."""
        nb.metadata.kernelspec = NotebookNode(STUDENTS_KERNEL)
        return nb, resources
