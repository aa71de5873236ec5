"""The forms in which webhooks write times, as ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

__all__ = ["iso_timestamp"]

_MONTHS = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "May": 5,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
_OFFSETS = {
    **dict.fromkeys(("Z", "UTC", "GMT"), "+00:00"),
    "AKST": "-09:00",
    "AKDT": "-08:00",
    "HST": "-10:00",
    "AST": "-04:00",
    "ADT": "-03:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "WET": "+00:00",
    "WEST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "ACST": "+09:30",
    "ACDT": "+10:30",
    "AWST": "+08:00",
    "BST": "+01:00",
    "HKT": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "NDT": "-02:30",
    "NST": "-03:30",
    "SAST": "+02:00",
}
"""Zone names that mean one thing where Maxio's sites are. Others (`IST`) mean several, so need an offset."""

# Zones without a name go by their offset (`-03 -03:00`). AM and PM are no zones: the hour would be read wrong.
_NAME = r"(?!(?i:[AP]M)\b)[A-Za-z]{1,5}|[+-][0-9]{2,4}(?= [+-])"
# The documentation has a time with blanks in it, `12: 00: 00 EST - 05: 00`.
_ZONE = rf"(?:\s*(?P<zone>{_NAME}))?(?:\s*(?P<offset>[+-] ?[0-9]{{2}}(?::? ?[0-9]{{2}})?))?"
_CLOCK = r"(?P<clock>[0-9]{2}: ?[0-9]{2}: ?[0-9]{2}(?:\.[0-9]{1,9})?)"
_NUMERIC = re.compile(rf"(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[T ]{_CLOCK}{_ZONE}")
_NAMED = re.compile(
    rf"(?:[A-Z][a-z]{{2}},\s*)?(?P<d>[0-9]{{1,2}}) (?P<m>[A-Z][a-z]{{2}}) (?P<y>[0-9]{{4}}) {_CLOCK}{_ZONE}"
)


@lru_cache(maxsize=4096)
def iso_timestamp(text: str) -> str | None:
    """Rewrite a time in ISO 8601 with its offset; None where the text is no time, or not one moment.

    Takes `2025-02-13T18:46:49Z`, `2025-09-09 11:38:32 -0400`, `2025-09-09 11:38:32 EDT` and
    `Mon, 13 Feb 2025 11:50:57 EST -05:00`. Where both are there, the offset counts and not the zone's name.
    """
    numeric, named = _NUMERIC.fullmatch(text), _NAMED.fullmatch(text)
    match = numeric or named
    if match is None:
        return None
    offset = (match["offset"] or _OFFSETS.get(match["zone"] or "") or "").replace(" ", "").replace(":", "")
    if not offset:
        return None
    if named is None:
        day = match["day"]
    elif (month := _MONTHS.get(named["m"])) is not None:
        day = f"{named['y']}-{month:02}-{int(named['d']):02}"
    else:
        return None
    iso = f"{day}T{match['clock'].replace(' ', '')}{offset[:3]}:{offset[3:] or '00'}"
    try:
        datetime.fromisoformat(iso)
    except ValueError:
        return None
    return iso
