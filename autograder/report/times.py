"""Points in time and stretches of it in words."""

from datetime import datetime

from autograder.report.messages import say


def moment_text(iso: str, language: str) -> str:
    """Date and time of day as they are written in a language, without the time zone."""
    return datetime.fromisoformat(iso).strftime(say("moment", language))


def duration_text(seconds: float, language: str) -> str:
    """Days, hours and minutes, the two largest that are not 0; never less than a minute."""
    minutes = max(1, round(seconds / 60))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    words = []
    if days:
        words.append(say("one_day" if days == 1 else "days", language, count=days))
    if hours:
        words.append(say("hours", language, count=hours))
    if minutes:
        words.append(say("minutes", language, count=minutes))
    return " ".join(words[:2])
