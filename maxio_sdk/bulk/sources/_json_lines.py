"""Rows of JSON Lines files."""

from __future__ import annotations

import io
import json
from collections import Counter
from decimal import Decimal
from typing import Any, ClassVar, Final, Literal, NoReturn

from maxio_sdk._core.jsontext import is_object
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources._source import Reading, Source, ThreadSource
from maxio_sdk.bulk.sources._text import LONGEST, PathOrFile, TextReader
from maxio_sdk.types import JSON

__all__ = ["json_lines"]

_SPACE: Final = " \t\r\n"


def json_lines(path_or_binary_file: PathOrFile) -> Source:
    """Read a file of JSON objects, one a line, in UTF-8; a name that ends in `.gz` is uncompressed.

    Numbers are exact: `int`, and `Decimal` where there is a fraction or an exponent. Blank lines are skipped. A line
    that is no object, has a key twice or is longer than 131,072 characters is a row with a `problem`.

    Raises `SourceError` where the file cannot be read or is not UTF-8: before the first row, except from a pipe. A
    file that you opened stays open.
    """
    return ThreadSource(_JSONLinesReader(path_or_binary_file))


class _JSONLinesReader(TextReader):
    newline: ClassVar[Literal["", "\n"]] = "\n"
    advice: ClassVar[str] = "Save it as UTF-8."

    def rows(self, text: io.TextIOBase) -> Reading:
        number = 0
        while line := text.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                while line and not line.endswith("\n"):
                    line = text.readline(LONGEST)
                yield SourceRow(number, {}, f"the line is longer than {LONGEST:,} characters")
            elif content := line.rstrip(_SPACE):
                yield _row(number, content)
            else:
                yield None


class _ProblemError(Exception):
    """Says why a line cannot be read."""


def _row(number: int, line: str) -> SourceRow:
    try:
        return SourceRow(number, _parse(line))
    except _ProblemError as problem:
        return SourceRow(number, {}, str(problem))


def _parse(line: str) -> dict[str, JSON]:
    try:
        found = json.loads(line, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_without_duplicates)
        if "\\u" in line:
            # An escape can carry half of a surrogate pair, which is no text and could not be sent.
            json.dumps(found, ensure_ascii=False, default=str).encode()
    except json.JSONDecodeError as error:
        raise _ProblemError(f"not JSON: {error.msg} (column {error.colno})") from None
    except UnicodeEncodeError:
        raise _ProblemError("an escape such as \\ud83d is half a character") from None
    except (ValueError, ArithmeticError):
        raise _ProblemError("a number is too large") from None
    except RecursionError:
        raise _ProblemError("the JSON is nested too deeply") from None
    if not is_object(found):
        raise _ProblemError(f"not a JSON object but {_kind(found)}")
    return found


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise _ProblemError(f"the key {twice!r} is there twice")
    return found


def _refuse(text: str) -> NoReturn:
    raise _ProblemError(f"not JSON: {text}")


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "an array"
    if isinstance(value, str):
        return "a string"
    return "null" if value is None else "true or false" if isinstance(value, bool) else "a number"
