"""Numbers in words."""

from __future__ import annotations

__all__ = ["counted", "duration"]

_MINUTE = 60
_HOUR = 60 * _MINUTE


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Write a number with its noun."""
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def duration(seconds: float) -> str:
    """Write roughly how long something takes."""
    if seconds < _MINUTE:
        return "less than a minute"
    minutes = round(seconds / _MINUTE)
    if minutes < _MINUTE:
        return f"about {counted(minutes, 'minute')}"
    hours, minutes = divmod(minutes, _MINUTE)
    return f"about {counted(hours, 'hour')}" + (f" {counted(minutes, 'minute')}" if minutes and hours < 10 else "")
