"""`python -m calculator.bundle`: builds the calculator's files where needed and lists them."""

from __future__ import annotations

from calculator.bundle import ensure

for place, file in ensure():
    print(f"{file.stat().st_size:>10,}  {place}")
