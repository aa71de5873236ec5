"""Countries, states and currencies: the codes of ISO 3166 and ISO 4217."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from maxio_sdk._extras import needs_extra
from maxio_sdk.bulk.imports.problems import CellError, named, nearest

__all__ = ["ARMED_FORCES", "read_country", "read_currency", "state_fault"]

ARMED_FORCES: Final = frozenset({"AA", "AE", "AP"})
"""What the US post takes as states for its armed forces, and ISO 3166-2 does not have."""

_COMMON: Final = {
    "UK": "GB",
    "GREAT BRITAIN": "GB",
    "ENGLAND": "GB",
    "SCOTLAND": "GB",
    "WALES": "GB",
    "AMERICA": "US",
    "EL": "GR",
    "TURKEY": "TR",
    "RUSSIA": "RU",
}


def _entries(database: str) -> Iterable[Any]:
    with needs_extra("The check of countries, states and currencies", "bulk"):
        import pycountry
    # The entries have their attributes by name alone, so no type tells them.
    entries: Iterable[Any] = getattr(pycountry, database)
    return entries


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Map everything that a country is called, in capitals, to its code."""
    found: dict[str, str] = {}
    for country in _entries("countries"):
        names = (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""))
        for name in filter(None, (*names, country.alpha_3, country.alpha_2)):
            found[name.upper()] = country.alpha_2
    return {**_COMMON, **found}


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(_countries().values())


@lru_cache(maxsize=1)
def _states() -> dict[str, dict[str, str]]:
    """Map the name of a state, in capitals, to its code, for each country; the code is among the names."""
    found: dict[str, dict[str, str]] = {}
    for state in _entries("subdivisions"):
        country, _, code = state.code.partition("-")
        names = found.setdefault(country, {})
        names.setdefault(state.name.upper(), code)
        names[code] = code
    return found


@lru_cache(maxsize=1)
def _currencies() -> frozenset[str]:
    return frozenset(currency.alpha_3 for currency in _entries("currencies"))


@lru_cache(maxsize=4096)
def read_country(text: str) -> str:
    """Read a code of ISO 3166-1."""
    if text in _codes():
        return text
    meant = _countries().get(text.upper())
    if meant is None and (name := nearest(text.upper()[:64], _countries())):
        meant = _countries()[name]
    advice = f"Write {meant} if that is meant." if meant else "Write the two letters, such as US."
    raise CellError(f"{named(text)} is no country code of ISO 3166-1. {advice}")


@lru_cache(maxsize=4096)
def state_fault(country: str, text: str) -> str | None:
    """Tell what is wrong with a state of a country, by ISO 3166-2. None where nothing is, or none are listed."""
    states = _states().get(country)
    if states is None or states.get(text) == text:
        return None
    plain = text.upper().removeprefix(f"{country}-")
    meant = states.get(plain)
    if meant is None and len(plain) > 3 and (name := nearest(plain[:64], states)):
        meant = states[name]
    advice = f"Write {meant} if that is meant." if meant else f"Look the code up under ISO 3166-2:{country}."
    return f"{named(text)} is no state of {country} in ISO 3166-2. {advice}"


@lru_cache(maxsize=512)
def read_currency(text: str) -> str:
    """Read a code of ISO 4217."""
    if text in _currencies():
        return text
    if text.upper() in _currencies():
        raise CellError(f"Currencies are written in capitals. Write {text.upper()}.")
    raise CellError(f"{named(text)} is no currency code of ISO 4217. Write the three letters, such as USD.")
