### Alle Sätze, die Menschen lesen. Syntax: Project Fluent.

## Zahlen

points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
