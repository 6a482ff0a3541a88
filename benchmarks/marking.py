"""How long the marking page of a large class takes to start and to open, without a browser.

    python -m benchmarks.marking [--students 3000]

Every student of a made-up class has answered one question: a third in one of twenty usual ways, a
third nearly so, a third in words of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from autograder.gradebook.manual import Given
from autograder.marking.app import Site, make_app
from autograder.marking.desk import Desk
from tests.helpers import written_class

_WORDS = (
    *("the", "bias", "moves", "a", "curve", "threshold", "neuron", "left", "right", "weight"),
    *("input", "activation", "value", "so", "that", "without", "it", "every", "line", "goes"),
    *("through", "zero", "because", "sum", "shifts", "learning", "slope", "data", "network"),
)
_HOST = "127.0.0.1:8000"


def main() -> None:
    """Make the class, open its pages, print times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=3000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = written_class.make_course(Path(folder, "course"))
        _class(root, options.students)
        began = time.perf_counter()
        desk = written_class.desk_of(root)
        print(f"load {os.getloadavg()[0]:.1f}; start: {time.perf_counter() - began:.1f} s")
        asyncio.run(_measure(desk))


def _class(root: Path, students: int) -> None:
    draw = random.Random(1)  # noqa: S311 - the same made-up class every time

    def answer() -> str:
        return " ".join(draw.choices(_WORDS, k=draw.randint(15, 40))) + "."

    usual = [answer() for _ in range(20)]
    for number in range(students):
        text = draw.choice(usual) if number % 3 else answer()
        if number % 3 == 1:
            words = text.split()
            words[draw.randrange(len(words))] = draw.choice(_WORDS)
            text = " ".join(words)
        written_class.answer(root, f"s{number:05}", why_bias=text)


async def _measure(desk: Desk) -> None:
    app = make_app(Site(desk=desk, language="en"), "secret", frozenset({_HOST}))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=f"http://{_HOST}") as client:
        for what in ("first opening", "again", "again"):
            await _timed(what, client.get("/secret/q/why_bias"))
        await _timed("page 5", client.get("/secret/q/why_bias?page=5"))
        await _timed("filter", client.get("/secret/q/why_bias?show=open"))
        answers = [a for a in desk.answers.of("why_bias") if a.text]
        asked = {
            "exercise": "why_bias",
            "versions": {answers[0].key: ""},
            "wish": {"total": 1},
            "cards": {},
        }
        origin = {"origin": f"http://{_HOST}"}
        await _timed("a mark", client.post("/secret/mark", json=asked, headers=origin))
        for answer in answers[1:1000]:
            desk.mark({answer: ""}, lambda _, a: desk.signed(Given(name="why_bias", points=1), a))
        await _timed("1,000 marks later", client.get("/secret/q/why_bias"))


async def _timed(what: str, request: Any) -> None:
    began = time.perf_counter()
    answer = await request
    assert answer.status_code == 200, answer.text
    print(f"{what}: {time.perf_counter() - began:.2f} s, {len(answer.content) / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
