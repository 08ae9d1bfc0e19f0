"""YAML is read as written: what two versions of YAML read differently is refused, never guessed."""

from __future__ import annotations

import pytest

from macros.yaml_strict import parse


def read(text: str) -> tuple[object, list[str]]:
    """The value and the faults of one document."""
    document = parse(text.encode(), "f.yml")
    return document.value, [str(fault) for fault in document.faults]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("7.5", 7.5),
        ("2021-07-08", "2021-07-08"),
        ("2021-07-08T14:03:28Z", "2021-07-08T14:03:28Z"),
        ("447a", "447a"),
        ("491-500", "491-500"),
        ("Ontario", "Ontario"),
        ('"NO"', "NO"),
        ("'010'", "010"),
        ('"12:30"', "12:30"),
        ("Night", "Night"),
    ],
)
def test_values_of_the_core_schema(written: str, value: object) -> None:
    """Null, true, false and decimal numbers are values; days and moments stay text."""
    assert read(f"a: {written}\n") == ({"a": value}, [])


@pytest.mark.parametrize(
    "written", ["NO", "no", "No", "yes", "YES", "on", "On", "off", "OFF", "y", "Y", "n", "N"]
)
def test_words_that_old_readers_take_for_booleans_are_refused(written: str) -> None:
    """A bare `NO` is false to YAML 1.1 and text to YAML 1.2, as a value and as a key."""
    _, faults = read(f"a: 1\nb: {written}\n{written}: 2\n")
    assert len(faults) == 2
    assert faults[0].startswith(f"f.yml:2: b: {written}: ")
    assert f'"{written}" in quotes' in faults[0]
    assert "true or false" in faults[0]
    assert faults[1].startswith(f"f.yml:3: {written}: ")


@pytest.mark.parametrize(
    "written",
    ["010", "-07", "0o7", "0b11", "0x1F", "1_000", "12:30", "1:30:00", "1e3", "1.", ".5",
     ".inf", ".nan"],
)  # fmt: skip
def test_numbers_that_readers_disagree_on_are_refused(written: str) -> None:
    """YAML 1.1 reads `010` as 8 and `12:30` as 750; YAML 1.2 does not. Both are refused."""
    _, faults = read(f"a:\n  - 1\n  - {written}\n")
    hint = f'write "{written}" in quotes if it is text, or a plain decimal number'
    assert faults == [f"f.yml:3: a[1]: {written}: readers disagree on the value of this; {hint}"]


def test_a_second_value_for_a_key_is_refused_with_both_values_and_lines() -> None:
    """Neither value wins silently."""
    value, faults = read("a:\n  b: 1\n  c: 2\n  b: 3\n")
    assert value == {"a": {"b": 1, "c": 2}}
    assert faults == ["f.yml:4: a.b: the key is given twice: 1 on line 2, 3 here; keep one"]


def test_a_repeated_block_is_refused_at_its_own_line() -> None:
    """A key whose value is a block is named at the line of the key, not of what is in it."""
    _, faults = read("a:\n  b: 1\nc: 1\na:\n  d: 2\n")
    assert faults == ["f.yml:4: a: the key is given twice, first on line 1; keep one"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", "f.yml:1: a: &x: anchors"),
        ("a: 1\nb: *x\n", "f.yml:2: b: *x: anchors"),
        ("<<: {a: 1}\nb: 2\n", "f.yml:1: <<: merge keys"),
        ("a: !!str 1\n", "f.yml:1: a: the tag tag:yaml.org,2002:str"),
        ("a: 1\n---\nb: 2\n", "f.yml:2: a second document begins here"),
        ("a: &x [1]\n", "f.yml:1: a: &x: anchors"),
        ("a:\n  - &x {b: 1}\n", "f.yml:2: a[0]: &x: anchors"),
        ("a: !!set {b: 1}\n", "f.yml:1: a: the tag tag:yaml.org,2002:set"),
        ("? [a, b]\n: 1\n", "f.yml:1: a key must be text"),
        ("true: 1\n", "f.yml:1: the key true needs quotes"),
    ],
)
def test_what_hides_values_is_refused(text: str, expected: str) -> None:
    """Anchors, aliases, merge keys, tags and further documents have no place in a file of facts."""
    _, faults = read(text)
    assert any(fault.startswith(expected) for fault in faults), faults


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: [*x, NO]\n", {"a": [None, "NO"]}),
        ("? [b, c]\n: 1\na: {d: NO}\n", {"a": {"d": "NO"}}),
        ("true: 1\na: {d: NO}\n", {"a": {"d": "NO"}}),
        ("<<: {b: 1}\na: {d: NO}\n", {"a": {"d": "NO"}}),
        ("a: {d: NO}\na: {e: 1}\nb: 2\n", {"a": {"d": "NO"}, "b": 2}),
        ("a: NO\na: 1\nb: 2\n", {"a": "NO", "b": 2}),
    ],
)
def test_what_follows_a_refused_key_or_value_is_still_read(text: str, value: object) -> None:
    """It leaves its place empty, moves nothing else, and hides no other fault of the file."""
    read_value, faults = read(text)
    assert read_value == value
    assert sum("NO: some readers take this for true or false" in fault for fault in faults) == 1
    assert len(faults) == 2


@pytest.mark.parametrize("text", ["a: {b: 1}\na: 2\n", "a: 2\na: [1]\n"])
def test_a_block_is_not_shown_beside_a_value(text: str) -> None:
    """Where one of the two values of a key is a block, the lines say enough."""
    _, faults = read(text)
    assert faults == ["f.yml:2: a: the key is given twice, first on line 1; keep one"]


def test_tabs_are_named_line_by_line_and_the_rest_is_still_read() -> None:
    """A tab does not keep the other faults of the file from being seen."""
    value, faults = read("a:\n  b: 1\n\tc: 2\n  d:\t3\n  e: NO\n")
    assert [fault.split(": ")[0] for fault in faults] == ["f.yml:3", "f.yml:4", "f.yml:5"]
    assert "a tab in the indentation: use spaces" in faults[0]
    assert "a tab in the line" in faults[1]
    assert value == {"a": {"b": 1, "c": 2, "d": 3, "e": "NO"}}


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# only a comment\n"])
def test_a_file_without_content_is_said_to_be_empty(raw: bytes) -> None:
    """Nothing, blank lines and comments alone are all an empty file."""
    document = parse(raw, "f.yml")
    assert [str(f) for f in document.faults] == [
        "f.yml:1: the file is empty: it needs its fields, or must be removed"
    ]


def test_bytes_that_are_not_utf8_are_located() -> None:
    """Latin-1 text is refused with the byte, its place in the line and in the file."""
    document = parse("a: 1\nb: é\n".encode("latin-1"), "f.yml")
    where = "byte 0xE9 at byte 4 of this line (offset 8 of the file)"
    expected = f"f.yml:2: is not UTF-8: {where}: save the file as UTF-8"
    assert [str(fault) for fault in document.faults] == [expected]


def test_byte_order_marks_are_refused() -> None:
    """UTF-8 with a mark and UTF-16 are told apart, and what follows is still read."""
    marked = parse(b"\xef\xbb\xbfa: NO\n", "f.yml")
    assert "begins with a byte order mark" in str(marked.faults[0])
    assert "a: NO:" in str(marked.faults[1])
    assert "is UTF-16 text: save it as UTF-8" in str(
        parse("a: 1\n".encode("utf-16"), "f.yml").faults[0]
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: c: d\n", 2, "put the whole value in quotes"),
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "a list is opened with [ and never closed with ]"),
        ("a: {b: 1\nc: 3\n", 2, "a mapping is opened with { and never closed with }"),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> mine\n", 2, "<<<<<<< is git's mark"),
        ("a: 1\n=======\nb: 2\n", 2, "git's mark of two versions: keep one"),
        ('a: "open\nb: 1\n', 3, "is not YAML"),
        ("a: 1\nb: \x07\n", 2, "the control character U+0007: remove it"),
        ("a: @b\n", 1, "is not YAML"),
    ],
)
def test_what_is_not_yaml_is_said_with_its_line(text: str, line: int, words: str) -> None:
    """A file that cannot be read at all gives one fault, at the line where reading ended."""
    _, faults = read(text)
    assert len(faults) == 1
    assert faults[0].startswith(f"f.yml:{line}: ")
    assert words in faults[0]


def test_nesting_without_end_is_refused() -> None:
    """A file made to exhaust the reader is refused like any other."""
    _, faults = read("a: " + "[" * 5000 + "]" * 5000 + "\n")
    assert faults == ["f.yml:1: is nested more than 30 levels deep"]


def test_every_value_has_its_line() -> None:
    """A path leads to the line of its key or list item; an absent one to the line around it."""
    document = parse(b"a:\n  - b: 1\n    c: {d: 2,\n        e: 3}\n  - 4\n", "f.yml")
    assert document.line(("a", 0, "b")) == 2
    assert document.line(("a", 0, "c", "e")) == 4
    assert document.line(("a", 1)) == 5
    assert document.line(("a", 0, "missing")) == 2
    assert document.line(("elsewhere",)) == 1
