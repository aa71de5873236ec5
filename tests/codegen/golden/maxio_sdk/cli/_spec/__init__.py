# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""What the command line says of the API. Here are its resources alone, for the help of `maxio`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROOTS: Final[Mapping[str, str]] = {
    "ingestion": "Takes events in.",
    "people": "The people you know.",
    "visitors": "Holds others only.",
}
