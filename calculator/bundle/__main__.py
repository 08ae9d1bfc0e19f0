"""`python -m calculator.bundle`: builds the calculator's files where needed and lists them."""

from __future__ import annotations

import sys

from calculator.bundle import ensure
from macros.faults import InvalidData

try:
    for place, file in ensure():
        print(f"{file.stat().st_size:>10,}  {place}")
except InvalidData as invalid:
    sys.exit(str(invalid))
