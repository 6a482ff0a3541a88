### Every sentence that people read. Syntax: Project Fluent.

## Numbers

points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

## Sentences in a row

joined = { $said } { $more }

## Pages for students and instructors

# one student's page

report-feedback-for = Feedback for { $student }
report-points-of = { $points } of { $maximum } points
report-out-of = of { $maximum } points
report-points-open = { $points } points follow: that part is marked by a person.
report-one-point-open = 1 point follows: that part is marked by a person.
report-all-right = All right: every check is passed.
report-all-passed = Every check is passed.
report-questions-unanswered = { $count ->
    [one] One question is not answered.
   *[other] { $count } questions are not answered.
}
report-checks-passed = { $passed } of { $count } checks passed.
report-begin-with = Start with `{ $name }`.
report-one-cause = It all has one cause:
report-reached-points = earned
report-missed-points = not earned
report-points-to-follow = still to come
report-nothing-checked = There was nothing to check here.
report-rejected = Your hand-in could not be graded.
report-engine-error = Something went wrong on our side while grading.
report-engine-error-next = It costs you nothing: your teachers look at it, and it is graded again.
report-arrivals = What is arriving
report-arrival-arrived = Arrived
report-arrival-graded = Graded
report-arrival-fed-back = Feedback given
report-arrival-waiting = Waiting
report-arrival-failed = Failed
report-arrival-person = For a person
report-arrival-updated = As of
report-arrival-about = Feedback on what you handed in at { $time }.
report-arrival-later = What you handed in at { $time } has arrived and counts by the rules of the course. Feedback on it comes from { $next } on.
report-arrival-no-more = What you handed in at { $time } has arrived and counts by the rules of the course. There is no more feedback on arrival for this assignment.
report-arrival-older = What follows is about an earlier hand-in of yours.
report-arrival-left-today = Feedback still to be had today: { $count }.
report-arrival-left = Feedback still to be had for this assignment: { $count }.
report-arrival-next = The next one can be had from { $next } on.
report-arrival-subject = Feedback on { $title }
report-arrival-mail = Hello { $name },
report-at-a-glance = At a glance
report-exercise = Exercise
report-points = Points
report-state = State
report-to-do = Still to do
report-done = Already right
report-by-hand = Still to be marked by a person
report-marked = Marked by a person
report-ours = This one is on us
report-unanswered-note = Not answered. Its place is in `questions.md` below `## { $name }`, in a notebook below the question.
report-by-hand-note = This answer is not graded automatically.
report-also-right = Already right
report-state-passed = right
report-state-partly = partly
report-state-failed = not right yet
report-state-untouched = untouched
report-state-manual = marked by a person
report-state-unanswered = not answered
report-state-marked = marked
report-state-undecided = decided by a person
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
report-picture-note = Your result beside the reference's. Where yours is missing, it could not be drawn.
report-output = Your output
report-output-note = What your program printed while it was graded (shortened).
report-hand-in = Graded hand-in
report-fingerprint = Fingerprint
report-files = Files
report-cut = … shortened

# where the mistake is: what `autograder/repairs/kinds.py` names

report-diagnosis = Look here
report-diagnosis-somewhere = Somewhere in `{ $name }`: { $hint }
report-diagnosis-at = { $where }: { $hint }
report-diagnosis-two = Two places, both together: { $places }
report-diagnosis-argument = Does the call lack an argument, or has it one too many?
report-diagnosis-array = Numbers and lists may be given too: make an array first, with `np.asarray`.
report-diagnosis-assignment = Is this to be assigned or added (`=`, `+=`, `-=`)?
report-diagnosis-axis = Along which axis is this computed? Look at `axis`.
report-diagnosis-brackets = What belongs together? Look at the brackets.
report-diagnosis-call = Is this the right function, and does it belong here?
report-diagnosis-case = There are two cases here, and one is missing.
report-diagnosis-comparison = Is the comparison right, at the limit too?
report-diagnosis-complement = Is the value itself meant here, or 1 minus the value?
report-diagnosis-condition = Is the condition right, and are both cases the right way round?
report-diagnosis-copy = This changes something that the caller still needs: work on a copy.
report-diagnosis-default = Look at the default value of the parameter.
report-diagnosis-factor = Is a factor or a divisor missing?
report-diagnosis-guard = A look at the arguments is missing: where their shapes do not fit, there has to be a `raise`.
report-diagnosis-indentation = Is the line on the right level, inside the loop or after it?
report-diagnosis-index = Is the index or the slice right?
report-diagnosis-keepdims = Which shape has the result? Look at `keepdims`.
report-diagnosis-line = The mistake is in this line.
report-diagnosis-line-order = Are the lines in the right order?
report-diagnosis-missing = Is something missing here: a factor, a summand, a line?
report-diagnosis-missing-call = Is a step missing around this expression, such as a sum, a mean, an absolute value, a root or `maximum`?
report-diagnosis-name = Is this the right variable?
report-diagnosis-number = Is the number right?
report-diagnosis-operator = Is the operator right?
report-diagnosis-order = Are the two parts in the right order?
report-diagnosis-overflow = For large numbers `exp` overflows here.
report-diagnosis-parameters = Are the parameters in the order of the stub?
report-diagnosis-power = Is a power missing, or is there one too many?
report-diagnosis-range = How often does the loop run? Look at `range`.
report-diagnosis-return = What is returned? A `return` is missing.
report-diagnosis-round = The loop ends in its first round.
report-diagnosis-shape = The result needs a shape: an array like the argument, not a single number.
report-diagnosis-sign = Is the sign right?
report-diagnosis-surplus = Something here is too much.
report-diagnosis-surplus-call = Does this call belong here?
report-diagnosis-surplus-line = Is this line needed?
report-diagnosis-text = Does the text say exactly what is asked for, with its blanks?
report-diagnosis-transpose = Look at `.T`: does this have to be transposed?
report-diagnosis-type = Has the result the right type?
report-diagnosis-unkept = What is computed here is kept nowhere.
report-diagnosis-unused = Is every parameter used? One has no effect.
report-one-edit-away = One edit away from right
report-one-edit-away-note = Exercises that pass every check with one small change of their own code, one line for each change. What is frequent deserves a name: `autograder diagnose { $assignment } --mutant NUMBER` writes the file for it.
report-change = Change
report-number = No.

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
report-graded = graded
report-mean = Mean
report-median = Median
report-nobody-needed = Nothing is left over.
report-why-engine-error = Our fault, no result
report-why-check-error = Our fault in { $names }
report-why-undecided = Cannot be decided automatically, points by hand please for { $names }
report-why-rejected = Hand-in not gradable
report-why-damaged = Result file damaged, please grade again
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
report-exercises = Exercises
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
report-to-content = Skip to content

## The marking page

mark-title = Marking
mark-second-title = Second look
mark-none-written = No assignment has written questions.
mark-marker = You mark as { $name }.
mark-question = Question
mark-questions = Questions
mark-answers = Hand-ins
mark-answer = Answer { $key }
mark-hand-in = Hand-in { $key }
mark-left = To mark
mark-left-here = to mark
mark-not-answered = Not answered
mark-undecided = Exercises that only a person can decide
mark-left-out = Not here yet
mark-left-out-note = These hand-ins are not the ones that were graded. Run `autograder grade { $assignment }` and start this page again.
mark-guide = Marking guide
mark-rubric = Rubric
mark-new-item = New item
mark-one-language = One language is enough: the other then says the same.
mark-users = { $count } ×
mark-save = Save
mark-delete = Delete
mark-show = Show
mark-show-all = all
mark-show-open = not marked
mark-show-marked = marked
mark-next = Next unmarked
mark-undo = Undo
mark-names = Names
mark-help = Keys
mark-none-here = No answer of this kind.
mark-pages = Pages
mark-equal = { $count } × the same
mark-each = Each of them
mark-open = not marked
mark-mixed = marked differently
mark-nothing-written = Nothing was written.
mark-nearly = { $count } cards nearly say the same.
mark-mark-alike = Mark all of them like this one
mark-differences = Different from the first:
mark-near-group = { $count } answers that nearly say the same
mark-take-back = Take back
mark-code = Code and checks
mark-comment = Comment
mark-by = { $name }, { $at } UTC
mark-zero-for-empty = { $count ->
    [1] 0 points for the answer that is not there
   *[other] 0 points for the { $count } answers that are not there
}
mark-keys = Keys
mark-key-item = Item of the rubric on or off
mark-key-full = Full points
mark-key-zero = No points
mark-key-points = Type points, Enter saves
mark-key-comment = Write a comment, Enter saves, Shift+Enter begins a line
mark-key-next = Next answer without a mark
mark-key-move = Down, up
mark-key-alike = Mark nearly equal answers like this one
mark-key-clear = Take the mark back
mark-key-undo = Undo what was done last
mark-key-empty = 0 points where nothing was written
mark-key-rubric = New item of the rubric
mark-key-code = Code and checks of this hand-in
mark-key-names = Show names, hide them
mark-key-question = Previous, next question
mark-key-escape = Leave a field
mark-close = Close
mark-yes = Yes
mark-no = No
mark-checks = Checks
mark-by-hand = Points by hand
mark-reason = Reason
mark-js-saved = Saved.
mark-js-not-saved = Not saved: { $said }
mark-js-offline = Not saved: autograder mark does not answer. It is tried again; leave this page open.
mark-js-undone = Undone.
mark-js-nothing-to-undo = There is nothing to undo.
mark-js-all-done = All answers to this question are marked.
mark-js-sure-empty = 0 points for { $count } answers in which nothing was written?
mark-js-look-first = Look at each of them first: { $count } left.
mark-js-conflict = { $who } has changed this mark in the meantime. Nothing of yours was written: look, then mark again.
mark-js-stale = This hand-in was graded again. Nothing was written: start autograder mark again.
mark-js-beyond = { $points } points are outside of what the question is worth. Give them all the same?
mark-js-unsaved-comment = The comment is saved with the points: give points.
mark-refused-unknown = This page asked for something that cannot be read. Load it again.
mark-refused-comment-without-points = A comment needs points: give points first, a number, f or 0.
mark-refused-item-gone = This item is gone. Load the page again.
mark-refused-no-number = Points are a number.
mark-refused-out-of-range = { $points } of { $maximum } points? Say that it is meant, or give other points.
mark-refused-item-without-words = An item needs words: what is given or taken off for?
mark-refused-item-points = An item with { $points } points? At most { $most }.
mark-refused-item-held = { $count ->
    [1] 1 hand-in has this item. Take it away there first, or change it.
   *[other] { $count } hand-ins have this item. Take it away there first, or change it.
}
mark-refused-item-changed = Somebody else has changed this item. Look at it again.
mark-refused-no-mark = This answer has no mark yet.
mark-refused-no-reason = Points that replace those of the checks need a reason.
mark-js-no-item = There is no item { $count } yet: r makes one.
## Notebooks for students

notebook-answer = {"*"}Put your answer here.*
notebook-introduction =
    {"*"}*Run the next code cell first, and again after every restart of the kernel.
    `NameError: name 'check' is not defined` means: it has not been run yet.**

    Replace every `raise NotImplementedError(...)` and every `"..."` by your solution and run the cell.
    The cell with `check(...)` below tries it with the public tests. Where the text names { $files }, the
    cells of this notebook are meant; `python -m pytest` is not needed here. Hand in the notebook under
    its own name.
notebook-setup = # Run this cell first. It brings the public tests along; do not change it.
notebook-whole = ## All together
notebook-pictures =
    ## Pictures

    They need matplotlib.

## Statements

statement-table = | exercise | points |
statement-formulas =
    ## Names in formulas

    What each formula may hold besides numbers and functions such as `exp`:

    | formula | names |

## What an import writes into an assignment

import-edit = **You edit** { $files }. **You run** `pytest`. **{ $points }** in all.
import-written = answer "{ $title }" in `questions.md`.
import-hint = Read the text about { $name } once more: what is given, and what is asked for?
import-check = { $name } does what is asked for ({ $test }).
# students on the instructor's pages

report-shared-process = The test cells of these notebooks ran in one process with the students' code: nothing outside of it was within reach, but code that is written for it can give itself points.
report-contents = Contents
report-to-do-staff = To do
report-handed-in = handed in
report-to-mark = to mark by hand
report-to-mark-short = to mark
report-late-short = late
report-mistakes = Mistakes
report-mistakes-long = Students with a recognised mistake
report-behind = fall behind
report-behind-short = falls behind
report-behind-note = Whoever has less than half the points, or handed in nothing, in the two assignments that were due last falls behind. Points still to be marked count as earned here.
report-absent = never handed in
report-course-of-points = Progress
report-averages-so-far = Mean and median do not hold points for answers that are still to be marked.
report-task-to-mark = Answers to mark
report-task-unanswered = Questions not answered (0 points)
report-task-collected = Collected, not graded yet
report-names = Who?
report-search = Find a name
report-filters = Filters
report-of-all = of { $total }
report-everybody = everybody
report-show-everybody = show everybody
report-show-more = Show the others too
report-back = back to the number
report-status-missing = nothing handed in
report-status-collected = not graded yet
report-group-handed-in = handed in
report-group-missing = nothing handed in
report-group-collected = not graded yet
report-group-graded = graded
report-group-to-mark = to mark by hand
report-group-unanswered = questions not answered
report-group-rejected = not gradable
report-group-faults = our fault
report-group-late = after the deadline
report-group-exempt = exempt
report-group-timeouts = out of time
report-group-crashes = crash or other limit
report-group-looks = worth a look
report-group-behind = falls behind
report-group-absent = never handed in
report-group-open = to mark by hand
report-group-unfinished = result still missing
report-group-exercise = { $name }: { $how }
report-group-check = not passed: { $title }
report-points-between = { $low } to { $high } points
report-waiting = to mark by hand
report-unanswered = not answered
report-checks-short = Checks
report-not-passed = not passed
report-distribution-note = Graded hand-ins by points: below each bar where it begins, above it how many they are.

## Sheets of an nbgrader course, graded by their own test cells

sheet-shared = Graded by the test cells of the notebook. They ran in one process with the code of the hand-in.
sheet-check = The test cell `{ $cell }` runs through.
sheet-passed = It does.
sheet-assertion = It does not: what it asserts is not so.
sheet-warned = It writes to the error stream, a warning for instance; that counts as a failure.
sheet-partly = It gives { $points } of { $maximum } points.
sheet-beyond = It gives no number of points between 0 and its maximum. A person looks at it.
sheet-draws = It looks at a picture, which is not drawn while grading. A person looks at it.
sheet-package = It needs a package that is not there while grading. A person looks at it.
sheet-answer = The cell `{ $cell }` is answered.
sheet-unanswered = Nothing was written there.
sheet-missing = Its notebook was not handed in.

## Grading: what a check says

# what a suite asserts

grading-complex = The result is complex; real numbers are expected.
grading-no-number = The result is { $kind }; a number or a numpy array of numbers is expected.
grading-kind-none = None (is there a `return` missing?)
grading-kind-sequence = a { $type } (np.array(...) makes it an array)
grading-kind-dtype = a numpy array of dtype { $dtype } instead of float64 (np.array(..., dtype=float))
grading-kind-own = an object of a class of its own
grading-kind-type = of type { $type }
grading-shape-differs = The result has shape { $got }, expected { $expected }.
grading-shape-transposed = The result has shape { $got }, expected { $expected } - it is transposed.
grading-imprecise = The values are right, but to a few digits only: their dtype is { $dtype }. Compute with float64 (no astype or dtype=). It costs points here only.
grading-value-wrong = The value is not right.
grading-value-wrong-nan = The value is not right. There is nan (0/0, inf - inf, or the log of a negative number?).
grading-entries-wrong = { $count } of { $size } entries are not right, the first at index { $first }, the worst at { $worst }.
grading-entries-wrong-nan = { $count } of { $size } entries are not right, the first at index { $first }, the worst at { $worst }. There is nan (0/0, inf - inf, or the log of a negative number?).
grading-got-expected = Got { $got }, expected { $expected }.
grading-out-of-range = A value lies outside the permitted range.
grading-out-of-range-at = A value lies outside the permitted range at index { $index }.
grading-got-range = Got { $got }, permitted { $low } to { $high }.
grading-result-wrong = The result is not right.
grading-unfit-accepted = { $name } accepts arguments that do not fit. Check the shapes and raise a ValueError.
grading-arguments-changed = { $name } changes its arguments. Work on new arrays (`z = z + 1`, not `z += 1`).
grading-numpy-warning = The call emits a numpy warning ({ $what }). Rearrange it so that no exponential overflows and nothing is divided by 0.
grading-source-hidden = How { $name } is written is looked at here. Define it with `def` at the top level of a file of at most 256 KiB.
grading-loop = { $name } should do without loops; there is `{ $what }` in { $line }. Compute with whole arrays.
grading-loop-counted = { $name } should do without loops, in helper functions too: for a small array Python executes { $few } of your lines, for a large one { $many }. Compute with whole arrays.
grading-ready-made = { $name } should do without a ready-made { $used }; there is `{ $what }` in { $line }.
grading-ready-made-itself = { $name } is a library's { $used }; write it yourself.
grading-ready-made-called = { $name } should do without a ready-made { $used }; it is called in { $line }.

# what stops, is missing or exceeds a limit

grading-file-missing = The file { $file } is missing from the submission.
grading-file-empty = { $file } is empty. Did you save it before you handed it in?
grading-name-missing = There is no `{ $name }` in { $file }. Is the name spelt correctly?
grading-name-missing-in-notebook = There is no `{ $name }` in the notebook. Is the name spelt correctly?
grading-cell-raised = Cell { $cell } raised { $kind }, so `{ $name }` was never defined.
grading-cell-awaits = Cell { $cell } raised { $kind }, so `{ $name }` was never defined. When grading, there is `await` in functions only.
grading-not-a-function = `{ $name }` is not a function (any more). Is there an assignment to the same name further down?
grading-no-object = `{ $name }(...)` gives no object. `{ $name }` must be a class.
grading-not-data = The result is an object of its own; numbers, arrays or lists of them are expected.
grading-not-written = Not written yet: `raise NotImplementedError` is still there.
grading-array-too-large = Out of memory: an array is far too large (wrong axes, broadcasting?).
grading-incomparable = The result is too large or nested too deeply to be compared.
grading-line = line { $line }
grading-line-of-cell = cell { $cell }, line { $line }
grading-raised-in-file = { $kind } in { $file }, { $line }: `{ $code }`
grading-raised-in-cell = { $kind } in { $line }: `{ $code }`
grading-stops = Your code stops ({ $at }).
grading-stops-known = Your code stops ({ $at }). { $known }
grading-not-loaded = { $file } cannot be loaded ({ $at }).
grading-not-loaded-known = { $file } cannot be loaded ({ $at }). { $known }
grading-no-python = Python cannot read the file there: check brackets, colons and indentation.
grading-endless-recursion = A function calls itself without end.
grading-no-access = Files, network and other processes are not available when grading.
grading-own-file-missing = There is no { $file } in the submission.
grading-ended-computing = The call computes for more than { $limit } s. Does every loop end?
grading-ended-waiting = The call waits for more than { $limit } s (sleep, input?).
grading-ended-budget = The submission has used up its { $limit } s.
grading-ended-calls = The call uses other functions more than { $limit } times. Does every loop end?
grading-ended-memory = The call needs more than { $limit } MiB of memory.
grading-ended-output = The code prints far too much. Remove the print lines from the loops.
grading-ended-scratch = The code writes too much to disk: more than { $limit } MiB, or too many files.
grading-ended-exit = The code ends the whole program (sys.exit, exit, os._exit). Return a value instead.
grading-ended-signal = Python itself crashed (endless recursion or native code).
grading-ended-protocol = The code sent something that is no result. It does not count.
grading-ended-reply = The result is too large: { $size } MB, at most { $limit }. Are the shapes right (wrong axes, broadcasting)?
grading-too-much-time = What your code returns or hands over takes too much time to grade. Check the shapes and sizes of the arrays.
grading-too-much-memory = What your code returns or hands over takes too much memory to grade. Check the shapes and sizes of the arrays.
grading-unusable = The check cannot use what your code gives here: the last was { $last }. Compare with what the docstring asks for.
grading-given-nothing = nothing
grading-given-array = { $axes ->
    [one] an array with { $axes } axis
   *[other] an array with { $axes } axes
}
grading-given-type = something of type { $type }

# checks that do not hold, have not been run, or are no fault of the student's

grading-does-not-hold = This does not hold: { $title }
grading-undecided = This cannot be compared automatically. A person will look at it and give the points.
grading-carried = Graded with the course's { $names }, because yours fails: { $reason }
grading-left-out = Not run: an earlier check failed.
grading-skipped-timeout = Not run: an earlier check of this exercise exceeded the time limit.
grading-skipped-memory = Not run: an earlier check of this exercise exceeded the memory limit.
grading-skipped-output = Not run: an earlier check of this exercise exceeded the output limit.
grading-engine-error = This check could not be run; that is a fault of the grading, not yours. A person will look.

# which files are graded

grading-hand-in-unreadable = The hand-in could not be read ({ $why }); that is a fault of the grading, not yours. A person will look.
grading-file-unreadable = { $file } could not be read ({ $why }); that is a fault of the grading, not yours. A person will look.
grading-too-long-to-read = Reading the submission takes too long. Hand in only what belongs to the assignment.
grading-nothing-handed-in = The submission holds no file that could be graded.
grading-file-as = { $name } as { $file }
grading-slipped = { $pairs } was graded.
grading-read-as-notebook = In { $files } there are lines for notebooks (with %, ! or ?), which are not Python: read as in a notebook.
grading-no-file-of-ours = No file of this assignment is among them, only: { $files }. Hand in the files as they were handed out, under their names.
grading-several-notebooks = There are several notebooks ({ $files }), and none is named after the assignment.
grading-notebook = The notebook { $file } was graded.
grading-notebook-and = The notebook { $file } was graded, and { $others }.

# formulas

grading-answers-no-dict = ANSWERS should stay a dict: one name and one text in each line.

## Formulas: what is said of answers and derivations; nothing in it names an expected answer

# answers

formula-right = Right.
formula-right-sampled = Right: equal at every point that was tried (not proved in general).
formula-wrong = This is not right.
formula-rounded = This is not right. The exact value is asked for, not a rounded one.
formula-undecided = This formula could not be compared: a person will look at it.
formula-no-answer = No answer yet.
formula-no-word = A word in quotes is asked for.
formula-unreadable = Cannot be read: { $why }
formula-unreadable-at = Cannot be read, column { $column }: { $why }
formula-number-of-parts = { $wanted } parts are asked for, there are { $found }.
formula-part = Part { $number }: { $said }
formula-read-as =
    Read as { $read }
    { $said }
formula-written = { $written } { $said }

# the form asked for

formula-wrong-form = The value is right, but not in the form asked for: { $why }
formula-form-like = compare with the form that the exercise names.
formula-form-no-derivative = the derivative must be worked out.
formula-form-worked-out = it must be worked out, with no derivative, sum sign or arithmetic of numbers left.
formula-form-product = it must be a product.
formula-form-reduced-fraction = it must be a single fraction in lowest terms.
formula-form-uses = it must be written with { $names }.
formula-form-without = { $names } must not occur.

# lines of a derivation

formula-start = This is the derivative asked for.
formula-start-identity = This is the expression of the exercise.
formula-not-the-task = The first line is not the derivative asked for: write it unevaluated, Derivative(f, x), or after the first rule.
formula-not-the-task-identity = The first line is not the expression of the exercise: write it as it stands there, or after the first step.
formula-no-start = This is the result already: begin with the derivative and derive it.
formula-no-start-identity = This is the result already: begin with the expression of the exercise and rewrite it.
formula-start-form = This goes too far for a first line: { $why }
formula-holds = Follows from line { $after }.
formula-sampled = Agrees with line { $after } at every point that was tried (not proved in general; counts as right).
formula-rearranged = Line { $after } arranged differently (order, signs or brackets), no more.
formula-repeats = Repeats line { $after }: a step writes something differently.
formula-loop = Follows from line { $after }, but is line { $earlier } again: nothing was gained in between.
formula-does-not-follow = Does not follow from line { $after }: we have line { $after } = { $before }, line { $number } = { $value } (they differ by { $gap }).
formula-does-not-follow-at = Does not follow from line { $after }: at { $where } line { $after } = { $before }, line { $number } = { $value } (they differ by { $gap }).
formula-no-value = Does not follow from line { $after }: at { $where } this line has no real value.
formula-returns = Does not follow from line { $after }, but agrees with line { $earlier }.
formula-returns-to-the-task = Does not follow from line { $after }, but is the derivative asked for.
formula-returns-to-the-task-identity = Does not follow from line { $after }, but is the expression of the exercise.
formula-line-undecided = Could not be compared with line { $after }: a person will look at it.
formula-too-much = The lines need more than { $limit } operations together: from here on a person will look at them. Shorter lines are judged at once.

# a derivation as a whole

formula-no-list = A derivation is a list of lines, each a text in quotes.
formula-no-lines = No derivation yet.
formula-too-many-lines = No more than { $limit } lines are read.
formula-steps-earned = { $good } of { $total } steps follow.
formula-result = The result is right.
formula-no-result = The last line is not the result.
formula-not-reached = There is no result yet.
formula-first-wrong = The first wrong line is line { $line }.
formula-complete = The derivation is complete.
formula-incomplete = No line is wrong, but the derivation is not complete yet.
formula-verified-nothing = Verified: nothing.
formula-verified-proved = Verified: every line that follows is proved.
formula-verified-sampled = Verified: at random points, not every line is proved.
formula-verified-sizes-proved = Verified for n = { $sizes }, every index and every one-hot output: every line that follows is proved. This is no proof for general n.
formula-verified-sizes-sampled = Verified for n = { $sizes }, every index and every one-hot output: at random points, not every line is proved. This is no proof for general n.
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

# for instructors

formula-expected = Expected { $formula }.
formula-line = Line { $line }: { $said }
formula-differs = expected { $wanted }, answer { $given }.
formula-differs-at = At { $where }: expected { $wanted }, answer { $given }.
formula-valueless = the answer has no real value.
formula-valueless-at = At { $where }: the answer has no real value.

# sentences of the checks

formula-check-answer = { $name } is { $what }.
formula-check-start = The first line of { $name } is the derivative asked for, or that after one rule.
formula-check-start-identity = The first line of { $name } is the exercise's expression, or that after one rule.
formula-check-half = At least half of the lines of { $name } follow from the line before.
formula-check-half-verified = At least half of the lines of { $name } follow from the line before, verified for n = { $sizes } and { $last } and every index.
formula-check-steps = Every line of { $name } follows from the line before.
formula-check-steps-verified = Every line of { $name } follows from the line before, verified for n = { $sizes } and { $last } and every index.
formula-check-result = The last line of { $name } is the result, reached by at least one step that follows.

## Points that change when a hand-in is graded again

change-still = still { $after } of { $maximum } points
change-instead = { $after } of { $maximum } points instead of { $before }
change-gained = passes now
change-lost = no longer passes
change-worth = counts differently now
change-removed = check removed
change-added-passed = new check, passed
change-added-failed = new check, not passed
change-other = scored differently
change-status-graded = graded
change-status-rejected = not gradable
change-status-engine-error = not graded, for a fault of ours

## Notebooks that were handed in and cannot be read: what follows the name of the file

notebook-too-large = is too large or nested too deeply. Delete what does not belong to it and hand it in again.
notebook-no-json = is no readable notebook (no complete JSON). Open it in Jupyter, save it and hand it in again.
notebook-no-code = has no cell with code. Is it the right file?
notebook-too-many-cells = has more than { $limit } cells. Delete what does not belong to it.
notebook-too-much-code = holds more than { $limit } of code. Delete what does not belong to it.
