# Generated from spec/ by "python -m codegen". Do not edit.
"""All resources. Each is imported when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.resources.ingestion import Ingestion
    from maxio_sdk.resources.people import People
    from maxio_sdk.resources.people_notes import PeopleNotes
    from maxio_sdk.resources.visitors import Visitors
    from maxio_sdk.resources.visitors_notes import VisitorNotes

__all__ = ["Ingestion", "People", "PeopleNotes", "VisitorNotes", "Visitors"]

INDEX = {
    "Ingestion": "ingestion",
    "People": "people",
    "PeopleNotes": "people_notes",
    "VisitorNotes": "visitors_notes",
    "Visitors": "visitors",
}


def __getattr__(name: str) -> Any:
    module = INDEX.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *INDEX])
