"""Everything the verdicts say, in both languages; nothing here names an expected answer."""

from collections.abc import Callable

from autograder.course.records import Text
from autograder.symbolic.reading.plain import german

RIGHT = Text("Richtig.", "Right.")
RIGHT_SAMPLED = Text(
    "Richtig: an allen geprüften Stellen gleich (nicht allgemein bewiesen).",
    "Right: equal at every point that was tried (not proved in general).",
)
WRONG = Text("Das stimmt nicht.", "This is not right.")
UNDECIDED = Text(
    "Diese Formel konnte nicht verglichen werden: ein Mensch sieht sie sich an.",
    "This formula could not be compared: a person will look at it.",
)
ROUNDED = Text(
    "Gesucht ist der genaue Wert, kein gerundeter.",
    "The exact value is asked for, not a rounded one.",
)
EMPTY = Text("Noch keine Antwort.", "No answer yet.")
NO_WORD = Text("Gesucht ist ein Wort in Anführungszeichen.", "A word in quotes is asked for.")
NOT_A_LIST = Text(
    "Eine Herleitung ist eine Liste von Zeilen, jede ein Text in Anführungszeichen.",
    "A derivation is a list of lines, each a text in quotes.",
)
NO_LINES = Text("Noch keine Herleitung.", "No derivation yet.")


def wrong_form(reason: Text) -> Text:
    return Text(
        f"Der Wert stimmt, aber nicht die verlangte Form: {reason.de}",
        f"The value is right, but not in the form asked for: {reason.en}",
    )


def unreadable(de: str, en: str, column: int | None) -> Text:
    if column is None:
        return Text(f"Nicht lesbar: {de}", f"Cannot be read: {en}")
    return Text(f"Nicht lesbar, Spalte {column}: {de}", f"Cannot be read, column {column}: {en}")


def wrong_number_of_parts(found: int, wanted: int) -> Text:
    return Text(
        f"Gesucht sind {wanted} Teile, hier stehen {found}.",
        f"{wanted} parts are asked for, there are {found}.",
    )


def part(number: int, inner: Text) -> Text:
    return Text(f"Teil {number}: {inner.de}", f"Part {number}: {inner.en}")


def joined(*parts: Text) -> Text:
    return Text(" ".join(p.de for p in parts), " ".join(p.en for p in parts))


FORMS: dict[str, Callable[..., Text]] = {
    "like": lambda: Text(
        "vergleiche mit der Form, die die Aufgabe nennt.",
        "compare with the form that the exercise names.",
    ),
    "no derivative": lambda: Text(
        "die Ableitung muss ausgerechnet sein.", "the derivative must be worked out."
    ),
    "worked out": lambda: Text(
        "es muss ausgerechnet sein, ohne Ableitung, Summenzeichen und Rechnungen mit Zahlen.",
        "it must be worked out, with no derivative, sum sign or arithmetic of numbers left.",
    ),
    "product": lambda: Text("es muss ein Produkt sein.", "it must be a product."),
    "reduced fraction": lambda: Text(
        "es muss ein einziger, vollständig gekürzter Bruch sein.",
        "it must be a single fraction in lowest terms.",
    ),
    "uses": lambda *names: Text(
        f"es muss mit {', '.join(names)} geschrieben sein.",
        f"it must be written with {', '.join(names)}.",
    ),
    "without": lambda *names: Text(
        f"{', '.join(names)} darf nicht vorkommen.", f"{', '.join(names)} must not occur."
    ),
}


# --- derivations ------------------------------------------------------------------------------

START = Text("Das ist die gesuchte Ableitung.", "This is the derivative asked for.")
START_OF_IDENTITY = Text(
    "Das ist der Ausdruck der Aufgabe.", "This is the expression of the exercise."
)
NOT_THE_TASK = Text(
    "Die erste Zeile ist nicht die gesuchte Ableitung: schreibe sie unausgewertet hin, "
    "Derivative(f, x), oder nach der ersten Regel.",
    "The first line is not the derivative asked for: write it unevaluated, Derivative(f, x), or "
    "after the first rule.",
)
NOT_THE_IDENTITY = Text(
    "Die erste Zeile ist nicht der Ausdruck der Aufgabe: schreibe ihn hin, wie er dort steht, "
    "oder nach der ersten Umformung.",
    "The first line is not the expression of the exercise: write it as it stands there, or after "
    "the first step.",
)
NO_START = Text(
    "Hier steht schon das Ergebnis: beginne mit der Ableitung und leite es her.",
    "This is the result already: begin with the derivative and derive it.",
)
NO_START_OF_IDENTITY = Text(
    "Hier steht schon das Ergebnis: beginne mit dem Ausdruck der Aufgabe und forme ihn um.",
    "This is the result already: begin with the expression of the exercise and rewrite it.",
)
NO_RESULT = Text(
    "Die letzte Zeile ist nicht das gesuchte Ergebnis.", "The last line is not the result."
)
RESULT = Text("Das Ergebnis stimmt.", "The result is right.")
NOT_REACHED = Text("Es gibt noch kein Ergebnis.", "There is no result yet.")


def start_form(reason: Text) -> Text:
    return Text(
        f"Als erste Zeile ist das schon zu weit: {reason.de}",
        f"This goes too far for a first line: {reason.en}",
    )


def too_many_lines(limit: int) -> Text:
    return Text(
        f"Mehr als {limit} Zeilen werden nicht gelesen.", f"No more than {limit} lines are read."
    )


def holds(after: int) -> Text:
    return Text(f"Folgt aus Zeile {after}.", f"Follows from line {after}.")


def sampled(after: int) -> Text:
    return Text(
        f"Stimmt an allen geprüften Stellen mit Zeile {after} überein (nicht allgemein bewiesen; "
        "zählt als richtig).",
        f"Agrees with line {after} at every point that was tried (not proved in general; counts "
        "as right).",
    )


def rearranged(after: int) -> Text:
    return Text(
        f"Wie Zeile {after}, nur anders angeordnet (Reihenfolge, Vorzeichen oder Klammern).",
        f"Line {after} arranged differently (order, signs or brackets), no more.",
    )


def repeats(after: int) -> Text:
    return Text(
        f"Wiederholt Zeile {after}: ein Schritt schreibt etwas anders hin.",
        f"Repeats line {after}: a step writes something differently.",
    )


def loop(after: int, earlier: int) -> Text:
    return Text(
        f"Folgt aus Zeile {after}, ist aber wieder Zeile {earlier}: dazwischen wurde nichts "
        "gewonnen.",
        f"Follows from line {after}, but is line {earlier} again: nothing was gained in between.",
    )


def does_not_follow(after: int, where: str, shown: tuple[str, str], gap: str, number: int) -> Text:
    at = Text(f"bei {german(where)} ist", f"at {where}") if where else Text("es ist", "we have")
    return Text(
        f"Folgt nicht aus Zeile {after}: {at.de} Zeile {after} = {german(shown[0])}, "
        f"Zeile {number} = {german(shown[1])} (Unterschied {german(gap)}).",
        f"Does not follow from line {after}: {at.en} line {after} = {shown[0]}, line {number} = "
        f"{shown[1]} (they differ by {gap}).",
    )


def no_value(after: int, where: str) -> Text:
    return Text(
        f"Folgt nicht aus Zeile {after}: bei {german(where)} hat diese Zeile keinen reellen Wert.",
        f"Does not follow from line {after}: at {where} this line has no real value.",
    )


def returns(after: int, trusted: int, identity: bool = False) -> Text:
    if trusted:
        back = Text(
            f"stimmt aber wieder mit Zeile {trusted} überein", f"but agrees with line {trusted}"
        )
    elif identity:
        back = Text("ist aber der Ausdruck der Aufgabe", "but is the expression of the exercise")
    else:
        back = Text("ist aber die gesuchte Ableitung", "but is the derivative asked for")
    return Text(
        f"Folgt nicht aus Zeile {after}, {back.de}.",
        f"Does not follow from line {after}, {back.en}.",
    )


def undecided(after: int) -> Text:
    return Text(
        f"Konnte nicht mit Zeile {after} verglichen werden: ein Mensch sieht sie sich an.",
        f"Could not be compared with line {after}: a person will look at it.",
    )


def too_much(limit: int) -> Text:
    return Text(
        f"Die Zeilen brauchen zusammen mehr als {limit} Rechenschritte: ab hier sieht ein Mensch "
        "sie sich an. Kürzere Zeilen werden gleich geprüft.",
        f"The lines need more than {limit} operations together: from here on a person will look "
        "at them. Shorter lines are judged at once.",
    )


def steps_earned(good: int, total: int) -> Text:
    return Text(f"{good} von {total} Schritten folgen.", f"{good} of {total} steps follow.")


def summary(first_wrong: int | None, complete: bool) -> Text:
    if first_wrong is not None:
        return Text(
            f"Die erste falsche Zeile ist Zeile {first_wrong}.",
            f"The first wrong line is line {first_wrong}.",
        )
    if complete:
        return Text("Die Herleitung ist vollständig.", "The derivation is complete.")
    return Text(
        "Keine Zeile ist falsch, aber die Herleitung ist noch nicht vollständig.",
        "No line is wrong, but the derivation is not complete yet.",
    )


def verified(sizes: tuple[int, ...] | None, proved: bool) -> Text:
    how = (
        Text("jede Zeile, die folgt, ist bewiesen", "every line that follows is proved")
        if proved
        else Text(
            "an zufälligen Stellen, nicht jede Zeile ist bewiesen",
            "at random points, not every line is proved",
        )
    )
    if sizes is None:
        return Text(f"Geprüft: {how.de}.", f"Verified: {how.en}.")
    listed = ", ".join(str(size) for size in sizes)
    return Text(
        f"Geprüft für n = {listed}, jeden Index und jede one-hot-kodierte Ausgabe: {how.de}. Für "
        "allgemeines n ist das kein Beweis.",
        f"Verified for n = {listed}, every index and every one-hot output: {how.en}. This is no "
        "proof for general n.",
    )
