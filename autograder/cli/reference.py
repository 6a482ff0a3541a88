"""Write docs/commands.md, the help of every command on one page.

python -m autograder.cli.reference
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from autograder.cli.main import cli

TARGET = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
_WIDTH = 100
_HEAD = """# Commands

Written by `python -m autograder.cli.reference`; not edited by hand. `autograder COMMAND --help`
says the same.

* **Where.** A command works in the course around the working directory, or in `--course DIR`.
* **Output.** Data goes to stdout, messages to stderr; `--json` writes one document per line,
  `--quiet` only errors. There is colour on a terminal only, and none where `NO_COLOR` is set.
* **Exit status.** 0 done; 1 done, but a person has to look; 2 wrong usage; 3 the course's content
  is wrong; 4 the engine failed (`--verbose` shows where); 130 interrupted.
* **Completion.** `autograder completion bash >> ~/.bashrc`: from the next shell on, the tab key
  knows commands, options and assignments.
"""


def reference() -> str:
    """The page."""
    names = dict(_command_helps(cli, _help_context(cli, "autograder")))
    index = " ·\n".join(f"[{name}](#{name.replace(' ', '-')})" for name in names)
    parts = [f"## {name}\n\n```text\n{text}\n```\n" for name, text in names.items()]
    return "\n".join([_HEAD, f"{index}\n", *parts])


def _command_helps(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """The help of a command and of all below it, by their whole names."""
    yield context.command_path, _without_trailing_space(command.get_help(context))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _command_helps(below, _help_context(below, name, context))


def _help_context(
    command: click.Command, name: str, above: click.Context | None = None
) -> click.Context:
    return click.Context(command, above, name, terminal_width=_WIDTH, max_content_width=_WIDTH)


def _without_trailing_space(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
