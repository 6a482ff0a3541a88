"""The numbers for Prometheus: on this machine only, and without names."""

from __future__ import annotations

import sys
import urllib.request
from typing import Any

import pytest

from autograder.arrival.metrics import Prometheus
from autograder.arrival.status import Status
from autograder.errors import AutograderError


@pytest.fixture
def metrics() -> Any:
    made = Prometheus(0)
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_what_was_counted_can_be_read(metrics):
    """In Prometheus' text format, from the loopback."""
    metrics.arrived.inc()
    metrics.fed_back.inc()
    metrics.seconds.observe(1.5)
    metrics.show(Status(waiting=3, oldest_seconds=7.0))
    assert metrics.server.server_address[0] == "127.0.0.1"
    url = f"http://127.0.0.1:{metrics.server.server_port}/metrics"
    with urllib.request.urlopen(url, timeout=30) as answer:
        lines = answer.read().decode().splitlines()
    for line in (
        "autograder_arrived_total 1.0",
        "autograder_feedback_total 1.0",
        "autograder_waiting 3.0",
        "autograder_oldest_seconds 7.0",
        'autograder_feedback_seconds_bucket{le="2.0"} 1.0',
    ):
        assert line in lines


def test_a_library_that_is_missing_is_named(monkeypatch):
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    with pytest.raises(AutograderError, match="prometheus_client") as caught:
        Prometheus(1)
    assert "pip install" in caught.value.hint
