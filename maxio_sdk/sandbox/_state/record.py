"""Records that can be changed back: what a transaction did is undone when it fails, or was only a preview."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

import attrs

__all__ = ["Record", "Store", "rehearsal", "transaction", "undoable"]

R = TypeVar("R", bound="Record")

_undo: ContextVar[list[Callable[[], None]] | None] = ContextVar("undo", default=None)


def _remember(step: Callable[[], None]) -> None:
    steps = _undo.get()
    if steps is not None:
        steps.append(step)


@contextmanager
def transaction() -> Generator[None]:
    """Keep what the block does if it ends well, and undo all of it if it raises. Nests."""
    outer = _undo.get()
    steps: list[Callable[[], None]] = []
    reset = _undo.set(steps)
    try:
        yield
    except BaseException:
        _undo.reset(reset)
        _run_back(steps)
        raise
    _undo.reset(reset)
    if outer is not None:
        outer.extend(steps)


@contextmanager
def rehearsal() -> Generator[None]:
    """Undo what the block does however it ends: for previews, which do the real thing and look at it.

    Read what the preview needs inside the block.
    """
    steps: list[Callable[[], None]] = []
    reset = _undo.set(steps)
    try:
        yield
    finally:
        _undo.reset(reset)
        _run_back(steps)


def _run_back(steps: list[Callable[[], None]]) -> None:
    """Undo, last step first, without remembering the undoing."""
    reset = _undo.set(None)
    try:
        while steps:
            steps.pop()()
    finally:
        _undo.reset(reset)


def undoable(record: Record, attribute: attrs.Attribute[Any], value: Any) -> Any:
    """Note the old value when a field of a record is set. For `attrs.define(on_setattr=undoable)`."""
    name = attribute.name
    old = getattr(record, name)
    if old is not value:
        _remember(lambda: _put_back(record, name, old))
        if record.store is not None:
            record.store.moved(record, name, old, value)
    return value


def _put_back(record: Record, name: str, old: Any) -> None:
    setattr(record, name, old)


@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Record:
    """A row with an id.

    Fields are plain values: str, int, bool, Decimal, datetime, date, enums, tuples, frozen attrs classes
    and mappings that nobody changes in place. To change a list, set the field to a new tuple.
    """

    id: int
    store: Store[Any] | None = attrs.field(default=None, init=False, repr=False, on_setattr=attrs.setters.NO_OP)


class Store(Generic[R]):
    """The records of one kind, in the order of their ids, found by id and by the fields named as `by`."""

    def __init__(self, kind: type[R], name: str, *, first_id: int, by: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.name = name
        self._next_id = first_id
        self._records: dict[int, R] = {}
        self._by: dict[str, dict[Any, dict[int, R]]] = {field: {} for field in by}

    def new_id(self) -> int:
        """Take the next id. It is given back only when the transaction is undone."""
        taken = self._next_id
        self._next_id = taken + 1
        _remember(lambda: self._give_back(taken))
        return taken

    def _give_back(self, taken: int) -> None:
        self._next_id = taken

    def add(self, record: R) -> R:
        """Put a new record in."""
        if record.id in self._records:
            raise ValueError(f"{self.name} has a record {record.id} already")
        self._insert(record)
        _remember(lambda: self._drop(record))
        return record

    def remove(self, record: R) -> None:
        """Take a record out for good."""
        self._drop(record)
        _remember(lambda: self._insert(record))

    def _insert(self, record: R) -> None:
        late = bool(self._records) and record.id < next(reversed(self._records))
        self._records[record.id] = record
        if late:
            self._records = dict(sorted(self._records.items()))
        record.store = self
        for field, found in self._by.items():
            found.setdefault(getattr(record, field), {})[record.id] = record

    def _drop(self, record: R) -> None:
        del self._records[record.id]
        record.store = None
        for field in self._by:
            self._forget(field, getattr(record, field), record)

    def _forget(self, field: str, value: Any, record: R) -> None:
        same = self._by[field][value]
        del same[record.id]
        if not same:
            del self._by[field][value]

    def moved(self, record: R, field: str, old: Any, new: Any) -> None:
        """Keep the look-up by a field true when the field of a record changes."""
        if field in self._by:
            self._forget(field, old, record)
            self._by[field].setdefault(new, {})[record.id] = record

    def get(self, record_id: int | None) -> R | None:
        """Find a record by its id."""
        return None if record_id is None else self._records.get(record_id)

    def __getitem__(self, record_id: int) -> R:
        return self._records[record_id]

    def where(self, **field: Any) -> list[R]:
        """List the records whose one field, of those named as `by`, has the value, in the order of their ids."""
        ((name, value),) = field.items()
        same = self._by[name].get(value)
        return [] if same is None else [same[key] for key in sorted(same)]

    def first(self, **field: Any) -> R | None:
        """Find the first record whose one field, of those named as `by`, has the value."""
        return next(iter(self.where(**field)), None)

    def __iter__(self) -> Iterator[R]:
        return iter(list(self._records.values()))

    def __reversed__(self) -> Iterator[R]:
        return iter(list(reversed(self._records.values())))

    def __len__(self) -> int:
        return len(self._records)

    @property
    def next_id(self) -> int:
        """The id that the next record gets."""
        return self._next_id

    def load(self, records: list[R], next_id: int) -> None:
        """Replace everything, from a snapshot."""
        self._records = {}
        self._by = {field: {} for field in self._by}
        for record in records:
            self._insert(record)
        self._next_id = next_id
