"""All operations as data: `OPERATIONS["create_customer"]`."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from maxio_sdk._core.operation import Operation

__all__ = ["OPERATIONS", "Operation"]


class _Catalogue(Mapping[str, Operation[Any]]):
    """Looks operations up in the generated tables, each loaded when it is first asked for."""

    def __getitem__(self, id_: str) -> Operation[Any]:
        module = self._index()[id_]
        table = importlib.import_module(f"maxio_sdk._operations.{module}")
        return cast("Operation[Any]", getattr(table, id_.upper()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._index())

    def __len__(self) -> int:
        return len(self._index())

    def __contains__(self, id_: object) -> bool:
        return id_ in self._index()

    def __repr__(self) -> str:
        return f"<catalogue of {len(self)} operations>"

    @staticmethod
    def _index() -> Mapping[str, str]:
        return cast("Mapping[str, str]", importlib.import_module("maxio_sdk._operations").INDEX)


OPERATIONS: Final[Mapping[str, Operation[Any]]] = _Catalogue()
"""Every operation by its id. An `Operation` tells `method`, `path`, `resource`, `name` and how it is read."""
