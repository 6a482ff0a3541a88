### Alle Sätze, die Menschen lesen. Syntax: Project Fluent.

## Zahlen

points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}

## Seiten für Studierende und Lehrende

# one student's page

report-feedback-for = Rückmeldung für { $student }
report-points-of = { $points } von { $maximum } Punkten
report-out-of = von { $maximum } Punkten
report-points-open = { $points } Punkte sind noch offen: Diesen Teil liest und bewertet ein Mensch.
report-one-point-open = 1 Punkt ist noch offen: Diesen Teil liest und bewertet ein Mensch.
report-all-right = Alles richtig: Jede Prüfung ist bestanden.
report-checks-passed = { $passed } von { $count } Prüfungen bestanden.
report-begin-with = Am besten beginnst du mit `{ $name }`.
report-nothing-checked = Hier gab es nichts automatisch zu prüfen.
report-rejected = Deine Abgabe ließ sich nicht bewerten.
report-engine-error = Bei der Bewertung ist auf unserer Seite etwas schiefgegangen.
report-engine-error-next = Das kostet dich nichts: Ein Mensch sieht es sich an, und es wird neu bewertet.
report-at-a-glance = Auf einen Blick
report-exercise = Aufgabe
report-points = Punkte
report-state = Stand
report-to-do = Das fehlt noch
report-done = Das ist schon richtig
report-by-hand = Das liest ein Mensch
report-ours = Das liegt an uns
report-by-hand-note = Diese Antwort wird nicht automatisch bewertet.
report-also-right = Schon richtig
report-state-passed = richtig
report-state-partly = teilweise
report-state-failed = noch offen
report-state-manual = wird gelesen
report-state-undecided = sieht sich ein Mensch an
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
report-picture-note = Deine Funktionen neben den richtigen.
report-output = Deine Ausgabe
report-output-note = Was dein Programm beim Bewerten ausgegeben hat (gekürzt).
report-hand-in = Bewertete Abgabe
report-fingerprint = Prüfsumme
report-files = Dateien
report-cut = … gekürzt

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
report-hand-ins = Abgaben
report-graded = bewertet
report-mean = Mittel
report-median = Median
report-need-person = brauchen einen Menschen
report-needs-a-person = Hier braucht es einen Menschen
report-nobody-needed = Nichts liegen geblieben.
report-why-engine-error = Fehler auf unserer Seite, kein Ergebnis
report-why-check-error = Fehler auf unserer Seite bei: { $names }
report-why-undecided = Nicht automatisch zu entscheiden, Punkte bitte von Hand: { $names }
report-why-rejected = Abgabe nicht bewertbar
report-why-damaged = Ergebnisdatei beschädigt, bitte neu bewerten
report-why-manual = { $count } Antworten auf `{ $name }` sind zu lesen
report-why-manual-one = 1 Antwort auf `{ $name }` ist zu lesen
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
report-distribution-alt = Histogramm der Punkte von { $count } bewerteten Abgaben: Mittel { $mean }, Median { $median } von { $maximum }.
report-solved = Wie viele es gelöst haben
report-exercises = Aufgaben
report-exercises-alt = Je Aufgabe der Anteil mit voller, teilweiser und keiner Lösung; die Zahlen stehen in der Tabelle darunter.
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
report-points-axis = Punkte
report-hand-ins-axis = Abgaben
report-to-content = Zum Inhalt
