"""What people ask of the system, room by room. A package, for textstat installs a `tests` of its own."""
