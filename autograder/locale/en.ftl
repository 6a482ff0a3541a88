### Every sentence that people read. Syntax: Project Fluent.

## Numbers

points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

## Pages for students and instructors

# one student's page

report-feedback-for = Feedback for { $student }
report-points-of = { $points } of { $maximum } points
report-out-of = of { $maximum } points
report-points-open = { $points } points are still open: a person reads and grades that part.
report-one-point-open = 1 point is still open: a person reads and grades that part.
report-all-right = All right: every check is passed.
report-checks-passed = { $passed } of { $count } checks passed.
report-begin-with = Best begin with `{ $name }`.
report-nothing-checked = There was nothing to check here.
report-rejected = Your hand-in could not be graded.
report-engine-error = Something went wrong on our side while grading.
report-engine-error-next = It costs you nothing: a person looks at it, and it is graded again.
report-at-a-glance = At a glance
report-exercise = Exercise
report-points = Points
report-state = State
report-to-do = Still to do
report-done = Already right
report-by-hand = Read by a person
report-ours = This one is on us
report-by-hand-note = This answer is not graded automatically.
report-also-right = Right already
report-state-passed = right
report-state-partly = partly
report-state-failed = not yet
report-state-manual = to be read
report-state-undecided = a person looks at it
report-state-engine-error = our fault
report-verdict-passed = Passed
report-verdict-failed = Not right yet
report-verdict-crashed = Crashed
report-verdict-timeout = Out of time
report-verdict-memory = Too much memory
report-verdict-output = Too much output
report-verdict-skipped = Not judged
report-verdict-engine-error = Our fault
report-times = { $count } times
report-carried = Carried forward
report-or = or
report-suspicion = This looks like
report-next-step = Next step
report-lecture = Look up
report-values = Values
report-check-id = Check
report-no-sentence = A check without description.
report-some-hidden = What is checked in detail will be shown later.
report-picture = In a picture
report-picture-alt = Plot
report-picture-lines = with the curves
report-picture-note = Your functions beside the right ones.
report-output = Your output
report-output-note = What your program printed while it was graded (shortened).
report-hand-in = Graded hand-in
report-fingerprint = Fingerprint
report-files = Files
report-cut = … shortened

# messages about a correction

report-letter-subject = { $title } graded again
report-letter-hello = Hello { $name },
report-letter-corrected = the checks of “{ $title }” were corrected, and your hand-in has been graded again: { $points } of { $maximum } points instead of { $before } ({ $difference }).
report-letter-graded = so far we could not grade your hand-in for “{ $title }”, which was our fault. Now it has { $points } of { $maximum } points.
report-letter-gained = passes now
report-letter-lost = no longer passes
report-letter-worth = counts differently now
report-letter-removed = is no longer checked
report-letter-added-passed = new check, passed
report-letter-added-failed = new check, not passed
report-letter-other = scored differently
report-letter-history = Points of this hand-in so far: { $points }.
report-letter-page = Everything else is on your new feedback page.

# the instructor's pages

report-overview = Overview

# similar hand-ins

report-similar = Similar hand-ins
report-similar-staff = For teaching staff only: this page shows hand-ins with names.
report-similar-note = Similarity is no proof and costs no points here. Read both hand-ins and talk to both before you conclude anything: learning together, the same source or the same obvious solution look just like this.
report-similar-compared = Hand-ins compared
report-similar-pairs = Pairs above the threshold
report-similar-threshold = Threshold
report-similar-usual = Usual (median)
report-similar-share = Shared
report-similar-first = Hand-in
report-similar-second = is close to
report-similar-bars = How much any two hand-ins share (number of pairs on a logarithmic scale)
report-similar-few-pairs = There are too few pairs for a distribution ({ $pairs }); the threshold is a fixed value.
report-similar-meaning = The part of the shorter hand-in that the other one holds too. Names, comments, blanks and the order do not count; what was handed out not at all, and what many have written little. Marked strongly is what few have.
report-similar-none = No pair is closer than the assignment explains.
report-similar-bare = Not compared, as they hold next to nothing of their own: { $names }.
report-similar-cut = Only the beginning was compared: the hand-in is too long.
report-similar-more = The first { $count } pairs are shown with their code.
report-for-staff = For teaching staff only: this page names hidden checks.
report-all-assignments = All assignments
report-assignment = Assignment
report-assignments = Assignments
report-students = Students
report-student = Student
report-hand-ins = Hand-ins
report-graded = graded
report-mean = Mean
report-median = Median
report-need-person = need a person
report-needs-a-person = A person is needed here
report-nobody-needed = Nothing is left over.
report-why-engine-error = fault of ours, no result
report-why-check-error = fault of ours in: { $names }
report-why-undecided = cannot be decided automatically, points by hand please: { $names }
report-why-rejected = hand-in not gradable
report-why-damaged = result file damaged, please grade again
report-why-manual = { $count } answers to `{ $name }` to be read
report-why-manual-one = 1 answer to `{ $name }` to be read
report-worth-a-look = Worth a look
report-worth-a-look-note = These hand-ins hold or did what no exercise asks for. It is no accusation and changes no points; often it is a leftover of something else.
report-attempt-reply = sends the grader something that answers none of its questions
report-attempt-system-call = makes a system call in a forbidden way
report-attempt-network = reaches for the network
report-attempt-process = starts, ends or controls processes
report-attempt-memory = reaches past Python into memory
report-attempt-interpreter = looks into the inside of Python or of the program that calls it
report-attempt-channel = reads or writes on channels that it did not open
report-attempt-code = runs text as code
report-attempt-library = replaces parts of a library
report-attempt-place = names files outside of the exercise

# what counts

report-counts-exempt = You are exempt from this assignment: it does not count.
report-counts-extended = Your deadline was { $due }.
report-counts-late = Handed in { $late } after the deadline: { $penalty } points off.
report-counts-late-free = Handed in { $late } after the deadline; that costs nothing.
report-counts-graded = The hand-in itself was graded with { $points } points.
report-bonus = bonus
report-counts = Counts
report-exempt = exempt
report-penalty = Penalty
report-grade = Grade
report-grades = Grades
report-grades-note = From the assignments graded so far; shares among those who passed (ECTS).
report-grade-open = Points that a person gives are still missing.
report-grades-csv = Grades (CSV)
report-reached = and better
report-late = After the deadline
report-late-note = Deadline: { $deadline }. The times are those of the collected files.
report-nobody-late = Nobody.
report-times-unknown = Without a known time: { $count }.
report-handed-in-at = Handed in
report-late-by = Late by
report-moment = %Y-%m-%d %H:%M
report-days = { $count } days
report-one-day = 1 day
report-hours = { $count } h
report-minutes = { $count } min
report-in-line = { $file }, line { $line }
report-distribution = Distribution of points
report-distribution-alt = Histogram of the points of { $count } graded hand-ins: mean { $mean }, median { $median } of { $maximum }.
report-solved = How many solved it
report-exercises = Exercises
report-exercises-alt = Per exercise the share solved fully, partly and not at all; the numbers are in the table below.
report-fully = fully
report-partly = partly
report-not-at-all = not at all
report-average = Mean
report-checks = Checks, the hardest first
report-check = Check
report-pass-rate = passed
report-discrimination = Discrimination
report-discrimination-note = Discrimination: correlation of the check with the remaining points (−1 to 1). Around 0 or below, look at the check itself.
report-misconceptions = Common misconceptions
report-misconception = Misconception
report-no-misconceptions = None was recognised.
report-count = Count
report-share = Share
report-timeouts = Time
report-timeouts-long = Out of time
report-crashes = Crash
report-crashes-long = Crashes and other limits
report-status = Status
report-status-graded = graded
report-status-rejected = not gradable
report-status-engine-error = our fault
report-downloads = As files
report-students-csv = Students (CSV)
report-checks-csv = Checks (CSV)
report-all-json = Everything (JSON)
report-nothing-yet = No results yet.
report-total = Total
report-anonymous-name = Person { $number }
report-points-axis = Points
report-hand-ins-axis = Hand-ins
report-to-content = Skip to content
