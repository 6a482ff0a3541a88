### Every sentence that people read. Syntax: Project Fluent.

## Numbers

points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
