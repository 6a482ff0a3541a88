"""Order of arrival, and nobody waits because another hands in fifty times."""

from __future__ import annotations

from autograder.arrival.queue import Queue

TASK, OTHER = "02-activations", "03-derivatives"


def served(queue: Queue, most: int = 1) -> list[str]:
    """Everybody in the order in which they get their turn."""
    order = []
    while taken := queue.take(most):
        order += [waiting.student for waiting in taken]
    return order


def test_who_came_first_is_served_first():
    """Whatever the names, and the order in which they were noticed."""
    queue = Queue()
    for student, since in (("c", 3.0), ("a", 1.0), ("b", 2.0)):
        queue.add(student, TASK, since)
    assert served(queue) == ["a", "b", "c"]


def test_a_burst_of_500_is_worked_off_in_order():
    """In chunks as the batches take them; nobody is lost, nobody comes twice."""
    queue = Queue()
    for number in range(500):
        queue.add(f"s{number:03}", TASK, float(number))
    assert served(queue, 32) == [f"s{number:03}" for number in range(500)]


def test_fifty_submissions_are_one_place():
    """Whoever hands in again keeps the place and takes no other."""
    queue = Queue()
    queue.add("ada", TASK, 1.0)
    for number in range(50):
        queue.add("eve", TASK, 2.0 + number / 100)
    queue.add("alan", TASK, 3.0)
    assert len(queue) == 3
    assert served(queue) == ["ada", "eve", "alan"]


def test_who_has_been_served_goes_behind_all_who_wait():
    """Eve hands in again after each turn: everybody else waits for her once at most."""
    queue, order, clock = Queue(), [], 100.0
    for number in range(20):
        queue.add(f"s{number:02}", TASK, float(number))
    queue.add("eve", TASK, 0.5)
    while any(name != "eve" for name in (w.student for w in queue.order())):
        [waiting] = queue.take(1)
        order.append(waiting.student)
        if waiting.student == "eve":
            clock += 1
            queue.add("eve", TASK, clock)
    assert order.count("eve") == 1
    assert [name for name in order if name != "eve"] == [f"s{number:02}" for number in range(20)]


def test_a_second_assignment_comes_after_everybodys_first():
    """Handing in five assignments at once makes nobody wait five times."""
    queue = Queue()
    for number, task in enumerate((TASK, OTHER, "04", "05", "06")):
        queue.add("eve", task, float(number))
    queue.add("ada", TASK, 10.0)
    assert served(queue)[:2] == ["eve", "ada"]


def test_a_batch_is_of_one_assignment():
    """And takes nobody from behind the first `most`."""
    queue = Queue()
    for number in range(6):
        queue.add(f"s{number}", (TASK, OTHER)[number % 2], float(number))
    assert [w.student for w in queue.take(4)] == ["s0", "s2"]
    assert [w.student for w in queue.take(4)] == ["s1", "s3", "s5"]
    assert queue.oldest() == 4.0
