"""`autograder completion`: what a shell needs to complete commands, options and assignments."""

from __future__ import annotations

import click

from autograder.cli import console


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL.

    \b
      autograder completion bash >> ~/.bashrc
      autograder completion zsh >> ~/.zshrc
      autograder completion fish > ~/.config/fish/completions/autograder.fish

    From the next shell on, the tab key completes commands, options and the course's assignments.
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:  # pragma: no cover - click knows all three
        raise click.UsageError(f"{shell} is not known.")
    root = context.find_root().command
    console.data(made(root, {}, "autograder", "_AUTOGRADER_COMPLETE").source())
