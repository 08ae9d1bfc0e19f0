"""`python -m express_entry` is the command `express-entry`."""

from express_entry.cli import main

raise SystemExit(main())
