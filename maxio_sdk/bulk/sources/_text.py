"""Files of UTF-8 text, read line by line."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import stat
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, ClassVar, Final, Literal, Protocol, TypeAlias, cast

from maxio_sdk.bulk.sources._source import Reading
from maxio_sdk.errors import SourceError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["LONGEST", "BinaryFile", "PathOrFile", "TextReader"]

LONGEST: Final = 131_072
"""How many characters a row may have. The csv module takes cells of this length unless the program says otherwise."""
_BUFFER: Final = 65_536
_MOMENT: Final = 1_000
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class BinaryFile(Protocol):
    """What gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return as many bytes at most, and none at the end."""
        ...


PathOrFile: TypeAlias = str | os.PathLike[str] | BinaryFile


class TextReader(ABC):
    """Reads a text file.

    A file that can be rewound is read twice: what makes it unreadable, even at its end, is known before its first row.
    """

    newline: ClassVar[Literal["", "\n"]]
    """Where lines end: at LF, CR or CRLF, or at LF only."""
    advice: ClassVar[str]
    """What to do where it is not UTF-8."""

    def __init__(self, path_or_file: PathOrFile, name: str | None = None) -> None:
        if isinstance(path_or_file, io.TextIOBase):
            raise TypeError("the file is open as text: open it with mode 'rb'")
        self._file = Path(path_or_file) if isinstance(path_or_file, str | os.PathLike) else path_or_file
        self.name = name or _name_of(path_or_file)

    @abstractmethod
    def rows(self, text: io.TextIOBase) -> Reading:
        """Give the rows of the text."""

    def read(self) -> Reading:
        """Open the file, check it where that can be done, and give its rows."""
        with self._clear_errors(), ExitStack() as stack:
            file = _open(self._file, stack) if isinstance(self._file, Path) else self._file
            start = _rewind_point(file)
            if start is not None:
                for count, _ in enumerate(self._pass(file)):
                    if count % _MOMENT == 0:
                        yield None
                cast("IO[bytes]", file).seek(start)
            yield from self._pass(file)

    def interrupt(self) -> None:  # noqa: B027
        """Do nothing: a read of a file ends soon, or nothing can end it."""

    def _pass(self, file: BinaryFile) -> Reading:
        checked = io.BufferedReader(_CheckedUTF8(file, self), _BUFFER)
        with io.TextIOWrapper(checked, "utf-8-sig", newline=self.newline) as text:
            yield from self.rows(text)

    @contextmanager
    def _clear_errors(self) -> Generator[None]:
        try:
            yield
        except OSError as error:
            raise SourceError(f"{self.name}: {error.strerror or error}") from error
        except (EOFError, zlib.error) as error:
            raise SourceError(f"{self.name}: the compressed file is damaged or cut short: {error}") from error


class _CheckedUTF8(io.RawIOBase):
    """Passes on the bytes of a file, which it leaves open, and refuses the first that is not UTF-8."""

    def __init__(self, file: BinaryFile, reader: TextReader) -> None:
        # A buffered `read` waits until it has all it was asked for, however slowly that comes.
        self._read: Callable[[int], bytes] = getattr(file, "read1", file.read)
        self._reader = reader
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._offset = 0
        self._lines = 1
        self._after_cr = False

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read, and check what was read."""
        view = memoryview(buffer)
        chunk: bytes = self._read(len(view))
        self._check(chunk)
        view[: len(chunk)] = chunk
        return len(chunk)

    def _check(self, chunk: bytes) -> None:
        # Names of columns, and JSON, begin in ASCII: a NUL beside the first character is the other half of it.
        if not self._offset and b"\0" in chunk[:2]:
            raise self._refusal(chunk, chunk.index(b"\0"), 0, " The file looks like UTF-16.")
        try:
            self._decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            # It has the bytes before the chunk that are not yet a character.
            at = error.start - (len(error.object) - len(chunk))
            is_utf_16 = self._offset + at == 0 and error.object.startswith(_UTF_16)
            guess = " The file looks like UTF-16." if is_utf_16 else ""
            raise self._refusal(chunk, at, error.object[error.start], guess) from None
        self._lines += self._line_ends(chunk)
        self._offset += len(chunk)
        self._after_cr = chunk.endswith(b"\r")

    def _refusal(self, chunk: bytes, at: int, byte: int, guess: str) -> SourceError:
        line = self._lines + self._line_ends(chunk[: max(at, 0)])
        return SourceError(
            f"{self._reader.name}: not UTF-8: byte 0x{byte:02X} at offset {self._offset + at}, line {line}."
            f"{guess} {self._reader.advice}"
        )

    def _line_ends(self, chunk: bytes) -> int:
        if self._reader.newline:
            return chunk.count(b"\n")
        count = chunk.count(b"\n") + chunk.count(b"\r") - chunk.count(b"\r\n")
        return count - (self._after_cr and chunk.startswith(b"\n"))


def _name_of(path_or_file: PathOrFile) -> str:
    name = path_or_file if isinstance(path_or_file, str | os.PathLike) else getattr(path_or_file, "name", None)
    return os.fspath(name) if isinstance(name, str | os.PathLike) else "the file"


def _open(path: Path, stack: ExitStack) -> IO[bytes]:
    file: IO[bytes] = stack.enter_context(path.open("rb"))
    return cast("IO[bytes]", stack.enter_context(gzip.open(file))) if path.suffix.lower() == ".gz" else file


def _rewind_point(file: BinaryFile) -> int | None:
    """Return where a file stands that can be rewound to there, None for a pipe and the like."""
    seekable = getattr(file, "seekable", None)
    if seekable is None or not seekable():
        return None
    whole = cast("IO[bytes]", file)
    try:
        # Some systems call a terminal seekable.
        is_file = stat.S_ISREG(os.fstat(whole.fileno()).st_mode)
    except io.UnsupportedOperation:
        # It is in memory, or within another file.
        is_file = True
    return whole.tell() if is_file else None
