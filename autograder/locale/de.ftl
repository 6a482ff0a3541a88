### Alle Sätze, die Menschen lesen. Syntax: Project Fluent.

## Zahlen

points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}

## Sätze hintereinander

joined = { $said } { $more }

## Seiten für Studierende und Lehrende

# one student's page

report-feedback-for = Rückmeldung für { $student }
report-points-of = { $points } von { $maximum } Punkten
report-out-of = von { $maximum } Punkten
report-points-open = { $points } Punkte folgen: Dieser Teil wird von Hand bewertet.
report-one-point-open = 1 Punkt folgt: Dieser Teil wird von Hand bewertet.
report-all-right = Alles richtig: Jede Prüfung ist bestanden.
report-all-passed = Jede Prüfung ist bestanden.
report-questions-unanswered = { $count ->
    [one] Eine Frage ist nicht beantwortet.
   *[other] { $count } Fragen sind nicht beantwortet.
}
report-checks-passed = { $passed } von { $count } Prüfungen bestanden.
report-begin-with = Beginne mit `{ $name }`.
report-one-cause = Alles hat dieselbe Ursache:
report-reached-points = erreicht
report-missed-points = nicht erreicht
report-points-to-follow = folgt noch
report-nothing-checked = Hier gab es nichts automatisch zu prüfen.
report-rejected = Deine Abgabe ließ sich nicht bewerten.
report-engine-error = Bei der Bewertung ist auf unserer Seite etwas schiefgegangen.
report-engine-error-next = Das kostet dich nichts: Die Lehrenden sehen es sich an, und es wird neu bewertet.
report-arrivals = Was gerade ankommt
report-arrival-arrived = Angekommen
report-arrival-graded = Bewertet
report-arrival-fed-back = Rückmeldungen
report-arrival-waiting = In der Schlange
report-arrival-failed = Gescheitert
report-arrival-person = Für einen Menschen
report-arrival-updated = Stand
report-arrival-about = Rückmeldung zu deiner Abgabe vom { $time }.
report-arrival-later = Deine Abgabe vom { $time } ist angekommen und zählt nach den Regeln des Kurses. Die Rückmeldung dazu kommt ab { $next }.
report-arrival-no-more = Deine Abgabe vom { $time } ist angekommen und zählt nach den Regeln des Kurses. Weitere sofortige Rückmeldungen gibt es für diese Aufgabe nicht.
report-arrival-older = Was folgt, gehört zu einer früheren Abgabe von dir.
report-arrival-left-today = So viele Rückmeldungen sind heute noch möglich: { $count }.
report-arrival-left = So viele Rückmeldungen sind für diese Aufgabe noch möglich: { $count }.
report-arrival-next = Die nächste gibt es ab { $next }.
report-arrival-subject = Rückmeldung zu { $title }
report-arrival-mail = Hallo { $name },
report-at-a-glance = Auf einen Blick
report-exercise = Aufgabe
report-points = Punkte
report-state = Stand
report-to-do = Das fehlt noch
report-done = Das ist schon richtig
report-by-hand = Wird noch von Hand bewertet
report-marked = Von Hand bewertet
report-ours = Das liegt an uns
report-unanswered-note = Nicht beantwortet. Platz dafür ist in `questions.md` unter `## { $name }`, im Notebook unter der Frage.
report-by-hand-note = Diese Antwort wird nicht automatisch bewertet.
report-also-right = Schon richtig
report-state-passed = richtig
report-state-partly = teilweise
report-state-failed = stimmt noch nicht
report-state-untouched = unbearbeitet
report-state-manual = wird von Hand bewertet
report-state-unanswered = nicht beantwortet
report-state-marked = bewertet
report-state-undecided = wird von Hand entschieden
report-state-engine-error = Fehler bei uns
report-verdict-passed = Bestanden
report-verdict-failed = Stimmt noch nicht
report-verdict-crashed = Abgebrochen
report-verdict-timeout = Zeit überschritten
report-verdict-memory = Zu viel Speicher
report-verdict-output = Zu viel Ausgabe
report-verdict-skipped = Nicht beurteilt
report-verdict-engine-error = Fehler bei uns
report-times = { $count }-mal
report-carried = Folgefehler
report-or = oder
report-suspicion = Das sieht aus wie
report-next-step = Nächster Schritt
report-lecture = Nachlesen
report-values = Werte
report-check-id = Prüfung
report-no-sentence = Eine Prüfung ohne Beschreibung.
report-some-hidden = Was im Einzelnen geprüft wird, steht erst später hier.
report-picture = Im Bild
report-picture-alt = Diagramm
report-picture-lines = mit den Kurven
report-picture-note = Dein Ergebnis neben dem der Referenz. Wo deines fehlt, ließ es sich nicht zeichnen.
report-output = Deine Ausgabe
report-output-note = Was dein Programm beim Bewerten ausgegeben hat (gekürzt).
report-hand-in = Bewertete Abgabe
report-fingerprint = Prüfsumme
report-files = Dateien
report-cut = … gekürzt

# where the mistake is: what `autograder/repairs/kinds.py` names

report-diagnosis = Hier nachsehen
report-diagnosis-somewhere = Irgendwo in `{ $name }`: { $hint }
report-diagnosis-at = { $where }: { $hint }
report-diagnosis-two = Zwei Stellen, beide zusammen: { $places }
report-diagnosis-argument = Fehlt dem Aufruf ein Argument, oder ist eines zu viel?
report-diagnosis-array = Auch Zahlen und Listen sind erlaubt: Mach zuerst ein Array daraus, mit `np.asarray`.
report-diagnosis-assignment = Soll hier zugewiesen oder dazugezählt werden (`=`, `+=`, `-=`)?
report-diagnosis-axis = Über welche Achse wird hier gerechnet? Sieh dir `axis` an.
report-diagnosis-brackets = Was gehört zusammen? Sieh dir die Klammern an.
report-diagnosis-call = Ist das die richtige Funktion, und gehört sie hierher?
report-diagnosis-case = Hier gibt es zwei Fälle, und einer fehlt.
report-diagnosis-comparison = Stimmt der Vergleich, auch an der Grenze?
report-diagnosis-complement = Ist hier der Wert selbst gemeint oder 1 minus dieser Wert?
report-diagnosis-condition = Stimmt die Bedingung, und stehen beide Fälle richtig herum?
report-diagnosis-copy = Hier wird etwas verändert, das der Aufrufer noch braucht: Rechne mit einer Kopie.
report-diagnosis-default = Sieh dir den Vorgabewert des Parameters an.
report-diagnosis-factor = Fehlt ein Faktor oder ein Nenner?
report-diagnosis-guard = Es fehlt eine Prüfung der Argumente: Passen ihre Formen nicht zusammen, gehört dorthin ein `raise`.
report-diagnosis-indentation = Steht die Zeile auf der richtigen Ebene, in oder nach der Schleife?
report-diagnosis-index = Stimmt der Index oder der Ausschnitt?
report-diagnosis-keepdims = Welche Form hat das Ergebnis? Sieh dir `keepdims` an.
report-diagnosis-line = In dieser Zeile steckt der Fehler.
report-diagnosis-line-order = Stimmt die Reihenfolge der Zeilen?
report-diagnosis-missing = Fehlt hier etwas: ein Faktor, ein Summand, eine Zeile?
report-diagnosis-missing-call = Fehlt um diesen Ausdruck noch ein Rechenschritt, etwa Summe, Mittelwert, Betrag, Wurzel oder `maximum`?
report-diagnosis-name = Ist hier die richtige Variable gemeint?
report-diagnosis-number = Stimmt die Zahl?
report-diagnosis-operator = Stimmt das Rechenzeichen?
report-diagnosis-order = Stimmt die Reihenfolge der beiden Teile?
report-diagnosis-overflow = Für große Zahlen läuft `exp` hier über.
report-diagnosis-parameters = Stehen die Parameter in der Reihenfolge der Vorlage?
report-diagnosis-power = Fehlt eine Potenz, oder ist eine zu viel?
report-diagnosis-range = Wie oft läuft die Schleife? Sieh dir `range` an.
report-diagnosis-return = Was wird zurückgegeben? Es fehlt ein `return`.
report-diagnosis-round = Die Schleife endet schon in der ersten Runde.
report-diagnosis-shape = Das Ergebnis braucht eine Form: ein Array wie das Argument, keine einzelne Zahl.
report-diagnosis-sign = Stimmt das Vorzeichen?
report-diagnosis-surplus = Hier steht etwas zu viel.
report-diagnosis-surplus-call = Gehört dieser Aufruf hierher?
report-diagnosis-surplus-line = Wird diese Zeile gebraucht?
report-diagnosis-text = Steht im Text genau das Verlangte, auch bei den Leerzeichen?
report-diagnosis-transpose = Sieh dir `.T` an: Muss hier transponiert werden?
report-diagnosis-type = Hat das Ergebnis den richtigen Typ?
report-diagnosis-unkept = Was hier berechnet wird, wird nirgends gespeichert.
report-diagnosis-unused = Wird jeder Parameter benutzt? Einer bleibt ohne Wirkung.
report-one-edit-away = Eine Änderung von richtig entfernt
report-one-edit-away-note = Aufgaben, die mit einer kleinen Änderung am eigenen Code alle Prüfungen bestehen, dieselbe Änderung je Zeile. Was oft vorkommt, verdient einen Namen: `autograder diagnose { $assignment } --mutant NUMMER` schreibt die Datei dafür.
report-change = Änderung
report-number = Nr.

# messages about a correction

report-letter-subject = { $title } neu bewertet
report-letter-hello = Hallo { $name },
report-letter-corrected = die Prüfungen zu „{ $title }“ wurden korrigiert, und deine Abgabe ist neu bewertet: { $points } von { $maximum } Punkten statt { $before } ({ $difference }).
report-letter-graded = deine Abgabe zu „{ $title }“ konnten wir bisher nicht bewerten; der Fehler lag bei uns. Jetzt hat sie { $points } von { $maximum } Punkten.
report-letter-gained = jetzt bestanden
report-letter-lost = jetzt nicht mehr bestanden
report-letter-worth = zählt jetzt anders
report-letter-removed = wird nicht mehr geprüft
report-letter-added-passed = neue Prüfung, bestanden
report-letter-added-failed = neue Prüfung, nicht bestanden
report-letter-other = anders bewertet
report-letter-history = Punkte dieser Abgabe bisher: { $points }.
report-letter-page = Alles Weitere steht auf deiner neuen Seite mit der Rückmeldung.

# the instructor's pages

report-overview = Auswertung

# similar hand-ins

report-similar = Ähnliche Abgaben
report-similar-staff = Nur für Lehrende: Diese Seite zeigt Abgaben mit Namen.
report-similar-note = Ähnlichkeit ist kein Beweis und kostet hier keine Punkte. Lies beide Abgaben und sprich mit beiden, bevor du etwas daraus schließt: Gemeinsames Lernen, dieselbe Vorlage oder dieselbe naheliegende Lösung sehen genauso aus.
report-similar-compared = Verglichene Abgaben
report-similar-pairs = Paare über der Schwelle
report-similar-threshold = Schwelle
report-similar-usual = Üblich (Median)
report-similar-share = Gemeinsam
report-similar-first = Abgabe
report-similar-second = ähnelt
report-similar-bars = Wie viel je zwei Abgaben gemeinsam haben (Zahl der Paare logarithmisch)
report-similar-few-pairs = Für eine Verteilung sind es zu wenige Paare ({ $pairs }); die Schwelle ist ein fester Wert.
report-similar-meaning = Der Anteil der kürzeren Abgabe, der auch in der anderen steht. Namen, Kommentare, Leerzeichen und die Reihenfolge zählen nicht; Ausgeteiltes gar nicht, und was viele geschrieben haben, wenig. Dunkel markiert ist, was wenige haben.
report-similar-none = Kein Paar ist ähnlicher, als die Aufgabe es erklärt.
report-similar-bare = Nicht verglichen, weil fast nichts Eigenes darin steht: { $names }.
report-similar-cut = Nur der Anfang wurde verglichen: Die Abgabe ist zu lang.
report-similar-more = Mit Code stehen hier die ersten { $count } Paare.
report-for-staff = Nur für Lehrende: Diese Seite nennt verborgene Prüfungen.
report-all-assignments = Alle Aufgabenblätter
report-assignment = Aufgabenblatt
report-assignments = Aufgabenblätter
report-students = Studierende
report-student = Name
report-graded = bewertet
report-mean = Mittel
report-median = Median
report-nobody-needed = Nichts liegen geblieben.
report-why-engine-error = Fehler auf unserer Seite, kein Ergebnis
report-why-check-error = Fehler auf unserer Seite bei { $names }
report-why-undecided = Nicht automatisch zu entscheiden, Punkte bitte von Hand für { $names }
report-why-rejected = Abgabe nicht bewertbar
report-why-damaged = Ergebnisdatei beschädigt, bitte neu bewerten
report-worth-a-look = Einen Blick wert
report-worth-a-look-note = Das kommt in diesen Abgaben vor oder ist beim Bewerten geschehen, und keine Aufgabe braucht es. Es ist kein Vorwurf und ändert keine Punkte; oft ist es ein Rest von etwas anderem.
report-attempt-reply = schickt dem Bewerter etwas, das keine Antwort auf dessen Frage ist
report-attempt-system-call = macht einen Systemaufruf auf einem verbotenen Weg
report-attempt-network = will ins Netz
report-attempt-process = startet, beendet oder steuert Prozesse
report-attempt-memory = greift an Python vorbei auf den Speicher zu
report-attempt-interpreter = sieht in das Innere von Python oder des Programms, das es aufruft
report-attempt-channel = liest oder schreibt auf Kanälen, die es nicht geöffnet hat
report-attempt-code = führt Text als Code aus
report-attempt-library = ersetzt Teile einer Bibliothek
report-attempt-place = nennt Dateien außerhalb der Aufgabe

# what counts

report-counts-exempt = Du bist von dieser Abgabe befreit: Sie zählt nicht.
report-counts-extended = Deine Abgabefrist war der { $due }.
report-counts-late = Abgegeben { $late } nach der Frist: { $penalty } Punkte Abzug.
report-counts-late-free = Abgegeben { $late } nach der Frist; das kostet nichts.
report-counts-graded = Bewertet ist die Abgabe mit { $points } Punkten.
report-bonus = Bonus
report-counts = Zählt
report-exempt = befreit
report-penalty = Abzug
report-grade = Note
report-grades = Noten
report-grades-note = Aus den bisher bewerteten Aufgaben; Anteile unter den Bestandenen (ECTS).
report-grade-open = Es fehlen noch Punkte, die ein Mensch vergibt.
report-grades-csv = Noten (CSV)
report-reached = und besser
report-late = Nach dem Abgabetermin
report-late-note = Abgabetermin: { $deadline }. Die Zeiten sind die der eingesammelten Dateien.
report-nobody-late = Niemand.
report-times-unknown = Ohne bekannte Zeit: { $count }.
report-handed-in-at = Abgegeben
report-late-by = Zu spät um
report-moment = %d.%m.%Y %H:%M
report-days = { $count } Tage
report-one-day = 1 Tag
report-hours = { $count } Std.
report-minutes = { $count } Min.
report-in-line = { $file }, Zeile { $line }
report-distribution = Verteilung der Punkte
report-exercises = Aufgaben
report-fully = ganz
report-partly = teilweise
report-not-at-all = gar nicht
report-average = Mittel
report-checks = Prüfungen, die schwerste zuerst
report-check = Prüfung
report-pass-rate = bestanden
report-discrimination = Trennschärfe
report-discrimination-note = Trennschärfe: Korrelation der Prüfung mit den übrigen Punkten (−1 bis 1). Um 0 oder darunter lohnt ein Blick auf die Prüfung.
report-misconceptions = Häufige Irrtümer
report-misconception = Irrtum
report-no-misconceptions = Keiner wurde erkannt.
report-count = Anzahl
report-share = Anteil
report-timeouts = Zeit
report-timeouts-long = Zeitlimit erreicht
report-crashes = Absturz
report-crashes-long = Abstürze und andere Grenzen
report-status = Status
report-status-graded = bewertet
report-status-rejected = nicht bewertbar
report-status-engine-error = Fehler bei uns
report-downloads = Als Dateien
report-students-csv = Studierende (CSV)
report-checks-csv = Prüfungen (CSV)
report-all-json = Alles (JSON)
report-nothing-yet = Noch keine Ergebnisse.
report-total = Summe
report-anonymous-name = Person { $number }
report-to-content = Zum Inhalt

## Die Seite zum Bewerten

mark-title = Bewerten
mark-second-title = Zweiter Blick
mark-none-written = Keine Aufgabe hat schriftliche Fragen.
mark-marker = Du bewertest als { $name }.
mark-question = Frage
mark-questions = Fragen
mark-answers = Abgaben
mark-answer = Antwort { $key }
mark-hand-in = Abgabe { $key }
mark-left = Offen
mark-left-here = offen
mark-not-answered = Nicht beantwortet
mark-undecided = Teilaufgaben, die nur ein Mensch entscheiden kann
mark-left-out = Noch nicht hier
mark-left-out-note = Diese Abgaben sind nicht die, die bewertet wurden. Starte `autograder grade { $assignment }` und danach diese Seite neu.
mark-guide = Bewertungshinweise
mark-rubric = Bewertungsraster
mark-new-item = Neuer Punkt im Raster
mark-one-language = Eine Sprache genügt: Die andere sagt dann dasselbe.
mark-users = { $count } ×
mark-save = Speichern
mark-delete = Löschen
mark-show = Zeigen
mark-show-all = alle
mark-show-open = nicht bewertete
mark-show-marked = bewertete
mark-next = Nächste offene
mark-undo = Rückgängig
mark-names = Namen
mark-help = Tasten
mark-none-here = Keine Antwort dieser Art.
mark-pages = Seiten
mark-equal = { $count } × gleich
mark-each = Jede einzelne
mark-open = nicht bewertet
mark-mixed = verschieden bewertet
mark-nothing-written = Hier steht nichts.
mark-nearly = { $count } Karten sagen fast dasselbe.
mark-mark-alike = Alle wie diese bewerten
mark-differences = Anders als die erste:
mark-near-group = { $count } fast gleiche Antworten
mark-take-back = Zurücknehmen
mark-code = Code und Prüfungen
mark-comment = Kommentar
mark-by = { $name }, { $at } UTC
mark-zero-for-empty = { $count ->
    [1] 0 Punkte für die fehlende Antwort
   *[other] 0 Punkte für die { $count } fehlenden Antworten
}
mark-keys = Tasten
mark-key-item = Rasterpunkt setzen oder wegnehmen
mark-key-full = Volle Punktzahl
mark-key-zero = Keine Punkte
mark-key-points = Punkte eintippen, Enter speichert
mark-key-comment = Kommentar schreiben, Enter speichert, Umschalt+Enter beginnt eine Zeile
mark-key-next = Nächste offene Antwort
mark-key-move = Abwärts, aufwärts
mark-key-alike = Fast gleiche Antworten wie diese bewerten
mark-key-clear = Bewertung zurücknehmen
mark-key-undo = Das Letzte rückgängig machen
mark-key-empty = 0 Punkte, wo nichts steht
mark-key-rubric = Neuer Punkt im Raster
mark-key-code = Code und Prüfungen dieser Abgabe
mark-key-names = Namen zeigen oder verbergen
mark-key-question = Vorige, nächste Frage
mark-key-escape = Ein Feld verlassen
mark-close = Schließen
mark-yes = Ja
mark-no = Nein
mark-checks = Prüfungen
mark-by-hand = Punkte von Hand
mark-reason = Grund
mark-js-saved = Gespeichert.
mark-js-not-saved = Nicht gespeichert: { $said }
mark-js-offline = Nicht gespeichert: autograder mark antwortet nicht. Es wird weiter versucht; lass diese Seite offen.
mark-js-undone = Rückgängig gemacht.
mark-js-nothing-to-undo = Es gibt nichts rückgängig zu machen.
mark-js-all-done = Alle Antworten auf diese Frage sind bewertet.
mark-js-sure-empty = 0 Punkte für { $count } Antworten, in denen nichts steht?
mark-js-look-first = Sieh dir erst jede davon an: noch { $count }.
mark-js-conflict = { $who } hat diese Bewertung inzwischen geändert. Von dir wurde nichts geschrieben: sieh nach und bewerte dann neu.
mark-js-stale = Diese Abgabe wurde inzwischen neu bewertet. Es wurde nichts geschrieben: starte autograder mark neu.
mark-js-beyond = { $points } Punkte liegen außerhalb dessen, was die Frage wert ist. Trotzdem geben?
mark-js-unsaved-comment = Der Kommentar wird mit den Punkten gespeichert: gib Punkte.
mark-refused-unknown = Diese Seite hat etwas verlangt, das sich nicht lesen lässt. Lade sie neu.
mark-refused-comment-without-points = Ein Kommentar braucht Punkte: gib zuerst Punkte, eine Zahl, f oder 0.
mark-refused-item-gone = Diesen Rasterpunkt gibt es nicht mehr. Lade die Seite neu.
mark-refused-no-number = Punkte sind eine Zahl.
mark-refused-out-of-range = { $points } von { $maximum } Punkten? Sage, dass es so gemeint ist, oder gib andere Punkte.
mark-refused-item-without-words = Ein Rasterpunkt braucht Worte: Wofür gibt es Punkte oder Abzug?
mark-refused-item-points = Ein Rasterpunkt mit { $points } Punkten? Höchstens { $most }.
mark-refused-item-held = { $count ->
    [1] 1 Abgabe hat diesen Rasterpunkt. Nimm ihn dort zuerst weg oder ändere ihn.
   *[other] { $count } Abgaben haben diesen Rasterpunkt. Nimm ihn dort zuerst weg oder ändere ihn.
}
mark-refused-item-changed = Jemand anderes hat diesen Rasterpunkt geändert. Sieh ihn dir noch einmal an.
mark-refused-no-mark = Diese Antwort ist noch nicht bewertet.
mark-refused-no-reason = Punkte, die die der Prüfungen ersetzen, brauchen einen Grund.
mark-js-no-item = Einen Rasterpunkt { $count } gibt es noch nicht: r legt einen an.
## Notebooks für Studierende

notebook-answer = {"*"}Ersetze diese Zeile durch deine Antwort.*
notebook-introduction =
    {"*"}*Führe zuerst die nächste Code-Zelle aus, nach jedem Neustart des Kernels wieder.
    `NameError: name 'check' is not defined` heißt: Sie ist noch nicht gelaufen.**

    Ersetze jedes `raise NotImplementedError(...)` und jedes `"..."` durch deine Lösung und führe die
    Zelle aus. Die Zelle mit `check(...)` darunter prüft sie mit den öffentlichen Tests. Wo der Text
    { $files } nennt, sind die Zellen dieses Notebooks gemeint; `python -m pytest` brauchst du hier nicht.
    Gib das Notebook unter seinem Namen ab.
notebook-setup = # Führe diese Zelle zuerst aus. Sie bringt die öffentlichen Tests mit; ändere sie nicht.
notebook-whole = ## Alles zusammen
notebook-pictures =
    ## Bilder

    Brauchen matplotlib.

## Aufgabentexte

statement-table = | Aufgabe | Punkte |
statement-formulas =
    ## Namen in Formeln

    Was in jeder Formel vorkommen darf, außer Zahlen und Funktionen wie `exp`:

    | Formel | Namen |

## Was ein Import in eine Aufgabe schreibt

import-edit = **Du bearbeitest** { $files }. **Du startest** `pytest`. Insgesamt **{ $points }**.
import-written = beantworte „{ $title }“ in `questions.md`.
import-hint = Lies den Text zu { $name } noch einmal: Was ist gegeben, was ist gesucht?
import-check = { $name } tut, was verlangt ist ({ $test }).
# students on the instructor's pages

report-shared-process = Die Testzellen dieser Notebooks liefen in einem Prozess mit dem Code der Studierenden: Nichts außerhalb davon war erreichbar, aber Code, der es darauf anlegt, kann sich selbst Punkte geben.
report-contents = Inhalt
report-to-do-staff = Zu erledigen
report-handed-in = abgegeben
report-to-mark = von Hand zu bewerten
report-to-mark-short = zu bewerten
report-late-short = zu spät
report-mistakes = Irrtümer
report-mistakes-long = Studierende mit einem erkannten Irrtum
report-behind = fallen zurück
report-behind-short = fällt zurück
report-behind-note = Zurück fällt, wer in den beiden Blättern, die zuletzt fällig waren, weniger als die Hälfte der Punkte hat oder nichts abgegeben hat. Punkte, die noch vergeben werden, zählen hier als erreicht.
report-absent = ohne Abgabe
report-course-of-points = Verlauf
report-averages-so-far = Mittel und Median enthalten noch keine Punkte für Antworten, die zu bewerten sind.
report-task-to-mark = Antworten zu bewerten
report-task-unanswered = Fragen nicht beantwortet (0 Punkte)
report-task-collected = Eingesammelt, noch nicht bewertet
report-names = Wer?
report-search = Name suchen
report-filters = Auswahl
report-of-all = von { $total }
report-everybody = alle
report-show-everybody = alle zeigen
report-show-more = Auch die übrigen zeigen
report-back = zurück zur Zahl
report-status-missing = nichts abgegeben
report-status-collected = noch nicht bewertet
report-group-handed-in = abgegeben
report-group-missing = nichts abgegeben
report-group-collected = noch nicht bewertet
report-group-graded = bewertet
report-group-to-mark = von Hand zu bewerten
report-group-unanswered = Fragen nicht beantwortet
report-group-rejected = nicht bewertbar
report-group-faults = Fehler bei uns
report-group-late = nach dem Abgabetermin
report-group-exempt = befreit
report-group-timeouts = Zeitlimit erreicht
report-group-crashes = Absturz oder andere Grenze
report-group-looks = einen Blick wert
report-group-behind = fällt zurück
report-group-absent = ohne Abgabe
report-group-open = von Hand zu bewerten
report-group-unfinished = Ergebnis fehlt noch
report-group-exercise = { $name }: { $how }
report-group-check = nicht bestanden: { $title }
report-points-between = { $low } bis { $high } Punkte
report-waiting = von Hand zu bewerten
report-unanswered = nicht beantwortet
report-checks-short = Prüfungen
report-not-passed = nicht bestanden
report-distribution-note = Bewertete Abgaben nach Punkten: Unter jedem Balken steht, wo er beginnt, darüber, wie viele es sind.

## Sheets of an nbgrader course, graded by their own test cells

sheet-shared = Bewertet durch die Testzellen des Notebooks. Sie liefen in einem Prozess mit dem Code der Abgabe.
sheet-check = Die Testzelle `{ $cell }` läuft durch.
sheet-passed = Das tut sie.
sheet-assertion = Das tut sie nicht: Was sie behauptet, stimmt nicht.
sheet-warned = Sie schreibt in die Fehlerausgabe, zum Beispiel eine Warnung; das zählt als Fehler.
sheet-partly = Sie gibt { $points } von { $maximum } Punkten.
sheet-beyond = Sie gibt keine Zahl von Punkten zwischen 0 und ihrem Maximum. Eine Person sieht nach.
sheet-draws = Sie sieht sich ein Bild an, und beim Bewerten wird keines gezeichnet. Eine Person sieht nach.
sheet-package = Sie braucht ein Paket, das beim Bewerten nicht da ist. Eine Person sieht nach.
sheet-answer = Die Zelle `{ $cell }` ist beantwortet.
sheet-unanswered = Dort steht nichts.
sheet-missing = Ihr Notebook wurde nicht abgegeben.

## Bewertung: was eine Prüfung sagt

# Behauptungen der Suite

grading-complex = Das Ergebnis ist komplex; erwartet sind reelle Zahlen.
grading-no-number = Das Ergebnis ist { $kind }; erwartet ist eine Zahl oder ein numpy-Array von Zahlen.
grading-kind-none = None (fehlt ein `return`?)
grading-kind-sequence = vom Typ { $type } (np.array(...) macht ein Array daraus)
grading-kind-dtype = ein numpy-Array vom dtype { $dtype } statt float64 (np.array(..., dtype=float))
grading-kind-own = ein eigenes Objekt
grading-kind-type = vom Typ { $type }
grading-shape-differs = Das Ergebnis hat die Form { $got }, erwartet ist { $expected }.
grading-shape-transposed = Das Ergebnis hat die Form { $got }, erwartet ist { $expected } – es ist transponiert.
grading-imprecise = Die Werte stimmen, aber nur auf wenige Stellen: sie sind vom dtype { $dtype }. Rechne mit float64 (kein astype oder dtype=). Das kostet nur hier Punkte.
grading-value-wrong = Der Wert stimmt nicht.
grading-value-wrong-nan = Der Wert stimmt nicht. nan kommt vor (0/0, inf - inf oder log einer negativen Zahl?).
grading-entries-wrong = { $count } von { $size } Einträgen stimmen nicht, der erste bei Index { $first }, größte Abweichung bei { $worst }.
grading-entries-wrong-nan = { $count } von { $size } Einträgen stimmen nicht, der erste bei Index { $first }, größte Abweichung bei { $worst }. nan kommt vor (0/0, inf - inf oder log einer negativen Zahl?).
grading-got-expected = Erhalten { $got }, erwartet { $expected }.
grading-out-of-range = Ein Wert liegt außerhalb des erlaubten Bereichs.
grading-out-of-range-at = Ein Wert liegt außerhalb des erlaubten Bereichs bei Index { $index }.
grading-got-range = Erhalten { $got }, erlaubt von { $low } bis { $high }.
grading-result-wrong = Das Ergebnis stimmt nicht.
grading-unfit-accepted = { $name } nimmt unpassende Eingaben an. Prüfe die Formen und wirf einen ValueError.
grading-arguments-changed = { $name } verändert seine Argumente. Rechne mit neuen Arrays (`z = z + 1` statt `z += 1`).
grading-numpy-warning = Der Aufruf löst eine Warnung von numpy aus ({ $what }). Forme so um, dass keine Exponentialfunktion überläuft und nicht durch 0 geteilt wird.
grading-source-hidden = Hier wird nachgesehen, wie { $name } geschrieben ist. Definiere es mit `def` auf oberster Ebene einer Datei von höchstens 256 KiB.
grading-loop = { $name } soll ohne Schleifen auskommen; in { $line } steht `{ $what }`. Rechne mit ganzen Arrays.
grading-loop-counted = { $name } soll ohne Schleifen auskommen, auch in Hilfsfunktionen: Für ein kleines Array führt Python { $few } deiner Zeilen aus, für ein großes { $many }. Rechne mit ganzen Arrays.
grading-ready-made = { $name } soll ohne fertiges { $used } auskommen; in { $line } steht `{ $what }`.
grading-ready-made-itself = { $name } ist { $used } aus einer Bibliothek; schreibe es selbst.
grading-ready-made-called = { $name } soll ohne fertiges { $used } auskommen; es wird in { $line } aufgerufen.

# Abbrüche, Fehlendes und Grenzen

grading-file-missing = Die Datei { $file } fehlt in der Abgabe.
grading-file-empty = { $file } ist leer. Hast du gespeichert, bevor du abgegeben hast?
grading-name-missing = In { $file } gibt es kein `{ $name }`. Ist der Name richtig geschrieben?
grading-name-missing-in-notebook = Im Notebook gibt es kein `{ $name }`. Ist der Name richtig geschrieben?
grading-cell-raised = Zelle { $cell } bricht mit { $kind } ab, deshalb gibt es `{ $name }` nicht.
grading-cell-awaits = Zelle { $cell } bricht mit { $kind } ab, deshalb gibt es `{ $name }` nicht. `await` gibt es beim Bewerten nur in Funktionen.
grading-not-a-function = `{ $name }` ist keine Funktion (mehr). Gibt es weiter unten eine Zuweisung an denselben Namen?
grading-no-object = `{ $name }(...)` ergibt kein Objekt. `{ $name }` soll eine Klasse sein.
grading-not-data = Das Ergebnis ist ein eigenes Objekt; erwartet sind Zahlen, Arrays oder Listen davon.
grading-not-written = Noch nicht geschrieben: hier steht noch `raise NotImplementedError`.
grading-array-too-large = Der Speicher reicht nicht: ein Array ist viel zu groß (falsche Achsen, Broadcasting?).
grading-incomparable = Das Ergebnis ist zu groß oder zu tief verschachtelt, um es zu vergleichen.
grading-line = Zeile { $line }
grading-line-of-cell = Zelle { $cell }, Zeile { $line }
grading-raised-in-file = { $kind } in { $file }, { $line }: `{ $code }`
grading-raised-in-cell = { $kind } in { $line }: `{ $code }`
grading-stops = Dein Code bricht ab ({ $at }).
grading-stops-known = Dein Code bricht ab ({ $at }). { $known }
grading-not-loaded = { $file } lässt sich nicht laden ({ $at }).
grading-not-loaded-known = { $file } lässt sich nicht laden ({ $at }). { $known }
grading-no-python = Python kann die Datei dort nicht lesen: Klammern, Doppelpunkte und Einrückung prüfen.
grading-endless-recursion = Eine Funktion ruft sich ohne Ende selbst auf.
grading-no-access = Dateien, Netz und andere Prozesse gibt es beim Bewerten nicht.
grading-own-file-missing = In der Abgabe gibt es { $file } nicht.
grading-ended-computing = Der Aufruf rechnet länger als { $limit } s. Endet jede Schleife?
grading-ended-waiting = Der Aufruf wartet länger als { $limit } s (sleep, input?).
grading-ended-budget = Die Abgabe hat ihre Zeit von { $limit } s aufgebraucht.
grading-ended-calls = Der Aufruf ruft mehr als { $limit }-mal andere Funktionen auf. Endet jede Schleife?
grading-ended-memory = Der Aufruf braucht mehr als { $limit } MiB Speicher.
grading-ended-output = Der Code gibt viel zu viel Text aus. Entferne die print-Zeilen aus den Schleifen.
grading-ended-scratch = Der Code schreibt zu viel auf die Platte: mehr als { $limit } MiB, oder zu viele Dateien.
grading-ended-exit = Der Code beendet das ganze Programm (sys.exit, exit, os._exit). Gib stattdessen einen Wert zurück.
grading-ended-signal = Python selbst ist abgestürzt (endlose Rekursion oder nativer Code).
grading-ended-protocol = Der Code hat etwas anderes als ein Ergebnis gesendet. Das wird nicht gewertet.
grading-ended-reply = Das Ergebnis ist zu groß: { $size } MB, höchstens { $limit }. Stimmen die Formen (falsche Achsen, Broadcasting)?
grading-too-much-time = Was dein Code zurückgibt oder übergibt, braucht bei der Bewertung zu viel Zeit. Prüfe Form und Größe der Arrays.
grading-too-much-memory = Was dein Code zurückgibt oder übergibt, braucht bei der Bewertung zu viel Speicher. Prüfe Form und Größe der Arrays.
grading-unusable = Mit dem, was dein Code hier liefert, kann die Prüfung nichts anfangen: zuletzt kam { $last }. Vergleiche mit dem Docstring, was erwartet ist.
grading-given-nothing = nichts
grading-given-array = { $axes ->
    [one] ein Array mit { $axes } Achse
   *[other] ein Array mit { $axes } Achsen
}
grading-given-type = etwas vom Typ { $type }

# Prüfungen, die nicht gelten, nicht liefen oder nicht an den Studierenden liegen

grading-does-not-hold = Das gilt nicht: { $title }
grading-undecided = Das lässt sich nicht automatisch vergleichen. Eine Person sieht es sich an und vergibt die Punkte.
grading-carried = Bewertet mit { $names } des Kurses, denn die eigene Fassung scheitert: { $reason }
grading-left-out = Nicht ausgeführt: eine frühere Prüfung ist gescheitert.
grading-skipped-timeout = Nicht ausgeführt: eine frühere Prüfung dieser Aufgabe hat das Zeitlimit überschritten.
grading-skipped-memory = Nicht ausgeführt: eine frühere Prüfung dieser Aufgabe hat das Speicherlimit überschritten.
grading-skipped-output = Nicht ausgeführt: eine frühere Prüfung dieser Aufgabe hat das Ausgabelimit überschritten.
grading-engine-error = Diese Prüfung konnte nicht ausgeführt werden; das ist ein Fehler der Bewertung, nicht deiner. Eine Person sieht nach.

# welche Dateien bewertet werden

grading-hand-in-unreadable = Die Abgabe konnte nicht gelesen werden ({ $why }); das ist ein Fehler der Bewertung, nicht deiner. Eine Person sieht nach.
grading-file-unreadable = { $file } konnte nicht gelesen werden ({ $why }); das ist ein Fehler der Bewertung, nicht deiner. Eine Person sieht nach.
grading-too-long-to-read = Die Abgabe zu lesen, dauert zu lange. Gib nur ab, was zur Aufgabe gehört.
grading-nothing-handed-in = Die Abgabe enthält keine Datei, die bewertet werden könnte.
grading-file-as = { $name } als { $file }
grading-slipped = Bewertet wurde { $pairs }.
grading-read-as-notebook = In { $files } stehen Zeilen für Notebooks (mit %, ! oder ?), die kein Python sind: gelesen wie in einem Notebook.
grading-no-file-of-ours = Keine Datei dieser Aufgabe ist dabei, nur: { $files }. Gib die Dateien ab, wie sie ausgeteilt wurden, auch mit ihren Namen.
grading-several-notebooks = Es gibt mehrere Notebooks ({ $files }), und keines ist nach der Aufgabe benannt.
grading-notebook = Bewertet wurde das Notebook { $file }.
grading-notebook-and = Bewertet wurde das Notebook { $file }, dazu { $others }.

# Formeln

grading-answers-no-dict = ANSWERS soll ein dict bleiben: ein Name und ein Text je Zeile.

## Formeln: was zu Antworten und Herleitungen gesagt wird; nichts davon nennt eine erwartete Antwort

# Antworten

formula-right = Richtig.
formula-right-sampled = Richtig: an allen geprüften Stellen gleich (nicht allgemein bewiesen).
formula-wrong = Das stimmt nicht.
formula-rounded = Das stimmt nicht. Gesucht ist der genaue Wert, kein gerundeter.
formula-undecided = Diese Formel konnte nicht verglichen werden: ein Mensch sieht sie sich an.
formula-no-answer = Noch keine Antwort.
formula-no-word = Gesucht ist ein Wort in Anführungszeichen.
formula-unreadable = Nicht lesbar: { $why }
formula-unreadable-at = Nicht lesbar, Spalte { $column }: { $why }
formula-number-of-parts = Gesucht sind { $wanted } Teile, hier stehen { $found }.
formula-part = Teil { $number }: { $said }
formula-read-as =
    Gelesen als { $read }
    { $said }
formula-written = { $written } { $said }

# die verlangte Form

formula-wrong-form = Der Wert stimmt, aber nicht die verlangte Form: { $why }
formula-form-like = vergleiche mit der Form, die die Aufgabe nennt.
formula-form-no-derivative = die Ableitung muss ausgerechnet sein.
formula-form-worked-out = es muss ausgerechnet sein, ohne Ableitung, Summenzeichen und Rechnungen mit Zahlen.
formula-form-product = es muss ein Produkt sein.
formula-form-reduced-fraction = es muss ein einziger, vollständig gekürzter Bruch sein.
formula-form-uses = es muss mit { $names } geschrieben sein.
formula-form-without = { $names } darf nicht vorkommen.

# Zeilen einer Herleitung

formula-start = Das ist die gesuchte Ableitung.
formula-start-identity = Das ist der Ausdruck der Aufgabe.
formula-not-the-task = Die erste Zeile ist nicht die gesuchte Ableitung: schreibe sie unausgewertet hin, Derivative(f, x), oder nach der ersten Regel.
formula-not-the-task-identity = Die erste Zeile ist nicht der Ausdruck der Aufgabe: schreibe ihn hin, wie er dort steht, oder nach der ersten Umformung.
formula-no-start = Hier steht schon das Ergebnis: beginne mit der Ableitung und leite es her.
formula-no-start-identity = Hier steht schon das Ergebnis: beginne mit dem Ausdruck der Aufgabe und forme ihn um.
formula-start-form = Als erste Zeile ist das schon zu weit: { $why }
formula-holds = Folgt aus Zeile { $after }.
formula-sampled = Stimmt an allen geprüften Stellen mit Zeile { $after } überein (nicht allgemein bewiesen; zählt als richtig).
formula-rearranged = Wie Zeile { $after }, nur anders angeordnet (Reihenfolge, Vorzeichen oder Klammern).
formula-repeats = Wiederholt Zeile { $after }: ein Schritt schreibt etwas anders hin.
formula-loop = Folgt aus Zeile { $after }, ist aber wieder Zeile { $earlier }: dazwischen wurde nichts gewonnen.
formula-does-not-follow = Folgt nicht aus Zeile { $after }: es ist Zeile { $after } = { $before }, Zeile { $number } = { $value } (Unterschied { $gap }).
formula-does-not-follow-at = Folgt nicht aus Zeile { $after }: bei { $where } ist Zeile { $after } = { $before }, Zeile { $number } = { $value } (Unterschied { $gap }).
formula-no-value = Folgt nicht aus Zeile { $after }: bei { $where } hat diese Zeile keinen reellen Wert.
formula-returns = Folgt nicht aus Zeile { $after }, stimmt aber wieder mit Zeile { $earlier } überein.
formula-returns-to-the-task = Folgt nicht aus Zeile { $after }, ist aber die gesuchte Ableitung.
formula-returns-to-the-task-identity = Folgt nicht aus Zeile { $after }, ist aber der Ausdruck der Aufgabe.
formula-line-undecided = Konnte nicht mit Zeile { $after } verglichen werden: ein Mensch sieht sie sich an.
formula-too-much = Die Zeilen brauchen zusammen mehr als { $limit } Rechenschritte: ab hier sieht ein Mensch sie sich an. Kürzere Zeilen werden gleich geprüft.

# eine Herleitung im Ganzen

formula-no-list = Eine Herleitung ist eine Liste von Zeilen, jede ein Text in Anführungszeichen.
formula-no-lines = Noch keine Herleitung.
formula-too-many-lines = Mehr als { $limit } Zeilen werden nicht gelesen.
formula-steps-earned = { $good } von { $total } Schritten folgen.
formula-result = Das Ergebnis stimmt.
formula-no-result = Die letzte Zeile ist nicht das gesuchte Ergebnis.
formula-not-reached = Es gibt noch kein Ergebnis.
formula-first-wrong = Die erste falsche Zeile ist Zeile { $line }.
formula-complete = Die Herleitung ist vollständig.
formula-incomplete = Keine Zeile ist falsch, aber die Herleitung ist noch nicht vollständig.
formula-verified-nothing = Geprüft: nichts.
formula-verified-proved = Geprüft: jede Zeile, die folgt, ist bewiesen.
formula-verified-sampled = Geprüft: an zufälligen Stellen, nicht jede Zeile ist bewiesen.
formula-verified-sizes-proved = Geprüft für n = { $sizes }, jeden Index und jede one-hot-kodierte Ausgabe: jede Zeile, die folgt, ist bewiesen. Für allgemeines n ist das kein Beweis.
formula-verified-sizes-sampled = Geprüft für n = { $sizes }, jeden Index und jede one-hot-kodierte Ausgabe: an zufälligen Stellen, nicht jede Zeile ist bewiesen. Für allgemeines n ist das kein Beweis.
formula-step = { $sign } { $line }. { $read } { $said }
formula-step-unread = { $sign } { $line }. { $said }
formula-steps-left-out = …
formula-steps = { $steps }
formula-derivation =
    { $summary }
    { $steps }
formula-derivation-stage =
    { $stage } { $summary }
    { $steps }
formula-derivation-verified =
    { $stage } { $summary } { $verified }
    { $steps }

# für Lehrende

formula-expected = Erwartet { $formula }.
formula-line = Zeile { $line }: { $said }
formula-differs = erwartet { $wanted }, Antwort { $given }.
formula-differs-at = Bei { $where }: erwartet { $wanted }, Antwort { $given }.
formula-valueless = die Antwort hat keinen reellen Wert.
formula-valueless-at = Bei { $where }: die Antwort hat keinen reellen Wert.

# Sätze der Prüfungen

formula-check-answer = { $name } ist { $what }.
formula-check-start = Die erste Zeile von { $name } ist die gesuchte Ableitung, oder diese nach einer Regel.
formula-check-start-identity = Die erste Zeile von { $name } ist der Ausdruck der Aufgabe, oder dieser nach einer Regel.
formula-check-half = Mindestens die Hälfte der Zeilen von { $name } folgt aus der Zeile davor.
formula-check-half-verified = Mindestens die Hälfte der Zeilen von { $name } folgt aus der Zeile davor, geprüft für n = { $sizes } und { $last } und jeden Index.
formula-check-steps = Jede Zeile von { $name } folgt aus der Zeile davor.
formula-check-steps-verified = Jede Zeile von { $name } folgt aus der Zeile davor, geprüft für n = { $sizes } und { $last } und jeden Index.
formula-check-result = Die letzte Zeile von { $name } ist das Ergebnis, erreicht durch mindestens einen Schritt, der folgt.

## Punkte, die sich mit einer neuen Bewertung ändern

change-still = weiterhin { $after } von { $maximum } Punkten
change-instead = { $after } von { $maximum } Punkten statt { $before }
change-gained = jetzt bestanden
change-lost = jetzt nicht mehr bestanden
change-worth = zählt jetzt anders
change-removed = Prüfung entfallen
change-added-passed = neue Prüfung, bestanden
change-added-failed = neue Prüfung, nicht bestanden
change-other = anders bewertet, ohne dass sich eine Prüfung ändert
change-status-graded = bewertet
change-status-rejected = nicht bewertbar
change-status-engine-error = wegen eines Fehlers auf unserer Seite nicht bewertet

## Abgegebene Notebooks, die sich nicht lesen lassen: was auf den Namen der Datei folgt

notebook-too-large = ist zu groß oder zu tief verschachtelt. Lösche, was nicht dazugehört, und gib es noch einmal ab.
notebook-no-json = ist kein lesbares Notebook (kein vollständiges JSON). Öffne es in Jupyter, speichere es und gib es noch einmal ab.
notebook-no-code = hat keine Zelle mit Code. Ist es die richtige Datei?
notebook-too-many-cells = hat mehr als { $limit } Zellen. Lösche, was nicht dazugehört.
notebook-too-much-code = enthält mehr als { $limit } Code. Lösche, was nicht dazugehört.
