"""The options of `maxio import`. Nothing but Typer is loaded here, so that help comes at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

__all__ = ["FileArgument", "Format", "FormatOption", "ReferencePrefix", "SiteZone", "StopAfter"]


class Format(StrEnum):
    """For whom the result is."""

    TEXT = "text"
    JSON = "json"


def _zone(name: str | None) -> str | None:
    """Refuse what is no time zone, and name the nearest."""
    from difflib import get_close_matches
    from zoneinfo import ZoneInfo, available_timezones

    if name is None:
        return None
    try:
        ZoneInfo(name)
    # A part of a name, such as America, is a directory.
    except (ValueError, KeyError, OSError):
        known = {each.lower(): each for each in available_timezones()}
        meant = name.lower().replace(" ", "_")
        near = get_close_matches(meant, known, n=1) or [each for each in sorted(known) if each.endswith(f"/{meant}")]
        hint = f"Did you mean {known[near[0]]}?" if near else "Give a name such as America/New_York."
        none = "" if known else " This machine has no time zones: pip install tzdata."
        raise typer.BadParameter(f"there is no time zone {name!r}. {hint}{none}") from None
    return name


FileArgument: TypeAlias = Annotated[
    Path,
    typer.Argument(
        metavar="FILE.csv", exists=True, dir_okay=False, readable=True, help="The file, in Maxio's import format."
    ),
]
SiteZone: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--site-zone",
        metavar="ZONE",
        callback=_zone,
        help="The site's time zone, such as America/New_York: bare dates are noon there. Else in UTC.",
    ),
]
StopAfter: TypeAlias = Annotated[
    int,
    typer.Option(
        "--stop-after",
        metavar="N",
        min=0,
        help="End after so many rows that fail one after the other, as Maxio's own import does. 0: never.",
    ),
]
FormatOption: TypeAlias = Annotated[Format, typer.Option("--format", help="Text for people, or JSON for programs.")]
ReferencePrefix: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--reference-prefix",
        metavar="TEXT",
        help="Give each subscription a reference that begins so, by which it is found if its answer is lost.",
    ),
]
