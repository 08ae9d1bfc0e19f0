"""Does every command end quietly when `head` has seen enough of what it prints?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scoring.profiles import single

BATCH = (json.dumps(single()) + "\n") * 40


@pytest.mark.parametrize(
    ("command", "given"),
    [
        ("hub --help", ""),
        ("hub check", ""),
        ("hub freshness", ""),
        ("hub import-draws no-such-list.json", ""),
        ("express-entry --help", ""),
        ("express-entry rulesets", ""),
        ("express-entry noc engineer", ""),
        ("express-entry score --jsonl -", BATCH),
    ],
)
def test_a_command_whose_reader_leaves_ends_quietly(repo: Path, command: str, given: str) -> None:
    """No message and no traceback, whether it prints a line or thousands. The status is 1, as for
    Python's own: whoever asks for it did not hear whether all was good."""
    name, *options = command.split()
    unread, printed = os.pipe()
    os.close(unread)
    done = subprocess.run(
        [Path(sys.executable).with_name(name), *options],
        cwd=repo, env=os.environ | {"PYTHONUNBUFFERED": ""},  # which would print at once
        input=given, stdout=printed, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(printed)
    assert (done.stderr, done.returncode) == ("", 1)
