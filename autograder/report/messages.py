"""Every word of the pages, in both languages."""

from autograder.course.records import Text

MESSAGES: dict[str, Text] = {
    # one student's page
    "feedback_for": Text(de="Rückmeldung für {student}", en="Feedback for {student}"),
    "points_of": Text(de="{points} von {maximum} Punkten", en="{points} of {maximum} points"),
    "out_of": Text(de="von {maximum} Punkten", en="of {maximum} points"),
    "points_open": Text(
        de="{points} Punkte sind noch offen: Diesen Teil liest und bewertet ein Mensch.",
        en="{points} points are still open: a person reads and grades that part.",
    ),
    "one_point_open": Text(
        de="1 Punkt ist noch offen: Diesen Teil liest und bewertet ein Mensch.",
        en="1 point is still open: a person reads and grades that part.",
    ),
    "all_right": Text(
        de="Alles richtig: Jede Prüfung ist bestanden.", en="All right: every check is passed."
    ),
    "checks_passed": Text(
        de="{passed} von {count} Prüfungen bestanden.", en="{passed} of {count} checks passed."
    ),
    "begin_with": Text(de="Am besten beginnst du mit `{name}`.", en="Best begin with `{name}`."),
    "nothing_checked": Text(
        de="Hier gab es nichts automatisch zu prüfen.", en="There was nothing to check here."
    ),
    "rejected": Text(
        de="Deine Abgabe ließ sich nicht bewerten.", en="Your hand-in could not be graded."
    ),
    "engine_error": Text(
        de="Bei der Bewertung ist auf unserer Seite etwas schiefgegangen.",
        en="Something went wrong on our side while grading.",
    ),
    "engine_error_next": Text(
        de="Das kostet dich nichts: Ein Mensch sieht es sich an, und es wird neu bewertet.",
        en="It costs you nothing: a person looks at it, and it is graded again.",
    ),
    "at_a_glance": Text(de="Auf einen Blick", en="At a glance"),
    "exercise": Text(de="Aufgabe", en="Exercise"),
    "points": Text(de="Punkte", en="Points"),
    "state": Text(de="Stand", en="State"),
    "to_do": Text(de="Das fehlt noch", en="Still to do"),
    "done": Text(de="Das ist schon richtig", en="Already right"),
    "by_hand": Text(de="Das liest ein Mensch", en="Read by a person"),
    "ours": Text(de="Das liegt an uns", en="This one is on us"),
    "by_hand_note": Text(
        de="Diese Antwort wird nicht automatisch bewertet.",
        en="This answer is not graded automatically.",
    ),
    "also_right": Text(de="Schon richtig", en="Right already"),
    "state_passed": Text(de="richtig", en="right"),
    "state_partly": Text(de="teilweise", en="partly"),
    "state_failed": Text(de="noch offen", en="not yet"),
    "state_manual": Text(de="wird gelesen", en="to be read"),
    "state_undecided": Text(de="sieht sich ein Mensch an", en="a person looks at it"),
    "state_engine_error": Text(de="Fehler bei uns", en="our fault"),
    "verdict_passed": Text(de="Bestanden", en="Passed"),
    "verdict_failed": Text(de="Stimmt noch nicht", en="Not right yet"),
    "verdict_crashed": Text(de="Abgebrochen", en="Crashed"),
    "verdict_timeout": Text(de="Zeit überschritten", en="Out of time"),
    "verdict_memory": Text(de="Zu viel Speicher", en="Too much memory"),
    "verdict_output": Text(de="Zu viel Ausgabe", en="Too much output"),
    "verdict_skipped": Text(de="Nicht beurteilt", en="Not judged"),
    "verdict_engine_error": Text(de="Fehler bei uns", en="Our fault"),
    "times": Text(de="{count}-mal", en="{count} times"),
    "carried": Text(de="Folgefehler", en="Carried forward"),
    "or": Text(de="oder", en="or"),
    "suspicion": Text(de="Das sieht aus wie", en="This looks like"),
    "next_step": Text(de="Nächster Schritt", en="Next step"),
    "lecture": Text(de="Nachlesen", en="Look up"),
    "values": Text(de="Werte", en="Values"),
    "check_id": Text(de="Prüfung", en="Check"),
    "no_sentence": Text(de="Eine Prüfung ohne Beschreibung.", en="A check without description."),
    "some_hidden": Text(
        de="Was im Einzelnen geprüft wird, steht erst später hier.",
        en="What is checked in detail will be shown later.",
    ),
    "picture": Text(de="Im Bild", en="In a picture"),
    "picture_alt": Text(de="Diagramm", en="Plot"),
    "picture_lines": Text(de="mit den Kurven", en="with the curves"),
    "picture_note": Text(
        de="Deine Funktionen neben den richtigen.", en="Your functions beside the right ones."
    ),
    "output": Text(de="Deine Ausgabe", en="Your output"),
    "output_note": Text(
        de="Was dein Programm beim Bewerten ausgegeben hat (gekürzt).",
        en="What your program printed while it was graded (shortened).",
    ),
    "hand_in": Text(de="Bewertete Abgabe", en="Graded hand-in"),
    "fingerprint": Text(de="Prüfsumme", en="Fingerprint"),
    "files": Text(de="Dateien", en="Files"),
    "cut": Text(de="… gekürzt", en="… shortened"),
    # messages about a correction
    "letter_subject": Text(de="{title} neu bewertet", en="{title} graded again"),
    "letter_hello": Text(de="Hallo {name},", en="Hello {name},"),
    "letter_corrected": Text(
        de="die Prüfungen zu „{title}“ wurden korrigiert, und deine Abgabe ist neu bewertet:"
        " {points} von {maximum} Punkten statt {before} ({difference}).",
        en="the checks of “{title}” were corrected, and your hand-in has been graded again:"
        " {points} of {maximum} points instead of {before} ({difference}).",
    ),
    "letter_graded": Text(
        de="deine Abgabe zu „{title}“ konnten wir bisher nicht bewerten; der Fehler lag bei uns."
        " Jetzt hat sie {points} von {maximum} Punkten.",
        en="so far we could not grade your hand-in for “{title}”, which was our fault. Now it has"
        " {points} of {maximum} points.",
    ),
    "letter_gained": Text(de="jetzt bestanden", en="passes now"),
    "letter_lost": Text(de="jetzt nicht mehr bestanden", en="no longer passes"),
    "letter_worth": Text(de="zählt jetzt anders", en="counts differently now"),
    "letter_removed": Text(de="wird nicht mehr geprüft", en="is no longer checked"),
    "letter_added_passed": Text(de="neue Prüfung, bestanden", en="new check, passed"),
    "letter_added_failed": Text(de="neue Prüfung, nicht bestanden", en="new check, not passed"),
    "letter_other": Text(de="anders bewertet", en="scored differently"),
    "letter_history": Text(
        de="Punkte dieser Abgabe bisher: {points}.", en="Points of this hand-in so far: {points}."
    ),
    "letter_page": Text(
        de="Alles Weitere steht auf deiner neuen Seite mit der Rückmeldung.",
        en="Everything else is on your new feedback page.",
    ),
    # the instructor's pages
    "overview": Text(de="Auswertung", en="Overview"),
    # similar hand-ins
    "similar": Text(de="Ähnliche Abgaben", en="Similar hand-ins"),
    "similar_staff": Text(
        de="Nur für Lehrende: Diese Seite zeigt Abgaben mit Namen.",
        en="For teaching staff only: this page shows hand-ins with names.",
    ),
    "similar_note": Text(
        de="Ähnlichkeit ist kein Beweis und kostet hier keine Punkte. Lies beide Abgaben und "
        "sprich mit beiden, bevor du etwas daraus schließt: Gemeinsames Lernen, dieselbe Vorlage "
        "oder dieselbe naheliegende Lösung sehen genauso aus.",
        en="Similarity is no proof and costs no points here. Read both hand-ins and talk to both "
        "before you conclude anything: learning together, the same source or the same obvious "
        "solution look just like this.",
    ),
    "similar_compared": Text(de="Verglichene Abgaben", en="Hand-ins compared"),
    "similar_pairs": Text(de="Paare über der Schwelle", en="Pairs above the threshold"),
    "similar_threshold": Text(de="Schwelle", en="Threshold"),
    "similar_usual": Text(de="Üblich (Median)", en="Usual (median)"),
    "similar_share": Text(de="Gemeinsam", en="Shared"),
    "similar_first": Text(de="Abgabe", en="Hand-in"),
    "similar_second": Text(de="ähnelt", en="is close to"),
    "similar_bars": Text(
        de="Wie viel je zwei Abgaben gemeinsam haben (Zahl der Paare logarithmisch)",
        en="How much any two hand-ins share (number of pairs on a logarithmic scale)",
    ),
    "similar_few_pairs": Text(
        de="Für eine Verteilung sind es zu wenige Paare ({pairs}); die Schwelle ist ein fester "
        "Wert.",
        en="There are too few pairs for a distribution ({pairs}); the threshold is a fixed value.",
    ),
    "similar_meaning": Text(
        de="Der Anteil der kürzeren Abgabe, der auch in der anderen steht. Namen, Kommentare, "
        "Leerzeichen und die Reihenfolge zählen nicht; Ausgeteiltes gar nicht, und was viele "
        "geschrieben haben, wenig. Dunkel markiert ist, was wenige haben.",
        en="The part of the shorter hand-in that the other one holds too. Names, comments, blanks "
        "and the order do not count; what was handed out not at all, and what many have written "
        "little. Marked strongly is what few have.",
    ),
    "similar_none": Text(
        de="Kein Paar ist ähnlicher, als die Aufgabe es erklärt.",
        en="No pair is closer than the assignment explains.",
    ),
    "similar_bare": Text(
        de="Nicht verglichen, weil fast nichts Eigenes darin steht: {names}.",
        en="Not compared, as they hold next to nothing of their own: {names}.",
    ),
    "similar_cut": Text(
        de="Nur der Anfang wurde verglichen: Die Abgabe ist zu lang.",
        en="Only the beginning was compared: the hand-in is too long.",
    ),
    "similar_more": Text(
        de="Mit Code stehen hier die ersten {count} Paare.",
        en="The first {count} pairs are shown with their code.",
    ),
    "for_staff": Text(
        de="Nur für Lehrende: Diese Seite nennt verborgene Prüfungen.",
        en="For teaching staff only: this page names hidden checks.",
    ),
    "all_assignments": Text(de="Alle Aufgabenblätter", en="All assignments"),
    "assignment": Text(de="Aufgabenblatt", en="Assignment"),
    "assignments": Text(de="Aufgabenblätter", en="Assignments"),
    "students": Text(de="Studierende", en="Students"),
    "student": Text(de="Name", en="Student"),
    "hand_ins": Text(de="Abgaben", en="Hand-ins"),
    "graded": Text(de="bewertet", en="graded"),
    "mean": Text(de="Mittel", en="Mean"),
    "median": Text(de="Median", en="Median"),
    "need_person": Text(de="brauchen einen Menschen", en="need a person"),
    "needs_a_person": Text(de="Hier braucht es einen Menschen", en="A person is needed here"),
    "nobody_needed": Text(de="Nichts liegen geblieben.", en="Nothing is left over."),
    "why_engine_error": Text(
        de="Fehler auf unserer Seite, kein Ergebnis", en="fault of ours, no result"
    ),
    "why_check_error": Text(
        de="Fehler auf unserer Seite bei: {names}", en="fault of ours in: {names}"
    ),
    "why_undecided": Text(
        de="Nicht automatisch zu entscheiden, Punkte bitte von Hand: {names}",
        en="cannot be decided automatically, points by hand please: {names}",
    ),
    "why_rejected": Text(de="Abgabe nicht bewertbar", en="hand-in not gradable"),
    "why_damaged": Text(
        de="Ergebnisdatei beschädigt, bitte neu bewerten",
        en="result file damaged, please grade again",
    ),
    "why_manual": Text(
        de="{count} Antworten auf `{name}` sind zu lesen",
        en="{count} answers to `{name}` to be read",
    ),
    "why_manual_one": Text(
        de="1 Antwort auf `{name}` ist zu lesen", en="1 answer to `{name}` to be read"
    ),
    "worth_a_look": Text(de="Einen Blick wert", en="Worth a look"),
    "worth_a_look_note": Text(
        de="Das kommt in diesen Abgaben vor oder ist beim Bewerten geschehen, und keine Aufgabe"
        " braucht es. Es ist kein Vorwurf und ändert keine Punkte; oft ist es ein Rest von etwas"
        " anderem.",
        en="These hand-ins hold or did what no exercise asks for. It is no accusation and changes"
        " no points; often it is a leftover of something else.",
    ),
    "attempt_reply": Text(
        de="schickt dem Bewerter etwas, das keine Antwort auf dessen Frage ist",
        en="sends the grader something that answers none of its questions",
    ),
    "attempt_system_call": Text(
        de="macht einen Systemaufruf auf einem verbotenen Weg",
        en="makes a system call in a forbidden way",
    ),
    "attempt_network": Text(de="will ins Netz", en="reaches for the network"),
    "attempt_process": Text(
        de="startet, beendet oder steuert Prozesse", en="starts, ends or controls processes"
    ),
    "attempt_memory": Text(
        de="greift an Python vorbei auf den Speicher zu", en="reaches past Python into memory"
    ),
    "attempt_interpreter": Text(
        de="sieht in das Innere von Python oder des Programms, das es aufruft",
        en="looks into the inside of Python or of the program that calls it",
    ),
    "attempt_channel": Text(
        de="liest oder schreibt auf Kanälen, die es nicht geöffnet hat",
        en="reads or writes on channels that it did not open",
    ),
    "attempt_code": Text(de="führt Text als Code aus", en="runs text as code"),
    "attempt_library": Text(de="ersetzt Teile einer Bibliothek", en="replaces parts of a library"),
    "attempt_place": Text(
        de="nennt Dateien außerhalb der Aufgabe", en="names files outside of the exercise"
    ),
    # what counts
    "counts_exempt": Text(
        de="Du bist von dieser Abgabe befreit: Sie zählt nicht.",
        en="You are exempt from this assignment: it does not count.",
    ),
    "counts_extended": Text(de="Deine Abgabefrist war der {due}.", en="Your deadline was {due}."),
    "counts_late": Text(
        de="Abgegeben {late} nach der Frist: {penalty} Punkte Abzug.",
        en="Handed in {late} after the deadline: {penalty} points off.",
    ),
    "counts_late_free": Text(
        de="Abgegeben {late} nach der Frist; das kostet nichts.",
        en="Handed in {late} after the deadline; that costs nothing.",
    ),
    "counts_graded": Text(
        de="Bewertet ist die Abgabe mit {points} Punkten.",
        en="The hand-in itself was graded with {points} points.",
    ),
    "bonus": Text(de="Bonus", en="bonus"),
    "counts": Text(de="Zählt", en="Counts"),
    "exempt": Text(de="befreit", en="exempt"),
    "penalty": Text(de="Abzug", en="Penalty"),
    "grade": Text(de="Note", en="Grade"),
    "grades": Text(de="Noten", en="Grades"),
    "grades_note": Text(
        de="Aus den bisher bewerteten Aufgaben; Anteile unter den Bestandenen (ECTS).",
        en="From the assignments graded so far; shares among those who passed (ECTS).",
    ),
    "grade_open": Text(
        de="Es fehlen noch Punkte, die ein Mensch vergibt.",
        en="Points that a person gives are still missing.",
    ),
    "grades_csv": Text(de="Noten (CSV)", en="Grades (CSV)"),
    "reached": Text(de="und besser", en="and better"),
    "late": Text(de="Nach dem Abgabetermin", en="After the deadline"),
    "late_note": Text(
        de="Abgabetermin: {deadline}. Die Zeiten sind die der eingesammelten Dateien.",
        en="Deadline: {deadline}. The times are those of the collected files.",
    ),
    "nobody_late": Text(de="Niemand.", en="Nobody."),
    "times_unknown": Text(de="Ohne bekannte Zeit: {count}.", en="Without a known time: {count}."),
    "handed_in_at": Text(de="Abgegeben", en="Handed in"),
    "late_by": Text(de="Zu spät um", en="Late by"),
    "moment": Text(de="%d.%m.%Y %H:%M", en="%Y-%m-%d %H:%M"),
    "days": Text(de="{count} Tage", en="{count} days"),
    "one_day": Text(de="1 Tag", en="1 day"),
    "hours": Text(de="{count} Std.", en="{count} h"),
    "minutes": Text(de="{count} Min.", en="{count} min"),
    "in_line": Text(de="{file}, Zeile {line}", en="{file}, line {line}"),
    "distribution": Text(de="Verteilung der Punkte", en="Distribution of points"),
    "distribution_alt": Text(
        de="Histogramm der Punkte von {count} bewerteten Abgaben: Mittel {mean}, Median {median}"
        " von {maximum}.",
        en="Histogram of the points of {count} graded hand-ins: mean {mean}, median {median}"
        " of {maximum}.",
    ),
    "solved": Text(de="Wie viele es gelöst haben", en="How many solved it"),
    "exercises": Text(de="Aufgaben", en="Exercises"),
    "exercises_alt": Text(
        de="Je Aufgabe der Anteil mit voller, teilweiser und keiner Lösung; die Zahlen stehen in"
        " der Tabelle darunter.",
        en="Per exercise the share solved fully, partly and not at all; the numbers are in the"
        " table below.",
    ),
    "fully": Text(de="ganz", en="fully"),
    "partly": Text(de="teilweise", en="partly"),
    "not_at_all": Text(de="gar nicht", en="not at all"),
    "average": Text(de="Mittel", en="Mean"),
    "checks": Text(de="Prüfungen, die schwerste zuerst", en="Checks, the hardest first"),
    "check": Text(de="Prüfung", en="Check"),
    "pass_rate": Text(de="bestanden", en="passed"),
    "discrimination": Text(de="Trennschärfe", en="Discrimination"),
    "discrimination_note": Text(
        de="Trennschärfe: Korrelation der Prüfung mit den übrigen Punkten (−1 bis 1). Um 0 oder"
        " darunter lohnt ein Blick auf die Prüfung.",
        en="Discrimination: correlation of the check with the remaining points (−1 to 1). Around"
        " 0 or below, look at the check itself.",
    ),
    "misconceptions": Text(de="Häufige Irrtümer", en="Common misconceptions"),
    "misconception": Text(de="Irrtum", en="Misconception"),
    "no_misconceptions": Text(de="Keiner wurde erkannt.", en="None was recognised."),
    "count": Text(de="Anzahl", en="Count"),
    "share": Text(de="Anteil", en="Share"),
    "timeouts": Text(de="Zeit", en="Time"),
    "timeouts_long": Text(de="Zeitlimit erreicht", en="Out of time"),
    "crashes": Text(de="Absturz", en="Crash"),
    "crashes_long": Text(de="Abstürze und andere Grenzen", en="Crashes and other limits"),
    "status": Text(de="Status", en="Status"),
    "status_graded": Text(de="bewertet", en="graded"),
    "status_rejected": Text(de="nicht bewertbar", en="not gradable"),
    "status_engine_error": Text(de="Fehler bei uns", en="our fault"),
    "downloads": Text(de="Als Dateien", en="As files"),
    "students_csv": Text(de="Studierende (CSV)", en="Students (CSV)"),
    "checks_csv": Text(de="Prüfungen (CSV)", en="Checks (CSV)"),
    "all_json": Text(de="Alles (JSON)", en="Everything (JSON)"),
    "nothing_yet": Text(de="Noch keine Ergebnisse.", en="No results yet."),
    "total": Text(de="Summe", en="Total"),
    "anonymous_name": Text(de="Person {number}", en="Person {number}"),
    "points_axis": Text(de="Punkte", en="Points"),
    "hand_ins_axis": Text(de="Abgaben", en="Hand-ins"),
    "to_content": Text(de="Zum Inhalt", en="Skip to content"),
}


def say(key: str, language: str, **values: object) -> str:
    """The message `key` in a language, its placeholders filled."""
    return MESSAGES[key][language].format(**values)
