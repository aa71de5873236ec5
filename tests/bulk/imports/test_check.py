"""What the check of a whole file tells, and what it never shows."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from maxio_sdk.bulk import imports
from maxio_sdk.bulk.imports import COLUMNS, CheckReport, Problem, Severity, Split, _regions, check, read_rows, signup
from maxio_sdk.bulk.imports.problems import column_letters
from maxio_sdk.errors import ConfigurationError, SourceError
from tests.bulk.imports.imports_support import (
    CARD,
    EXISTING,
    FREE,
    NOW,
    NUMBER,
    SAMPLES,
    TOKEN,
    VAULT,
    Found,
    checked,
    distinct,
    found,
    written,
)

BAD = {**FREE, "customer_email": "nobody"}
SAMPLE_FILES = sorted(SAMPLES.glob("*.csv"))
EXPIRED_SAMPLE = "documentation_example.csv"


def file_of(outcomes: str) -> bytes:
    """Write a file with a good row for each `.`, and a bad one for each `x`."""
    rows = [{**(BAD if mark == "x" else distinct(FREE, number))} for number, mark in enumerate(outcomes)]
    return written([{**row, "coupon_code": str(number)} for number, row in enumerate(rows)])


@pytest.mark.parametrize("sample", SAMPLE_FILES, ids=lambda path: path.stem)
def test_a_sample_of_the_documentation_passes(sample: Path) -> None:
    report = check(sample, now=NOW)
    assert report.rows > 0
    if sample.name != EXPIRED_SAMPLE:
        assert report.problems == ()
    assert report.ok
    assert check(sample.read_bytes(), now=NOW) == check(str(sample), now=NOW) == report


def test_the_card_of_the_documentation_has_expired_since() -> None:
    text = "The card has expired: payments may fail. Look for a newer date at the gateway."
    sample = SAMPLES / EXPIRED_SAMPLE
    assert found(check(sample, now=NOW)) == [Found(2, "payment_profile_expiration_year", "W2", "warning", text)]
    assert check(sample, now=datetime(2017, 11, 30, tzinfo=UTC)).problems == ()


@pytest.mark.parametrize(
    ("outcomes", "line"),
    [
        ("x" * 9, None),
        ("x" * 10, 11),
        ("x" * 11, 11),
        ("." + "x" * 10, 12),
        ("x" * 9 + "." + "x" * 9, None),
        ("x" * 9 + "." + "x" * 10 + "." + "x" * 20, 21),
        ("x." * 20, None),
    ],
)
def test_the_abort_is_predicted(outcomes: str, line: int | None) -> None:
    report = checked(file_of(outcomes))
    assert report.stops_at == line
    assert report.rows == len(outcomes)
    assert report.failing_rows == report.errors == outcomes.count("x")


def test_another_number_of_failures_ends_it() -> None:
    assert checked(file_of("..xxx"), stop_after=3).stops_at == 6
    assert checked(file_of("x" * 30), stop_after=None).stops_at is None


def test_splits_are_suggested() -> None:
    assert checked(file_of("." * 100)).splits == ()
    assert checked(file_of("." * 201)).splits == (Split(2, 101, 100), Split(102, 201, 100), Split(202, 202, 1))
    assert checked(file_of("." * 5), rows_of_a_split=2).splits == (Split(2, 3, 2), Split(4, 5, 2), Split(6, 6, 1))


def test_problems_beyond_the_limit_are_counted() -> None:
    report = checked(file_of("x" * 30), max_problems=4)
    assert [problem.line for problem in report.problems] == [2, 3, 4, 5]
    assert (report.errors, report.problems_left_out) == (30, 26)
    refused = checked(file_of("xxx") + b'a,"b', max_problems=2)
    assert refused.rejected
    assert not refused.ok


def test_the_zone_of_bare_dates_is_assumed_or_given() -> None:
    body = written([{**FREE, "next_billing_at": "2026-06-01"}])
    morning = datetime(2026, 6, 1, 14, tzinfo=UTC)
    assumed = check(body, now=morning)
    assert assumed.assumptions == ("Bare dates are taken as noon UTC, as the time zone of the site was not given.",)
    assert not assumed.ok
    in_new_york = check(body, now=morning, site_zone=timezone(timedelta(hours=-4)))
    assert in_new_york.assumptions == ()
    assert in_new_york.ok
    assert checked(written([FREE])).assumptions == ()


def test_one_token_twice_is_warned() -> None:
    rows = [distinct(VAULT, 0), distinct(VAULT, 1), {**distinct(VAULT, 2), "payment_profile_vault_token": f"{TOKEN}0"}]
    text = "Line 2 has the same vault token. Several subscriptions with one token are not advised."
    assert found(checked(written(rows))) == [Found(4, "payment_profile_vault_token", "G4", "warning", text)]


def test_one_token_of_two_vaults_or_of_the_test_gateway_is_not() -> None:
    other = {**distinct(VAULT, 1), "payment_profile_vault_token": TOKEN, "payment_profile_current_vault": "nmi"}
    assert checked(written([VAULT, other])).problems == ()
    test = {"payment_profile_current_vault": "bogus", "payment_profile_vault_token": "1"}
    assert checked(written([{**distinct(VAULT, number), **test} for number in range(3)])).problems == ()


def test_a_reference_twice_is_warned() -> None:
    rows = [{**distinct(FREE, number), "customer_reference": "u-1"} for number in range(2)]
    text = "Line 2 has the same reference. It must be unique on the site, so the second is refused."
    assert found(checked(written(rows))) == [Found(3, "customer_reference", "F3", "warning", text)]


def test_a_row_twice_is_warned() -> None:
    text = (
        "The row is the same as line 2, except perhaps for how it is paid. Delete it, or tell the two apart by a "
        "customer_reference."
    )
    assert found(checked(written([FREE, distinct(FREE, 1), FREE]))) == [Found(4, None, None, "warning", text)]


def test_all_that_is_wrong_with_a_row_is_told_from_left_to_right() -> None:
    row = {**CARD, "customer_email": "x", "payment_profile_cvv": "1", "next_billing_at": "x", "product_handle": ""}
    problems = checked(written([row])).problems
    assert [(problem.column, problem.cell) for problem in problems] == [
        ("product_handle", "A2"),
        ("customer_email", "D2"),
        ("next_billing_at", "E2"),
        ("payment_profile_cvv", "G2"),
    ]
    assert str(problems[1]) == (
        "line 2, customer_email (cell D2): error: This is no e-mail address. It must look like name@example.com."
    )


def test_what_a_problem_shows_where_there_is_no_cell() -> None:
    assert str(Problem(line=3, message="Oh.", severity=Severity.WARNING)) == "line 3: warning: Oh."
    assert str(Problem(line=3, row=2, column="currency", message="Oh.")) == "line 3, currency: error: Oh."


def test_letters_of_columns() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_the_clock_is_the_default() -> None:
    year = datetime.now(UTC).year
    assert not check(written([{**FREE, "next_billing_at": f"{year - 1}-01-01"}])).ok
    assert check(written([{**FREE, "next_billing_at": f"{year + 2}-01-01"}])).ok
    with pytest.raises(ValueError, match="time zone"):
        check(written([FREE]), now=datetime(2026, 1, 1))


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"absent\.csv cannot be read: No such file or directory\.$"):
        check(tmp_path / "absent.csv")
    with pytest.raises(SourceError, match="cannot be read: Is a directory"):
        check(tmp_path)


def test_countries_need_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for cached in (_regions.read_country, _regions._countries, _regions._codes):
        monkeypatch.setattr(cached, "cache_clear", cached.cache_clear, raising=False)
        cached.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "pycountry", None)
    assert checked(written([FREE])).ok
    with pytest.raises(ConfigurationError, match="extra `bulk`"):
        checked(written([CARD]))


SECRETS = {
    "a number": NUMBER,
    "a number in groups": "4111 1111 1111 1111",
    "a number as Excel writes it": "4.11111111111111E+15",
    "a token": TOKEN,
    "a token of digits": "1234567890123456789012",
    "a token of letters": "XqZrTyAbCdEfGhIj",
    "a short token": "Z1RYBA",
}


def texts_of(report: CheckReport, body: bytes) -> Iterator[str]:
    yield repr(report)
    yield from map(str, report.problems)
    try:
        rows = list(read_rows(body, now=NOW))
    except SourceError as error:
        yield str(error)
        return
    for row in rows:
        yield repr(row)
        yield repr(signup(row))


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_secrets_are_never_shown_wherever_they_stand(secret: str) -> None:
    hidden = [name for name, column in COLUMNS.items() if column.secret]
    shown = [name for name, column in COLUMNS.items() if column.takes not in ("text", "state")]
    names = [*hidden, *shown, "metered_component_id[1]", "on_off_component_id[2]"]
    for name in names:
        for good in (CARD, VAULT, EXISTING):
            body = written([{**good, name: secret}])
            assert not [text for text in texts_of(checked(body), body) if secret in text], name


@pytest.mark.parametrize("secret", [*SECRETS.values(), "737"])
def test_secrets_are_never_shown_where_a_header_should_be(secret: str) -> None:
    for body in (written([FREE], [*FREE, secret]), written([CARD]).split(b"\n", 1)[1], f'"{secret}'.encode()):
        assert not [text for text in texts_of(checked(body), body) if secret in text]


def is_sound(report: CheckReport, body: bytes) -> bool:
    lines = len(body.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    return all(1 <= problem.line <= lines for problem in report.problems) and report.failing_rows <= report.rows


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf\n")
@example(b'product_handle\r\n"\r\n')
def test_any_bytes_are_checked(body: bytes) -> None:
    assert is_sound(checked(body), body)


PIECES = st.sampled_from(
    [
        b'"',
        b",",
        b"\n",
        b"\r",
        b"\r\n",
        b"\x00",
        b"\xff",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\xef\xbf\xbd",
        b" ",
        b"#N/A",
        b"NOW",
    ]
    + [f"{name},".encode() for name in ("product_id", "customer_id", "next_billing_at", "customer_country")]
)


@settings(max_examples=40)
@given(
    st.sampled_from([path.read_bytes() for path in SAMPLE_FILES]),
    st.lists(st.tuples(st.integers(0, 2000), PIECES | st.binary(min_size=1, max_size=4)), min_size=1, max_size=4),
)
def test_any_spoiled_sample_is_checked(body: bytes, changes: list[tuple[int, bytes]]) -> None:
    for place, piece in changes:
        at = place % (len(body) + 1)
        body = body[:at] + piece + body[at + len(piece) % 2 :]
    report = checked(body)
    assert is_sound(report, body)
    if not report.rejected:
        assert report.rows == len(list(read_rows(body, now=NOW)))


@settings(max_examples=40)
@given(
    st.dictionaries(
        st.sampled_from([*COLUMNS, "on_off_component_id[1]", "customer_metafield_id[2]"]), st.text(max_size=12)
    )
)
def test_any_cells_are_checked(cells: dict[str, str]) -> None:
    body = written([{**FREE, **cells}])
    report = checked(body)
    assert is_sound(report, body)
    for row in () if report.rejected else read_rows(body, now=NOW):
        signup(row)


def test_public_names() -> None:
    assert sorted(imports.__all__) == sorted(dir(imports))
    assert all(getattr(imports, name) is not None for name in imports.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        imports.nothing  # type: ignore[attr-defined]  # noqa: B018


def peak_of(path: Path, rows: int) -> int:
    header, row = written([CARD]).decode().splitlines()
    with path.open("w") as file:
        file.write(f"{header}\n")
        file.writelines(row.replace("ada@", f"ada{number}@") + "\n" for number in range(rows))
    tracemalloc.start()
    try:
        report: Any = check(path, now=NOW)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        assert (report.rows, report.ok) == (rows, True)


@pytest.mark.heavy
def test_memory_grows_by_a_few_numbers_for_each_row(tmp_path: Path) -> None:
    checked(written([CARD]))
    few, many = peak_of(tmp_path / "few.csv", 2_000), peak_of(tmp_path / "many.csv", 12_000)
    assert (many - few) / 10_000 < 250
