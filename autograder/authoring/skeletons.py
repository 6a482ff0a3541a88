"""Write the files of a skeleton, with the words filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_ENDING = ".txt"  # of every file of a skeleton: none of them is what it looks like yet


def write_skeleton(
    skeleton: Path, target: Path, words: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Path]:
    """Copy the files of `skeleton` below `target`; yields each.

    Parameters
    ----------
    words : mapping of str to str
        Marks in the text -> what stands for them.
    names : mapping of str to str
        The same for the names of files.
    """
    for source in sorted(skeleton.rglob(f"*{_ENDING}")):
        path = target / source.relative_to(skeleton).with_suffix("")
        path = path.with_name(_replace_marks(path.name, names))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            _replace_marks(source.read_text(encoding="utf-8"), words), encoding="utf-8"
        )
        yield path


def in_languages(words: str, languages: Sequence[str]) -> str:
    """The same words for each language, as TOML; a plain string where there is one."""
    if len(languages) == 1:
        return f'"{words}"'
    return "{ " + ", ".join(f'{language} = "{words}"' for language in languages) + " }"


def _replace_marks(text: str, words: Mapping[str, str]) -> str:
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text
