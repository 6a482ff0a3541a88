"""Packs what you hand in, after a look whether all of it is there.

    python hand_in.py              writes <assignment>.zip beside this file, and prints its receipt
    python hand_in.py --anyway     also where something is missing or cannot be read

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import argparse
import ast
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER / "tools"))

from explanations import failure_to_load
from progress import FAILED, Outcome, Progress
from workspace import MANIFEST, QUESTIONS, NoManifest, Workspace, fingerprint, language, remarks

_SECONDS = 600.0
WORDS = {
    "de": {
        "no manifest": "MANIFEST.json fehlt oder ist verändert. Hole sie aus dem zip der Aufgabe.",
        "absent": "fehlt in diesem Ordner. Hole die Datei aus dem zip der Aufgabe, oder benenne "
        "deine wieder so.",
        "no notebook": "ist kein lesbares Notebook: Speichere es in Jupyter noch einmal.",
        "nothing": "Noch nichts bearbeitet: Alles ist, wie es ausgeteilt wurde. Ist die Datei "
        "gespeichert?",
        "failing": "Diese öffentlichen Tests bestehen noch nicht:",
        "untested": "Die öffentlichen Tests liefen nicht: {}",
        "no pytest": "pytest ist nicht installiert. Das hilft: pip install -r requirements.txt",
        "too long": "sie brauchen zu lange",
        "not loaded": "sieh dir mit pytest an, warum",
        "testing": "Die öffentlichen Tests laufen ...",
        "complete": "vollständig",
        "written": "alles geschrieben",
        "own": "kommt mit, weil es importiert wird",
        "package": "gehört zum Paket",
        "both": "Das Notebook kommt mit; bewertet werden aber die .py-Dateien, denn du hast sie "
        "geändert.",
        "refused": "Nicht gepackt. Wenn du es trotzdem so abgeben willst: "
        "python hand_in.py --anyway",
        "locked": "{} lässt sich nicht schreiben: {}. Ist die Datei irgendwo geöffnet?",
        "packed": "Gepackt: {}",
        "files": "Darin: {}",
        "receipt": "Quittung: {}",
        "then": "Gib genau diese zip-Datei ab. Dieselben Dateien geben immer dieselbe Quittung; "
        "hebe sie auf.",
    },
    "en": {
        "no manifest": "MANIFEST.json is missing or changed. Take it from the assignment's zip.",
        "absent": "is not in this folder. Take it from the assignment's zip, or give your file "
        "this name again.",
        "no notebook": "is no notebook that can be read: save it in Jupyter once more.",
        "nothing": "Nothing is done yet: everything is as it was handed out. Is the file saved?",
        "failing": "These public tests do not pass yet:",
        "untested": "The public tests did not run: {}",
        "no pytest": "pytest is not installed. This helps: pip install -r requirements.txt",
        "too long": "they take too long",
        "not loaded": "pytest says why",
        "testing": "The public tests are running ...",
        "complete": "complete",
        "written": "everything is written",
        "own": "goes along because it is imported",
        "package": "belongs to the package",
        "both": "The notebook goes along; but the .py files are graded, for you have changed "
        "them.",
        "refused": "Not packed. If you want to hand it in like this all the same: "
        "python hand_in.py --anyway",
        "locked": "{} cannot be written: {}. Is the file open somewhere?",
        "packed": "Packed: {}",
        "files": "In it: {}",
        "receipt": "Receipt: {}",
        "then": "Hand in this very zip file. The same files always give the same receipt; "
        "keep it.",
    },
}


def main(arguments: list[str] | None = None) -> int:
    """Look, pack, tell; 0 when a zip was written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--anyway", action="store_true", help="pack even if something is wrong")
    anyway = parser.parse_args(arguments).anyway
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console that knows no umlauts
    try:
        workspace = Workspace(FOLDER)
    except NoManifest:
        print(WORDS[language(FOLDER)]["no manifest"])
        return 1
    spoken = language(FOLDER, workspace.languages)
    words = WORDS[spoken]
    outcomes, untested = public_test_outcomes(workspace, spoken)
    progress = Progress(workspace, outcomes, spoken)
    files, problems = gather_files(progress, words, spoken)
    for remark in (*tell(progress, words, untested), *remarks(workspace, spoken)):
        print(remark)
    if not files or (problems and not anyway):
        print(*problems, words["refused"], sep="\n")
        return 1
    target = FOLDER / f"{workspace.assignment}.zip"
    try:
        write_zip(target, files)
    except OSError as error:
        print(words["locked"].format(target, error.strerror))
        return 1
    print(words["packed"].format(target))
    print(words["files"].format(", ".join(sorted(files))))
    print(words["receipt"].format(fingerprint(files)))
    print(words["then"])
    return 0


def public_test_outcomes(workspace: Workspace, spoken: str) -> tuple[list[Outcome], str]:
    """What the public tests say, and why they could not be run."""
    words = WORDS[spoken]
    if not any(_is_touched(workspace, name) for name in workspace.files):
        return [], ""
    if any(isinstance(workspace.source(name), str) for name in workspace.files):
        return [], ""  # why is said with the file
    if importlib.util.find_spec("pytest") is None:
        return [], words["no pytest"]
    print(words["testing"], flush=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "outcomes.json")
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--outcomes={file}"]
        environment = os.environ | {"DESK_LANGUAGE": spoken, "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            subprocess.run(
                [*command, "test_public.py"],
                cwd=FOLDER,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
            return [Outcome(**entry) for entry in json.loads(file.read_text("utf-8"))], ""
        except subprocess.TimeoutExpired:
            return [], words["too long"]
        except (OSError, ValueError, TypeError):
            return [], words["not loaded"]


def tell(progress: Progress, words: dict[str, str], untested: str) -> Iterator[str]:
    """What the grader will say, as far as it can be known here."""
    if untested:
        yield words["untested"].format(untested)
    if untested or "unreadable" in progress.states.values():
        return  # nothing is known of points
    if failed := _failed_exercises(progress):
        yield words["failing"]
        yield from (f"  {name:<23} {progress.note(name)}" for name in failed)
    yield from progress.sums()


def _failed_exercises(progress: Progress) -> list[str]:
    """The exercises whose public tests do not pass: they have a list of their own."""
    found = dict.fromkeys(o.exercise for o in progress.outcomes if o.verdict == FAILED)
    return [name for name in found if progress.states.get(name) == "started"]


def gather_files(
    progress: Progress, words: dict[str, str], spoken: str
) -> tuple[dict[str, bytes], list[str]]:
    """The files to hand in, by name, and why they should not be handed in like this.

    Prints how far each of them is.
    """
    workspace = progress.workspace
    notebooks = _notebooks(workspace)
    wanted = [*workspace.files]
    if any(exercise.manual for exercise in workspace.exercises):
        wanted.append(QUESTIONS)
    touched = {name for name in wanted if _is_touched(workspace, name)}
    if notebooks and not touched:
        return _gather_notebooks(workspace, notebooks, words)
    files: dict[str, bytes] = {}
    problems = [] if touched else [words["nothing"]]
    for name in wanted:
        content = _read_content(workspace.folder / name)
        if content is None:
            problems.append(f"{name} {words['absent']}")
            continue
        files[name] = content
        source = workspace.source(name) if name.endswith(".py") else None
        if isinstance(source, str):
            problems.append(_unreadable_reason(content, name, spoken) or f"{name}: {source}")
        else:
            print(f"  {name:<23} {_file_progress(progress, name, words)}")
    for name in _package_files(workspace):
        if name not in files:
            files[name] = (workspace.folder / name).read_bytes()
            print(f"  {name:<23} {words['package']}")
    for name in _imported_files(workspace, list(files)):
        files[name] = (workspace.folder / name).read_bytes()
        print(f"  {name:<23} {words['own']}")
    for name in notebooks:
        files[name] = (workspace.folder / name).read_bytes()
        print(f"  {name:<23} {words['both']}")
    return files, problems


def write_zip(target: Path, files: dict[str, bytes]) -> None:
    """The archive: the same files give the same bytes on every computer."""
    waiting = target.with_name(f"{target.name}.part")
    with zipfile.ZipFile(waiting, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr, entry.create_system = 0o100644 << 16, 3
            archive.writestr(entry, files[name])
    try:
        waiting.replace(target)
    except OSError:
        waiting.unlink()
        raise


def _is_touched(workspace: Workspace, name: str) -> bool:
    """Whether somebody has done something about a file, other than saving it."""
    states = {workspace.place(e).state for e in workspace.exercises if e.file == name}
    return (workspace.folder / name).is_file() and bool(states - {"open"})


def _file_progress(progress: Progress, name: str, words: dict[str, str]) -> str:
    found: dict[str, list[str]] = {}
    failed, complete = _failed_exercises(progress), words["complete"]
    for exercise in progress.workspace.exercises:
        state = progress.states[exercise.name]
        if exercise.file != name or state in ("done", "readable", "by hand", "written"):
            continue
        if exercise.name in failed:  # `tell` names it
            complete = words["written"]
        else:
            found.setdefault(progress.words[state].format("..."), []).append(exercise.name)
    said = [f"{state}: {', '.join(names)}" for state, names in found.items()]
    return "; ".join(said) or complete


def _unreadable_reason(content: bytes, name: str, spoken: str) -> str:
    """Why Python cannot read a file, as pytest says it; empty where it does not know."""
    try:
        ast.parse(content, name)
    except SyntaxError as error:
        error.filename = name
        return str(failure_to_load(error, lambda _: False, spoken))
    except (ValueError, RecursionError, MemoryError):
        pass
    return ""


def _read_content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _package_files(workspace: Workspace) -> Iterator[str]:
    """All files of the packages that modules lie in."""
    for package in workspace.packages_written:
        for path in sorted((workspace.folder / package).rglob("*.py")):
            yield path.relative_to(workspace.folder).as_posix()


def _imported_files(workspace: Workspace, names: list[str]) -> Iterator[str]:
    """Files of the student's own that the modules import, directly or by others."""
    known = {*workspace.handed_out, MANIFEST, *names}
    while names:
        tree = workspace.source(names.pop())
        for node in ast.walk(tree) if isinstance(tree, ast.Module) else ():
            modules: list[str | None] = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules = [node.module]
            for module in filter(None, modules):
                name = f"{module.partition('.')[0]}.py"
                if name not in known and (workspace.folder / name).is_file():
                    known.add(name)
                    names.append(name)
                    yield name


def _notebooks(workspace: Workspace) -> list[str]:
    """Notebooks of this assignment that lie in the folder."""
    names = [f"{workspace.assignment}.{part}ipynb" for part in ("", "de.", "en.")]
    return [name for name in names if (workspace.folder / name).is_file()]


def _gather_notebooks(
    workspace: Workspace, names: list[str], words: dict[str, str]
) -> tuple[dict[str, bytes], list[str]]:
    files, problems = {}, []
    for name in names:
        files[name] = (workspace.folder / name).read_bytes()
        try:
            json.loads(files[name])["cells"]
        except (ValueError, KeyError, TypeError):
            problems.append(f"{name} {words['no notebook']}")
    return files, problems


if __name__ == "__main__":
    raise SystemExit(main())
