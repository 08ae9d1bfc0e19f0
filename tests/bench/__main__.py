"""`make bench`: the builds side by side, the pages' weight, the slow phone and the running server.

Ends with 1 where a limit is passed. Limits on builds look at the processor's seconds, which other
work on the machine does not lengthen; the clock's stand beside them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench.builds import Build, build, make_calculator, plain_copy
from tests.bench.pages import all_draws, heaviest
from tests.bench.serving import edit_to_shown
from tests.bench.tree import multiply_draws, tree
from tests.bench.verdict import exit_status, verdict
from tests.chromium import SHELL, WITH_WINDOWS, installed

TIMES = 10
MOST_OVER_PLAIN = 2.0
MOST_PER_PAGE = 100_000
LONGEST_UNTIL_USABLE = 1.0
LONGEST_EDIT = 3.0
CHROMIUM = installed(*WITH_WINDOWS, SHELL)


def main() -> int:
    """Measures everything; returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        work = Path(made)
        repo = tree(work / "as-is")
        make_calculator(repo)
        plain_folder = plain_copy(repo, work / "plain")
        big_repo = tree(work / "times-ten")
        rounds = multiply_draws(big_repo, TIMES)
        make_calculator(big_repo)
        as_is = build("the site as it is", repo, work / "site")
        plain = build("its Markdown, plain Material", plain_folder, work / "site-plain")
        big = build(f"the site, {rounds:,} draws", big_repo, work / "site-times-ten")
        show([as_is, plain, big])
        share = as_is.processor / plain.processor
        verdict(f"{share:.2f} times plain", share <= MOST_OVER_PLAIN, f"{MOST_OVER_PLAIN:g} times")
        growth = big.processor / as_is.processor
        times = big.pages / as_is.pages
        verdict(f"{growth:.1f} times the seconds for {times:.1f} times the pages",
                growth <= times, "linear")  # fmt: skip
        for path, size in heaviest(work / "site"):
            verdict(f"{path}: {size / 1000:.1f} KB with gzip", size <= MOST_PER_PAGE, "100 KB")
        browsing(work / "site")
        seconds = edit_to_shown(repo)
        verdict(f"an edit of a draw is shown after {seconds:.1f} s", seconds <= LONGEST_EDIT,
                f"{LONGEST_EDIT:g} s")  # fmt: skip
    return exit_status()


def browsing(site: Path) -> None:
    """The table of all draws on a slow phone."""
    if CHROMIUM is None:
        verdict("the table of all draws was not tried: no Chromium", False, "`make browser`")
        return
    ready, chosen = all_draws(site, CHROMIUM)
    limit = f"{LONGEST_UNTIL_USABLE:g} s"
    words = "all draws, processor slowed down 4 times"
    verdict(f"{words}: usable after {ready:.2f} s", ready <= LONGEST_UNTIL_USABLE, limit)
    verdict(f"{words}: a choice takes {chosen:.2f} s", chosen <= LONGEST_UNTIL_USABLE, limit)


def show(builds: list[Build]) -> None:
    """The builds as a table."""
    print(
        f"{'build':32}{'clock s':>9}{'processor s':>13}{'pages':>8}{'site MB':>9}{'memory MB':>11}"
    )
    for each in builds:
        print(
            f"{each.name:32}{each.clock:9.1f}{each.processor:13.1f}{each.pages:8,}"
            f"{each.megabytes:9.1f}{each.memory:11.0f}"
        )


if __name__ == "__main__":
    sys.exit(main())
