"""Says why a public test did not pass: what happened, in which line, what a value looks like.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Any

from bilingual import Pairs, in_language
from explanations import innermost_frame, missing_name_sentence, sentence
from slips import slip
from workspace import module_file

TESTS = "test_public.py"


@dataclass(frozen=True)
class Failure:
    """Why a test did not pass.

    Attributes
    ----------
    said : str
        What the test says, or what the exception means.
    place : str
        The student's line in which it arose.
    looks : str
        What a wrong value looks like beside the right one.
    call : str
        The line of the test.
    """

    said: str
    place: str = ""
    looks: str = ""
    call: str = ""

    def __str__(self) -> str:
        return "\n".join(filter(None, (self.said, self.looks, self.place)))


def failure(
    error: BaseException,
    language: str,
    pairs: Pairs,
    is_own: Callable[[str], bool],
    modules: Sequence[str] = (),
) -> Failure:
    """What a test that did not pass says in one language.

    Parameters
    ----------
    pairs : mapping
        What the tests say in two languages (`bilingual.pairs_in`).
    is_own : callable
        Whether a file of that name is the student's.
    modules : sequence of str
        The student's modules: the tests call what they should define.
    """
    frames = [f for f in extract_tb(error.__traceback__) if Path(f.filename).name == TESTS]
    call = f"{TESTS}:{frames[0].lineno}: {frames[0].line}" if frames else ""
    call = in_language(call, pairs, language)
    frame = innermost_frame(error, is_own)
    if frame is not None:
        place = f"{Path(frame.filename).name}:{frame.lineno}: {frame.line}"
        return Failure(sentence(error, language), place, call=call)
    module = getattr(getattr(error, "obj", None), "__name__", None)
    if isinstance(error, AttributeError) and module in modules:
        return Failure(
            missing_name_sentence(str(error.name), module_file(module), language), call=call
        )
    said = in_language(sentence(error, language), pairs, language)
    values = _test_values(error)
    looks = slip(values["got"], values["expected"], language) if values else ""
    if "return" in said and "return" in looks:  # the test says it already
        looks = ""
    general = in_language(str(values.get("hint") or ""), pairs, language)
    if looks and general:  # what is seen takes the place of what is said to everybody
        said = said.removesuffix(general).rstrip()
    is_check = isinstance(error, AssertionError) or type(error).__name__ == "Failed"
    return Failure(said, "" if is_check else call, looks, call)


def _test_values(error: BaseException) -> dict[str, Any]:
    """What the test had in hand, where it calls them `got` and `expected`."""
    trace, found = error.__traceback__, dict[str, Any]()
    while trace is not None:
        names = trace.tb_frame.f_locals
        file = Path(trace.tb_frame.f_code.co_filename).name
        if file == TESTS and {"got", "expected"} <= {*names}:
            found = dict(names)
        trace = trace.tb_next
    return found
