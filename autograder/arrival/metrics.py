"""Numbers of a watch in Prometheus' format, on this machine only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autograder.installation import missing_library

if TYPE_CHECKING:
    from autograder.arrival.status import Status

_BUCKETS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300)


class _Silent:
    """Counts nothing."""

    def inc(self) -> None:
        pass

    def observe(self, _value: float) -> None:
        pass


class Metrics:
    """What is counted; by default nowhere."""

    arrived: Any = _Silent()
    graded: Any = _Silent()
    fed_back: Any = _Silent()
    failed: Any = _Silent()
    seconds: Any = _Silent()

    def show(self, status: Status) -> None:
        """Show what waits now."""


class Prometheus(Metrics):
    """Served at http://127.0.0.1:PORT/metrics."""

    def __init__(self, port: int) -> None:
        try:
            from prometheus_client import (
                CollectorRegistry,
                Counter,
                Gauge,
                Histogram,
                start_http_server,
            )
        except ImportError as error:
            raise (missing_library(error) or error) from error
        registry = CollectorRegistry()
        name = "autograder_{}".format

        def counter(what: str, said: str) -> Counter:
            return Counter(name(what), said, registry=registry)

        def gauge(what: str, said: str) -> Gauge:
            return Gauge(name(what), said, registry=registry)

        self.arrived = counter("arrived", "Submissions taken in")
        self.graded = counter("graded", "Results written")
        self.fed_back = counter("feedback", "Feedbacks given")
        self.failed = counter("failed", "Things that are tried again")
        self.seconds = Histogram(
            name("feedback_seconds"), "From arrival to feedback", registry=registry,
            buckets=_BUCKETS,
        )  # fmt: skip
        self._gauges = {
            "waiting": gauge("waiting", "Submissions in the queue"),
            "unsettled": gauge("unsettled", "Uploads that are not complete"),
            "postponed": gauge("postponed", "Feedbacks that are due later"),
            "behind": gauge("behind", "Results that nbgrader's gradebook does not have yet"),
            "oldest_seconds": gauge("oldest_seconds", "How long the first in the queue waits"),
            "person": gauge("person", "What a person has to look at"),
        }
        self.server, _thread = start_http_server(port, addr="127.0.0.1", registry=registry)

    def show(self, status: Status) -> None:
        for what, gauge in self._gauges.items():
            gauge.set(getattr(status, what))
