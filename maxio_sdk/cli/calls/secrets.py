"""Requests without what nobody may see, for `--dry-run`."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final

from maxio_sdk._core.jsontext import is_list, is_object

__all__ = ["HIDDEN", "hidden", "is_secret"]

HIDDEN: Final = "***"

# Beside the fields that the spec calls secret: those that it does not know, and those of other systems.
_SECRET: Final = re.compile(
    r"cvv|cvc|passw|secret|token|nonce|api_?key|shared_?key|private_?key|credential|(^|_)iban|"
    r"(card|full|account|routing)_?number",
    re.IGNORECASE,
)
_CARD: Final = re.compile(r"\b[0-9](?:[ -]?[0-9]){12,18}\b")


def is_secret(name: str) -> bool:
    """Tell by its name whether a value must not be shown."""
    known: frozenset[str] = import_module("maxio_sdk.cli._spec._index").SECRETS
    return name in known or _SECRET.search(name) is not None


def hidden(value: Any, name: str = "") -> Any:
    """Return JSON-shaped data with stars in place of what must not be shown."""
    if name and is_secret(name) and value is not None:
        return HIDDEN
    if is_object(value):
        return {key: hidden(each, key) for key, each in value.items()}
    if is_list(value):
        return [hidden(each) for each in value]
    if isinstance(value, str):
        return _CARD.sub(HIDDEN, value)
    if isinstance(value, int) and not isinstance(value, bool) and _CARD.fullmatch(str(value)):
        return HIDDEN
    return value
