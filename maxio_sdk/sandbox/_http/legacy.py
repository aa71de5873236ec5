"""Lists that the API once documented, and that its older clients (taps of data warehouses among them) still read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from maxio_sdk._core.operation import Operation, Param

__all__ = ["LEGACY"]


def _read(operation_id: str, path: str, *, parameter: str | None = None, pages: bool = True) -> Operation[Any]:
    return Operation(
        id=operation_id,
        method="GET",
        path=path,
        resource="",
        name=operation_id,
        summary="Read what older clients read.",
        path_params=() if parameter is None else (Param(name=parameter, wire=parameter, type="str", required=True),),
        paging="page" if pages else None,
    )


LEGACY: Final[Mapping[str, Operation[Any]]] = {
    operation.id: operation
    for operation in (
        _read("list_transactions", "/transactions.json"),
        _read(
            "list_subscription_transactions",
            "/subscriptions/{subscription_id}/transactions.json",
            parameter="subscription_id",
        ),
        _read("read_transaction", "/transactions/{transaction_id}.json", parameter="transaction_id", pages=False),
        _read("list_statements", "/statements.json"),
        _read(
            "list_subscription_statements",
            "/subscriptions/{subscription_id}/statements.json",
            parameter="subscription_id",
        ),
    )
}
"""Operations beside those of the catalogue, by id."""
