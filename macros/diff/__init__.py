"""`hub diff`: what a change of data/ means, for the person who reviews it.

revision   data/ as it was at a commit of git, in a folder of its own
values     two values out of YAML, and where they differ
entities   the differences of two folders, by the thing that readers know: a round, a province
notes      what a reviewer should look at: days, sources, values changed in place
pages      which pages and published files come out otherwise
scores     which totals of a fixed set of profiles move (profiles.yml)
text, markdown, as_json    the same report for a terminal, a pull request, a program
"""
