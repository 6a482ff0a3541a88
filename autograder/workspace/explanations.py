"""What an exception means and where it arose, in a sentence of the student's language.

The grader explains with the same table. Belongs to the folder and is no exercise: there is nothing
to be changed here.
"""

import builtins
import difflib
import re
import traceback
from collections.abc import Callable
from typing import Any

_LONGEST = 2_000
_SHAPES = r"((?:\(\d{0,5}(?:,\d{0,5}){0,3}\)\s?){1,2})"
_NAME = r"'(\w{1,60})'"

KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        r"NoneType",
        "Hier wird mit None gerechnet: Eine Funktion gibt nichts zurück, ihr fehlt `return`.",
        "Here you compute with None: a function returns nothing, its `return` is missing.",
    ),
    (
        rf"operands could not be broadcast together with shapes {_SHAPES}",
        "Die Formen {0} passen nicht zusammen.",
        "The shapes {0} do not fit together.",
    ),
    (
        r"matmul: Input operand 1 has a mismatch in its core dimension 0.*size (\d{1,6}) is "
        r"different from (\d{1,6})",
        "Ein Matrixprodukt braucht links so viele Spalten wie rechts Zeilen: {1} gegen {0}.",
        "A matrix product needs as many columns on the left as rows on the right: {1} against {0}.",
    ),
    (
        rf"shapes {_SHAPES}and {_SHAPES}not aligned",
        "Für np.dot passen die Formen {0} und {1} nicht zusammen.",
        "For np.dot the shapes {0} and {1} do not fit together.",
    ),
    (
        r"The truth value of an array with more than one element is ambiguous",
        "`if` und `and` brauchen eine einzelne Zahl, hier steht ein ganzes Array: Nimm np.where oder np.maximum.",
        "`if` and `and` need a single number, but here is a whole array: use np.where or np.maximum.",
    ),
    (
        r"only (?:size-1|length-1|0-dimensional) arrays can be converted",
        "float(...) oder eine Funktion für einzelne Zahlen (math.exp?) bekommt ein Array: Nimm einen Eintrag "
        "heraus (a.item()), oder nimm die Funktion aus numpy (np.exp).",
        "float(...) or a function for single numbers (math.exp?) is given an array: take one entry out "
        "(a.item()), or use numpy's function (np.exp).",
    ),
    (
        r"name 'np' is not defined",
        "`np` gibt es hier nicht: Oben fehlt `import numpy as np`.",
        "There is no `np` here: `import numpy as np` is missing at the top.",
    ),
    (
        rf"name {_NAME} is not defined",
        "Den Namen `{0}` gibt es hier nicht: Ist er verschrieben, oder fehlt ein import?",
        "There is no name `{0}` here: is it a typo, or is an import missing?",
    ),
    (
        rf"cannot access local variable {_NAME}|local variable {_NAME} referenced before assignment",
        "Die Variable `{0}` wird benutzt, bevor sie einen Wert hat.",
        "The variable `{0}` is used before it has a value.",
    ),
    (
        rf"{_NAME} object has no attribute {_NAME}",
        "Ein Objekt vom Typ {0} hat kein Attribut `{1}`.",
        "An object of type {0} has no attribute `{1}`.",
    ),
    (
        rf"module {_NAME} has no attribute {_NAME}",
        "Das Modul {0} hat kein `{1}`.",
        "The module {0} has no `{1}`.",
    ),
    (
        r"(\w{1,60}(?:\.\w{1,60})*)\(\) takes (?:from )?(\d{1,2})(?: to \d+)? positional arguments? but "
        r"(\d{1,2}) (?:was|were) given",
        "{0} bekommt zu viele Argumente ({2}): Steht die def-Zeile noch so da wie in der Vorlage?",
        "{0} is given too many arguments ({2}): is its def line still as in the stub?",
    ),
    (
        rf"(\w{{1,60}}(?:\.\w{{1,60}})*)\(\) missing \d+ required (?:positional|keyword-only) "
        rf"arguments?: {_NAME}",
        "{0} braucht ein Argument `{1}`, das der Aufruf nicht hat: Steht die def-Zeile noch so da wie in der "
        "Vorlage?",
        "{0} needs an argument `{1}` that the call does not have: is its def line still as in the stub?",
    ),
    (
        rf"(\w{{1,60}}(?:\.\w{{1,60}})*)\(\) got an unexpected keyword argument {_NAME}",
        "{0} kennt kein Argument `{1}`: Steht die def-Zeile noch so da wie in der Vorlage?",
        "{0} has no argument `{1}`: is its def line still as in the stub?",
    ),
    (
        r"(?:float |integer |complex )?(?:division|modulo)(?: or modulo)? by zero",
        "Hier wird durch 0 geteilt.",
        "Something is divided by 0 here.",
    ),
    (r"math range error", "math.exp läuft über: Forme so um, dass der Exponent nicht groß wird.",
     "math.exp overflows: rearrange so that the exponent does not get large."),
    (
        r"index (-?\d{1,6}) is out of bounds for axis (\d) with size (\d{1,6})",
        "Der Index {0} liegt außerhalb: Achse {1} hat die Länge {2}.",
        "Index {0} is out of bounds: axis {1} has length {2}.",
    ),
    (r"(?:list|tuple) index out of range", "Ein Index liegt außerhalb der Liste.",
     "An index lies outside the list."),
    (
        rf"No module named {_NAME}",
        "Das Paket `{0}` gibt es beim Bewerten nicht. Erlaubt sind {packages} und die "
        "Standardbibliothek.",
        "There is no package `{0}` when grading. {packages} and the standard library are available.",
    ),
    (
        rf"cannot import name {_NAME} from {_NAME}",
        "In `{1}` gibt es kein `{0}`, das man importieren könnte.",
        "There is no `{0}` in `{1}` that could be imported.",
    ),
    (
        r"can't start new thread",
        "Threads gibt es beim Bewerten nicht: Rechne ohne sie.",
        "There are no threads when grading: compute without them.",
    ),
    (
        r"output array is read-only|assignment destination is read-only",
        "Dieses Array lässt sich nicht verändern: Rechne mit einer Kopie.",
        "This array cannot be changed: work on a copy.",
    ),
    (
        r"cannot unpack non-iterable (\w{1,40}) object|not enough values to unpack",
        "Eine Zuweisung an mehrere Namen bekommt zu wenige Werte.",
        "An assignment to several names gets too few values.",
    ),
    (
        r"unsupported operand type\(s\) for ([^\s:]{1,4}): " + _NAME + " and " + _NAME,
        "Der Operator {0} passt nicht zu den Typen {1} und {2}.",
        "The operator {0} does not fit the types {1} and {2}.",
    ),
    (
        r"only integer scalar arrays can be converted to a scalar index|"
        r"arrays used as indices must be of integer \(or boolean\) type|only integers, slices",
        "Ein Index ist eine ganze Zahl, hier steht aber ein Array oder eine Kommazahl.",
        "An index is a whole number, but here is an array or a number with a decimal point.",
    ),
    (
        rf"{_NAME} object does not support item assignment",
        "In ein Objekt vom Typ {0} lässt sich nicht mit [...] schreiben; eine einzelne Zahl hat keine "
        "Einträge.",
        "You cannot write into an object of type {0} with [...]; a single number has no entries.",
    ),
    (
        r"matmul: Input operand (\d) does not have enough dimensions",
        "@ braucht zwei Arrays: Hier steht links oder rechts davon eine einzelne Zahl.",
        "@ needs two arrays: here a single number is on its left or right.",
    ),
    (
        rf"object of type {_NAME} has no len\(\)",
        "Ein Objekt vom Typ {0} hat keine Länge.",
        "An object of type {0} has no length.",
    ),
    (
        r"Population must be a sequence",
        "random.sample zieht nur aus einer Liste, hier steht aber etwas anderes.",
        "random.sample only draws from a list, but here is something else.",
    ),
    (
        rf"{_NAME} object is not subscriptable",
        "Ein Objekt vom Typ {0} hat keine Einträge, die sich mit [...] lesen lassen.",
        "An object of type {0} has no entries to be read with [...].",
    ),
    (
        rf"{_NAME} object is not iterable",
        "Ein Objekt vom Typ {0} lässt sich nicht durchlaufen.",
        "An object of type {0} cannot be looped over.",
    ),
    (
        rf"{_NAME} object is not callable",
        "Ein Objekt vom Typ {0} ist keine Funktion: Fehlt vor der Klammer ein `*`?",
        "An object of type {0} is not a function: is a `*` missing before the bracket?",
    ),
    (
        r"too many indices for array: array is (\d)-dimensional, but (\d) were indexed",
        "Zu viele Indizes: {1}, bei nur {0} im Array.",
        "Too many indices: {1}, where the array has {0}.",
    ),
    (
        r"setting an array element with a sequence",
        "In einen Eintrag passt nur eine Zahl. Hier sollen mehrere hinein, oder die Zeilen sind "
        "verschieden lang.",
        "An entry holds a single number: here several are put in, or the rows differ in length.",
    ),
    (
        r"list indices must be integers or slices, not (\w{1,40})",
        "Der Index einer Liste ist eine ganze Zahl, hier ist er {0}: Mache aus der Liste mit np.array(...) ein "
        "Array.",
        "The index of a list is a whole number, here it is {0}: make an array of the list with np.array(...).",
    ),
    (
        r"cannot reshape array of size (\d{1,6}) into shape (\([\d,]{1,20}\))",
        "{0} Einträge lassen sich nicht in die Form {1} bringen.",
        "{0} entries do not fit into the shape {1}.",
    ),
    (
        r"axis (-?\d) is out of bounds for array of dimension (\d)",
        "Eine Achse {0} gibt es hier nicht. Zahl der Achsen: {1}.",
        "There is no axis {0} here. Number of axes: {1}.",
    ),
    (
        r"Cannot cast ufunc '\w+' output from dtype\('(\w+)'\) to dtype\('(\w+)'\)",
        "In ein Array vom Typ {1} passt kein {0}: Lege es mit float an, etwa mit np.zeros.",
        "An array of {1} cannot hold {0}: make it an array of float (np.zeros gives one).",
    ),
    (
        r"too many values to unpack",
        "Eine Zuweisung an mehrere Namen bekommt zu viele Werte.",
        "An assignment to several names gets too many values.",
    ),
    (
        r"input\(\) is not available|reading from stdin while output is captured|EOF when reading a line",
        "input() gibt es hier und beim Bewerten nicht, denn niemand tippt etwas ein: Nimm die Parameter der "
        "Funktion.",
        "There is no input() here or when grading, as nobody is there to type: use the function's parameters.",
    ),
)  # fmt: skip


# What Python says of a text that it cannot read.
_UNREADABLE: tuple[tuple[str, str, str], ...] = (
    (
        r"expected ':'",
        "Am Ende der Zeile fehlt ein Doppelpunkt.",
        "A colon is missing at the end of the line.",
    ),
    (
        r"'(.)' was never closed",
        "Die Klammer {0} wird nirgends geschlossen.",
        "The bracket {0} is never closed.",
    ),
    (
        r"unmatched '(.)'|closing parenthesis '(.)' does not match",
        "Zu der Klammer {0} gibt es keine, die sie öffnet.",
        "Nothing opens the bracket {0}.",
    ),
    (
        r"expected an indented block",
        "Nach dem Doppelpunkt fehlt eine eingerückte Zeile.",
        "After the colon an indented line is missing.",
    ),
    (
        r"unexpected indent|unindent does not match|inconsistent use of tabs",
        "Die Einrückung passt nicht zu den Zeilen darüber.",
        "The indentation does not fit the lines above.",
    ),
    (
        r"unterminated (?:triple-quoted |f-)?string",
        "Ein Text hat kein Anführungszeichen am Ende.",
        "A text has no quotation mark at its end.",
    ),
    (
        r"cannot assign to|Maybe you meant '==' or ':='",
        "Links vom Gleichheitszeichen steht kein Name. Verglichen wird mit `==`.",
        "Left of the equals sign there is no name. To compare, write `==`.",
    ),
    (
        r"Perhaps you forgot a comma",
        "Hier fehlt vermutlich ein Komma oder ein `*`.",
        "A comma or a `*` is probably missing here.",
    ),
    (
        r"'return' outside function",
        "Das `return` steht nicht in der Funktion: Rücke es ein.",
        "The `return` is not inside the function: indent it.",
    ),
    (
        r"utf-8|null bytes",
        "Speichere die Datei mit der Kodierung UTF-8.",
        "Save the file with the encoding UTF-8.",
    ),
    (
        r"invalid character '(.)'",
        "Das Zeichen {0} gibt es in Python nicht: Tippe es neu.",
        "Python has no character {0}: type it again.",
    ),
    (
        r".*",
        "Das kann Python nicht lesen: Stimmen in dieser Zeile und der davor alle Klammern, Kommas und "
        "Anführungszeichen?",
        "Python cannot read this: are all brackets, commas and quotation marks right in this line and "
        "the one before?",
    ),
)
WORDS = {
    "de": {
        "failed": "Das stimmt noch nicht.",
        "stub": "Noch nicht geschrieben: `raise NotImplementedError` steht noch da.",
        "meant": "Meinst du `{}`?",
        "too long": "Nach {} beendet: Die Schleife hört nicht auf, oder sie braucht zu lange.",
        "second": "Sekunde",
        "seconds": "Sekunden",
        "recursion": "Eine Funktion ruft sich ohne Ende selbst auf.",
        "key": "Den Schlüssel {} gibt es hier nicht.",
        "exit": "Hier endet das ganze Programm: Lösche exit() oder quit().",
        "cannot load": "{} lässt sich nicht laden.",
        "no file": "Die Datei {}.py fehlt. Hole sie aus dem zip der Aufgabe, oder gib deiner Datei "
        "diesen Namen.",
        "no name": "In {} gibt es kein `{}`. Heißt es noch so wie in der Vorlage?",
        "no package": "Das Paket {} ist nicht installiert.",
        "command": "Das ist ein Befehl für Notebooks und kein Python: Lösche die Zeile.",
        "changed": "{0} verändert sein Argument {1}. Rechne mit etwas Neuem: {1} = {1} + 1 statt "
        "{1} += 1, oder {1}.copy().",
    },
    "en": {
        "failed": "This is not right yet.",
        "stub": "Not written yet: `raise NotImplementedError` is still there.",
        "meant": "Did you mean `{}`?",
        "too long": "Ended after {}: the loop does not stop, or it takes too long.",
        "second": "second",
        "seconds": "seconds",
        "recursion": "A function calls itself without end.",
        "key": "There is no key {} here.",
        "exit": "This ends the whole program: delete exit() or quit().",
        "cannot load": "{} cannot be loaded.",
        "no file": "The file {}.py is missing. Take it from the assignment's zip, or give yours this "
        "name.",
        "no name": "There is no `{}` in {}. Is it still called as in the stub?",
        "no package": "The package {} is not installed.",
        "command": "This is a command for notebooks and not Python: delete the line.",
        "changed": "{0} changes its argument {1}. Work on something new: {1} = {1} + 1, not "
        "{1} += 1, or {1}.copy().",
    },
}


def sentence(error: BaseException, language: str) -> str:
    """What an exception means; what a test itself says stays as it is.

    Parameters
    ----------
    language : str
        de or en.
    """
    words = WORDS[language]
    if isinstance(error, NotImplementedError):
        return words["stub"]
    if type(error).__name__ == "TookTooLong":
        one = str(error) == "1"
        return words["too long"].format(f"{error} {words['second' if one else 'seconds']}")
    said = str(error).strip()[:_LONGEST]
    if isinstance(error, AssertionError) or type(error).__name__ == "Failed":
        return re.split(r"\n\s*assert ", said, maxsplit=1)[0] or words["failed"]
    kind = type(error).__name__
    meaning = _meaning(error, said, language)
    return f"{meaning} ({kind})" if meaning else f"{kind}: {said}"


def _meaning(error: BaseException, said: str, language: str) -> str:
    words = WORDS[language]
    if isinstance(error, RecursionError):
        return words["recursion"]
    if isinstance(error, SystemExit):
        return words["exit"]
    if isinstance(error, SyntaxError) and (error.text or "").lstrip().startswith(("%", "!")):
        return words["command"]
    if isinstance(error, KeyError) and error.args:
        return words["key"].format(repr(error.args[0]))
    if isinstance(error, ModuleNotFoundError) and error.name:
        return _missing_module_sentence(error, language)
    table = _UNREADABLE if isinstance(error, SyntaxError) else KNOWN
    meaning = next(
        (
            text[language == "en"].format(*(group for group in found.groups() if group))
            for pattern, *text in table
            if (found := re.search(pattern, said))
        ),
        "",
    )
    meant = suggested_name(error)
    return f"{meaning} {words['meant'].format(meant)}" if meaning and meant else meaning


def suggested_name(error: BaseException) -> str:
    """The name that was probably meant where there is none of the name that was written."""
    name = getattr(error, "name", None)
    if isinstance(error, AttributeError) and isinstance(name, str):
        known = dir(error.obj)
    elif isinstance(error, NameError) and isinstance(name, str):
        frames = list(traceback.walk_tb(error.__traceback__))
        inner = frames[-1][0] if frames else None
        known = [*inner.f_locals, *inner.f_globals] if inner else []
        known += dir(builtins)
    else:
        return ""
    visible = [other for other in known if not other.startswith("_")]
    close = difflib.get_close_matches(name, visible, n=5, cutoff=0.6)
    anagram = [other for other in visible if sorted(other) == sorted(name)]
    return next(iter(anagram or close), "")


def failure_to_load(error: BaseException, is_own: Callable[[str], bool], language: str) -> str:
    """Why the tests cannot be loaded: the file, the line, its text, and what to do."""
    words = WORDS[language]
    if isinstance(error, SyntaxError) and error.filename:
        name = _file_name(error.filename)
        line = f"\n{name}:{error.lineno}: {(error.text or '').strip()}".rstrip(": ")
        line = line if error.lineno else ""
        return f"{words['cannot load'].format(name)}\n{sentence(error, language)}{line}"
    frame = innermost_frame(error, is_own)
    if frame is not None:
        line = f"\n{_file_name(frame.filename)}:{frame.lineno}: {frame.line}"
        begin = words["cannot load"].format(_file_name(frame.filename))
        if isinstance(error, ModuleNotFoundError):
            return f"{begin}\n{_missing_module_sentence(error, language)}{line}"
        return f"{begin}\n{sentence(error, language)}{line}"
    if isinstance(error, ModuleNotFoundError):
        return words["no file"].format(str(error.name).replace(".", "/"))
    if isinstance(error, ImportError) and error.path and error.name:
        missing = re.search(r"cannot import name '(\w+)'", str(error))
        if missing:
            file = f"{error.name.replace('.', '/')}.py"
            return missing_name_sentence(missing[1], file, language)
    return sentence(error, language)


def _missing_module_sentence(error: ModuleNotFoundError, language: str) -> str:
    """That a package is not installed, or that a file of the student's own package is not there."""
    name = str(error.name)
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    own = "." in name and any(name.partition(".")[0] in re.split(r"[/\\]", f) for f in files)
    words = WORDS[language]["no file" if own else "no package"]
    return words.format(name.replace(".", "/") if own else name)


def missing_name_sentence(name: str, file: str, language: str) -> str:
    """That a file does not define what the tests call."""
    words = (name, file) if language == "en" else (file, name)
    return WORDS[language]["no name"].format(*words)


def innermost_frame(error: BaseException, is_own: Callable[[str], bool]) -> Any:
    """The last frame of an exception in a file of the student's; None if there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if is_own(frame.filename)]
    return own[-1] if own else None


def _file_name(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]
