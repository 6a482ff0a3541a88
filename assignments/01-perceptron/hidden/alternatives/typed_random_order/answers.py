"""With numbers instead of texts where a number is exact."""
from __future__ import annotations

from typing import Any

ANSWERS: dict[str, Any] = dict(a=1, b=9, c=0.5, d=0, e=0, f="tanh(1/2)", g="tanh(1)", h="tanh(9)")
for name, z in {"e": "0", "f": "1/2", "g": "1", "h": "9"}.items():
    ANSWERS[name + "_sigmoid"] = f"sigma({z})"
ANSWERS["learned_function"] = " oder "
print(ANSWERS)
