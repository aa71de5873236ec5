"""Files that are wrong as files: their bytes, quotes, line ends and header lines."""

from __future__ import annotations

import gzip

import pytest

from maxio_sdk.bulk.imports import read_rows
from maxio_sdk.errors import SourceError
from tests.bulk.imports.imports_support import FREE, NOW, Found, checked, found, written

HEADER = "product_handle,customer_first_name,customer_last_name,customer_email,next_billing_at"
ADA = "basic,Ada,Byron,ada@example.com,2030-08-06"
GRACE = "basic,Grace,Hopper,grace@example.com,2030-08-06"
GOOD = f"{HEADER}\n{ADA}\n{GRACE}\n"

SAVE = "Save it as `CSV UTF-8`."
WORKBOOK = f"and no CSV file. Open it in a spreadsheet. {SAVE}"
UTF_16 = f"The file is not UTF-8 from its first byte on (offset 0): it looks like UTF-16. {SAVE}"
ALIKE = "Save the file anew, so that all lines end alike."
NO_HEADER = (
    "No name in this line is a column of the format: the header line is missing, or the names are others. "
    "The first line must hold names such as product_handle, customer_email and next_billing_at."
)
NO_ROWS = "There is no row after the header. Add the subscriptions that are to be imported."
AFTER_QUOTE = (
    "Text follows a closing quotation mark. Double the quotation marks inside a cell, and put no space between a "
    "quotation mark and a comma."
)
OPEN_QUOTE = "A quotation mark opens a cell that is never closed. Close it, or double it where it is part of the text."
STRAY_QUOTE = (
    "A quotation mark stands inside a cell that does not begin with one. Put the whole cell into quotation marks, "
    "double those inside it, and put no space before the first."
)
NO_NAME = "This column has no name. Give it one, or delete the whole column."
COMPONENT = "Write components as quantity_component_id[123] or quantity_component_id[123]price_point_id[1]."
KINDS = "Components go under metered_component_id[123], quantity_component_id[123] or on_off_component_id[123]."
METAFIELD = "Write custom fields as subscription_metafield_id[1234] or customer_metafield_id[4567]."
RENAME = "Rename the column or delete it."


def not_utf8(byte: int, offset: int) -> str:
    return (
        f"The byte 0x{byte:02X} at offset {offset} is not UTF-8: the file was probably saved as Windows-1252 or "
        f"Latin-1. {SAVE}"
    )


def counted(cells: int) -> str:
    return f"The row has {cells} cells, and the header has 5 columns."


def fewer(cells: int) -> str:
    return f"{counted(cells)} Add the commas that are missing, also for empty cells."


def more(cells: int) -> str:
    return f"{counted(cells)} Put a cell that has a comma in it into quotation marks, and delete what is too much."


def error(line: int, column: str | None, cell: str | None, message: str) -> Found:
    return Found(line, column, cell, "error", message)


LATIN = f"{HEADER}\n{ADA}\nbasic,Kurt,Gödel,kurt@example.com,2030-08-06\n".encode("latin-1")
CUT_SHORT = f"{GOOD}basic,Kurt,Gö".encode()[:-1]

REFUSED: dict[str, tuple[bytes, list[Found]]] = {
    "empty": (b"", [error(1, None, None, "The file is empty.")]),
    "only a BOM": (b"\xef\xbb\xbf", [error(1, None, None, "The file is empty.")]),
    "xlsx": (b"PK\x03\x04\x14\x00\x06\x00", [error(1, None, None, f"This is a workbook (XLSX), {WORKBOOK}")]),
    "xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", [error(1, None, None, f"This is a workbook (XLS), {WORKBOOK}")]),
    "utf-16": (GOOD.encode("utf-16"), [error(1, None, None, UTF_16)]),
    "utf-16-le": (GOOD.encode("utf-16-le"), [error(1, None, None, UTF_16)]),
    "utf-16-be": (GOOD.encode("utf-16-be"), [error(1, None, None, UTF_16)]),
    "utf-32": (GOOD.encode("utf-32"), [error(1, None, None, UTF_16)]),
    "latin-1": (LATIN, [error(3, "customer_last_name", "C3", not_utf8(0xF6, LATIN.index(0xF6)))]),
    "latin-1 after a BOM": (
        b"\xef\xbb\xbf" + LATIN,
        [error(3, "customer_last_name", "C3", not_utf8(0xF6, LATIN.index(0xF6) + 3))],
    ),
    "latin-1 in the header": (
        GOOD.replace(",next", ",größe,next").replace(",2030", ",,2030").encode("latin-1"),
        [
            error(1, None, "E1", not_utf8(0xF6, GOOD.index(",next") + 3)),
            error(1, None, "E1", f"The name is no column of the format. {RENAME}"),
        ],
    ),
    "windows-1252": (
        GOOD.replace("Byron", "O’Byron").encode("cp1252"),
        [error(2, "customer_last_name", "C2", not_utf8(0x92, GOOD.index("Byron") + 1))],
    ),
    "cut within a character": (
        CUT_SHORT,
        [
            error(4, "customer_last_name", "C4", not_utf8(0xC3, len(CUT_SHORT) - 1)),
            error(4, "customer_email", "D4", fewer(3)),
        ],
    ),
    "two bad lines": (
        LATIN + b"basic,Ren\xe9,D,rene@example.com,NOW\n",
        [
            error(3, "customer_last_name", "C3", not_utf8(0xF6, LATIN.index(0xF6))),
            error(4, "customer_first_name", "B4", not_utf8(0xE9, len(LATIN) + 9)),
        ],
    ),
    "CRLF then LF": (
        f"{HEADER}\r\n{ADA}\r\n{GRACE}\n{ADA.replace('ada', 'a')}\n".encode(),
        [error(3, None, None, f"The line ends with LF, the lines before it with CRLF. {ALIKE}")],
    ),
    "LF then CRLF": (
        f"{HEADER}\n{ADA}\r\n{GRACE}\n".encode(),
        [error(2, None, None, f"The line ends with CRLF, the lines before it with LF. {ALIKE}")],
    ),
    "LF then CR": (
        f"{HEADER}\n{ADA}\r{GRACE}\n".encode(),
        [error(2, None, None, f"The line ends with CR, the lines before it with LF. {ALIKE}")],
    ),
    "CR then LF": (
        f"{HEADER}\r{ADA}\n{GRACE}".encode(),
        [error(2, None, None, f"The line ends with LF, the lines before it with CR. {ALIKE}")],
    ),
    "no rows": (f"{HEADER}\n".encode(), [error(1, None, None, NO_ROWS)]),
    "no rows, no line end": (HEADER.encode(), [error(1, None, None, NO_ROWS)]),
    "no rows but blank lines": (f"{HEADER}\n\n\n".encode(), [error(1, None, None, NO_ROWS)]),
    "no header": (f"{ADA}\n{GRACE}\n".encode(), [error(1, None, None, NO_HEADER)]),
    "a blank first line": (f"\n{GOOD}".encode(), [error(1, None, None, NO_HEADER)]),
    "other names": (b"a,b,c\n1,2,3\n", [error(1, None, None, NO_HEADER)]),
    "compressed": (
        gzip.compress(GOOD.encode(), mtime=0),
        [error(1, None, None, "The file is compressed (gzip). Unpack it first.")],
    ),
    "text after a quote": (
        f'{HEADER}\nbasic,"Ada"x,Byron,ada@example.com,NOW\n{GRACE}\n'.encode(),
        [error(2, None, None, AFTER_QUOTE)],
    ),
    "a space after a quote": (
        f'{HEADER}\n{ADA}\nbasic,"Grace" ,Hopper,grace@example.com,NOW\n'.encode(),
        [error(3, None, None, AFTER_QUOTE)],
    ),
    "quotes that are not doubled": (
        f'{HEADER}\n{ADA}\nbasic,"Grace "Amazing" M.",Hopper,grace@example.com,NOW\n'.encode(),
        [error(3, None, None, AFTER_QUOTE)],
    ),
    "a quote that is never closed": (
        f'{HEADER}\n{ADA}\nbasic,"Grace,Hopper,grace@example.com,NOW\n{ADA}\n'.encode(),
        [error(3, None, None, OPEN_QUOTE)],
    ),
    "a quote that is never closed, in the header": (
        b'product_handle,"customer_email\n',
        [error(1, None, None, OPEN_QUOTE)],
    ),
    "a quote in a bare cell": (
        f'{HEADER}\n{ADA}\nbasic,Grace "Amazing",Hopper,grace@example.com,NOW\n'.encode(),
        [error(3, "customer_first_name", "B3", STRAY_QUOTE)],
    ),
    "a space before a quote": (
        f'{HEADER}\nbasic,Ada, "Byron",ada@example.com,NOW\n'.encode(),
        [
            error(2, "customer_last_name", "C2", STRAY_QUOTE),
            Found(
                2,
                "customer_last_name",
                "C2",
                "warning",
                "There are spaces around the value, which are not taken as part of it. Delete them.",
            ),
        ],
    ),
    "inches in a bare cell, behind a quoted one": (
        f'{HEADER},customer_address\n"basic","A ""B""",Byron,ada@example.com,NOW,6" pipe\n'.encode(),
        [error(2, "customer_address", "F2", STRAY_QUOTE)],
    ),
    "a cell beyond all bounds": (
        f'{HEADER}\n{ADA}\nbasic,"{"x" * 200_000}'.encode(),
        [error(3, None, None, "A cell has more than 131,072 characters: its closing quotation mark is missing.")],
    ),
    "a line beyond all bounds": (
        f"{HEADER}\n{ADA}\n{'x,' * 600_000}".encode(),
        [
            error(
                3,
                None,
                None,
                "The record has more than 1,048,576 bytes: a closing quotation mark, or a line end, is missing.",
            )
        ],
    ),
    "cells of many lines": (
        f"{HEADER}\n".encode() + b'"a\n",' * 210_000,
        [
            error(
                2,
                None,
                None,
                "The record has more than 1,048,576 bytes: a closing quotation mark, or a line end, is missing.",
            )
        ],
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_is_refused_as_a_whole(case: str) -> None:
    body, problems = REFUSED[case]
    report = checked(body)
    assert found(report) == problems
    assert report.rejected
    assert report.stops_at is None
    with pytest.raises(SourceError, match=r"^The file would be refused as a whole: line 1?\d"):
        list(read_rows(body, now=NOW))


def test_the_offset_of_a_bad_byte_is_told() -> None:
    report = checked(LATIN)
    assert [problem.offset for problem in report.problems] == [LATIN.index(0xF6)]


HEADERS: dict[str, tuple[str | None, str]] = {
    "Coupon_Code": ("coupon_code", "The name is spelled otherwise in the format. Write `coupon_code`."),
    "COUPON CODE": ("coupon_code", "The name is spelled otherwise in the format. Write `coupon_code`."),
    "coupon-code": ("coupon_code", "The name is spelled otherwise in the format. Write `coupon_code`."),
    "Customer Phone": ("customer_phone", "The name is spelled otherwise in the format. Write `customer_phone`."),
    " coupon_code": ("coupon_code", "There are spaces around the name. Write `coupon_code`."),
    "coupon_code\u00a0": ("coupon_code", "There are spaces around the name. Write `coupon_code`."),
    "Metered_Component_ID[12]": (
        "metered_component_id[12]",
        "The name is spelled otherwise in the format. Write `metered_component_id[12]`.",
    ),
    "quantity_component_id [12]": (
        "quantity_component_id[12]",
        "The name is spelled otherwise in the format. Write `quantity_component_id[12]`.",
    ),
    "quantity_component_id[12] price_point_id[3]": (
        "quantity_component_id[12]price_point_id[3]",
        "The name is spelled otherwise in the format. Write `quantity_component_id[12]price_point_id[3]`.",
    ),
    "customer_metafield_id[12] ": (
        "customer_metafield_id[12]",
        "There are spaces around the name. Write `customer_metafield_id[12]`.",
    ),
    "": (None, NO_NAME),
    "  ": (None, NO_NAME),
    "coupon_codes": (
        "coupon_codes",
        f'"coupon_codes" is no column of the format. Did you mean `coupon_code`? {RENAME}',
    ),
    "next_billing_date": (
        "next_billing_date",
        f'"next_billing_date" is no column of the format. Did you mean `next_billing_at`? {RENAME}',
    ),
    "email": ("email", f'"email" is no column of the format. Did you mean `customer_email`? {RENAME}'),
    "First Name": (
        "First Name",
        f'"First Name" is no column of the format. Did you mean `customer_first_name`? {RENAME}',
    ),
    "vault_token": (
        "vault_token",
        f'"vault_token" is no column of the format. Did you mean `payment_profile_vault_token`? {RENAME}',
    ),
    "cancelled_at": (
        "cancelled_at",
        f'"cancelled_at" is no column of the format. Did you mean `canceled_at`? {RENAME}',
    ),
    "payment_profile_expiry_year": (
        "payment_profile_expiry_year",
        '"payment_profile_expiry_year" is no column of the format. '
        f"Did you mean `payment_profile_expiration_year`? {RENAME}",
    ),
    "notes": ("notes", f'"notes" is no column of the format. {RENAME}'),
    "größe": (None, f"The name is no column of the format. {RENAME}"),
    "4111111111111111": (None, f"The name is no column of the format. {RENAME}"),
    "cus_1ie1SbGBevCW0A": (None, f"The name is no column of the format. {RENAME}"),
    "quantity_component_id": (
        "quantity_component_id",
        f'"quantity_component_id" is no column of the format. {COMPONENT}',
    ),
    "quantity_component_id[]": (None, f"The name is no column of the format. {COMPONENT}"),
    "quantity_component_id[abc]": (None, f"The name is no column of the format. {COMPONENT}"),
    "quantity_component_id[0]": (None, f"The name is no column of the format. {COMPONENT}"),
    "quantity_component_id(12)": (None, f"The name is no column of the format. {COMPONENT}"),
    "quantity_component_id[12]price_point[3]": (None, f"The name is no column of the format. {COMPONENT}"),
    "component_id[12]": (None, f"The name is no column of the format. {COMPONENT}"),
    "prepaid_usage_component_id[12]": (None, f"The name is no column of the format. {KINDS}"),
    "event_based_component_id[12]": (None, f"The name is no column of the format. {KINDS}"),
    "onoff_component_id[12]": (None, f"The name is no column of the format. {KINDS}"),
    "subscription_metafield_id": (
        "subscription_metafield_id",
        f'"subscription_metafield_id" is no column of the format. {METAFIELD}',
    ),
    "metafield_id[12]": (None, f"The name is no column of the format. {METAFIELD}"),
    "product_metafield_id[12]": (None, f"The name is no column of the format. {METAFIELD}"),
    "customer_metafield[Color]": (None, f"The name is no column of the format. {METAFIELD}"),
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_name_that_is_no_column(name: str) -> None:
    column, message = HEADERS[name]
    names = [*FREE, name]
    report = checked(written([FREE], names))
    assert found(report) == [error(1, column, "F1", message)]
    assert report.rejected


def test_a_column_twice() -> None:
    text = "This column is there twice: column 4 has the same name. Delete one of the two."
    report = checked(f"{HEADER},customer_email\n{ADA},b@example.com\n".encode())
    assert found(report) == [error(1, "customer_email", "F1", text)]


def test_a_column_twice_in_other_case() -> None:
    report = checked(f"{HEADER},Customer_Email\n{ADA},b@example.com\n".encode())
    assert found(report) == [
        error(1, "customer_email", "F1", "The name is spelled otherwise in the format. Write `customer_email`."),
        error(
            1, "customer_email", "F1", "This column is there twice: column 4 has the same name. Delete one of the two."
        ),
    ]


def test_a_component_of_two_kinds() -> None:
    text = (
        "Component 12 is `metered` in column 6: it has one kind alone. Look it up in the list of components, and "
        "delete the other column."
    )
    report = checked(f"{HEADER},metered_component_id[12],on_off_component_id[12]\n{ADA},1,\n".encode())
    assert found(report) == [error(1, "on_off_component_id[12]", "G1", text)]


@pytest.mark.parametrize(
    ("missing", "column", "message"),
    [
        (
            ["product_handle"],
            "product_handle",
            "There is no column product_handle, and no product_id. Add one of them.",
        ),
        *(
            ([name], name, f"There is no column {name}. Add it, or name existing customers in a column customer_id.")
            for name in ("customer_first_name", "customer_last_name", "customer_email")
        ),
        (
            ["next_billing_at"],
            "next_billing_at",
            "There is no column next_billing_at, and no canceled_at. Add next_billing_at for active subscriptions, "
            "canceled_at for canceled ones.",
        ),
    ],
)
def test_a_missing_column_is_told_once(missing: list[str], column: str, message: str) -> None:
    names = [name for name in [*FREE, "coupon_code"] if name not in missing]
    rows = [{**FREE, "customer_email": f"c{number}@example.com", "coupon_code": str(number)} for number in range(12)]
    report = checked(written(rows, names))
    assert found(report) == [error(1, column, None, message)]
    assert (report.rows, report.failing_rows) == (12, 12)
    assert not report.rejected
    assert report.stops_at == 11
    assert all(not row.ok for row in read_rows(written(rows, names), now=NOW))


@pytest.mark.parametrize(("separator", "words"), [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
def test_other_separators(separator: str, words: str) -> None:
    report = checked(GOOD.replace(",", separator).encode())
    message = f"The cells are separated by {words}. Save the file with commas between them."
    assert found(report) == [error(1, None, None, message)]
    assert report.rejected


RAGGED = [
    (f"{GOOD}basic,Alan\n", [error(4, "customer_last_name", "C4", fewer(2))]),
    (f"{HEADER}\nbasic\n{ADA}\n", [error(2, "customer_first_name", "B2", fewer(1))]),
    (f"{HEADER}\n{ADA},x\n{GRACE}\n", [error(2, None, "F2", more(6))]),
    (f"{HEADER}\n{ADA}\n{GRACE},,,\n", [error(3, None, "F3", more(8))]),
    (f"{HEADER}\n{ADA}\nbasic,Hopper, Grace,H,g@example.com,NOW\n", [error(3, None, "F3", more(6))]),
    (f"{GOOD},,,,\n", [error(4, None, None, "All cells of the row are empty. Delete it.")]),
    (f"{GOOD} ,,,,\n", [error(4, None, None, "All cells of the row are empty. Delete it.")]),
]


@pytest.mark.parametrize(("text", "problems"), RAGGED)
def test_rows_of_another_length(text: str, problems: list[Found]) -> None:
    report = checked(text.encode())
    assert found(report) == problems
    assert not report.rejected
    assert report.failing_rows == 1


def test_blank_lines_are_told_but_at_the_end() -> None:
    report = checked(f"{HEADER}\n{ADA}\n\n{GRACE}\n\n\n\n{ADA.replace('ada', 'a')}\n\n\n".encode())
    assert found(report) == [
        Found(3, None, None, "warning", "This line is empty. Delete it."),
        Found(5, None, None, "warning", "Lines 5 to 7 are empty. Delete them."),
    ]
    assert (report.rows, report.ok) == (3, True)


def test_lines_and_cells_after_a_cell_of_several_lines() -> None:
    body = f'{HEADER},customer_address\n{ADA},"1 Main\nStreet"\n{GRACE.replace("@", "")},\n'.encode()
    assert found(checked(body)) == [
        error(4, "customer_email", "D3", "This is no e-mail address. It must look like name@example.com."),
    ]
