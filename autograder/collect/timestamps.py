"""The time of a hand-in as nbgrader writes it down.

Source: nbgrader's exchange/default/exchange.py: `Exchange.timestamp_format`, by default
`%Y-%m-%d %H:%M:%S.%f %Z` in the zone `Exchange.timezone`, in names of folders of the exchange and
in a hand-in's `timestamp.txt`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

TIMESTAMP = "timestamp.txt"
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[ T](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?(?P<zone>\S*)"
)
_OFFSET = re.compile(r"[+-]\d\d:?\d\d")
_UTC = ("", "UTC", "Z", "GMT")


def read_moment(words: str, zone: tzinfo | None = None) -> tuple[datetime | None, str]:
    """The moment, and what is to be said of it: nothing where it is certain.

    Parameters
    ----------
    words : str
        Date, time and zone: an offset, a name (`Europe/Berlin`) or an abbreviation (`CET`);
        without one it is UTC.
    zone : tzinfo, optional
        The course's, whose abbreviations are known (`CEST`), in the hour that comes twice too.

    Returns
    -------
    datetime or None
        None where it is no time; where only the zone is not known, the time as if it were UTC.
    str
        For the instructor; empty if the zone is known.
    """
    found = _MOMENT.fullmatch(words.strip())
    try:
        local = datetime.fromisoformat(f"{found['day']} {found['time']}") if found else None
        if found is None or local is None:
            return None, f"{TIMESTAMP} or the folder's name holds no time: {words[:60]!r}"
        known = _in_zone(local, found["zone"], zone)
        if known is not None:
            return known.astimezone(UTC), ""
    except (ValueError, OverflowError):  # no day of any calendar
        return None, f"this is no time: {words[:60]!r}"
    return local.replace(tzinfo=UTC), (
        f"the time zone {found['zone'][:20]!r} is not known, so nobody can say whether it is "
        "late; let course.toml name the zone of the exchange (timezone)"
    )


def _in_zone(local: datetime, name: str, zone: tzinfo | None) -> datetime | None:
    if name in _UTC:
        return local.replace(tzinfo=UTC)
    if _OFFSET.fullmatch(name):
        return datetime.fromisoformat(f"{local.isoformat()}{name}")
    for fold in (0, 1):
        here = local.replace(tzinfo=zone, fold=fold)
        if zone is not None and here.tzname() == name:
            return here
    return local.replace(tzinfo=ZoneInfo(name)) if name in _zone_names() else None


@cache
def _zone_names() -> set[str]:
    return available_timezones()
