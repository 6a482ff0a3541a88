"""Points and shares in the notation of a language."""


def number(value: float, language: str) -> str:
    """At most two decimals, without trailing zeros: 8.5 in English, 8,5 in German."""
    text = f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
    text = text.replace("-", "\u2212")
    return text.replace(".", ",") if language == "de" else text


def difference(value: float, language: str) -> str:
    """A number with its sign: +0.5."""
    text = number(value, language)
    return text if text.startswith("\u2212") or value == 0 else f"+{text}"


def percent(share: float, language: str) -> str:
    """A share as whole per cent: 62% in English, 62 % (with a fixed space) in German."""
    return f"{100 * share:.0f}\u00a0%" if language == "de" else f"{100 * share:.0f}%"
