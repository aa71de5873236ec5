"""What a job would do, told before it does it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from maxio_sdk.bulk.sources._messages import first_line
from maxio_sdk.cli._asking import confirm
from maxio_sdk.cli._connection import on_loopback
from maxio_sdk.cli._errors import FAILED
from maxio_sdk.cli._jobs.wording import counted, duration
from maxio_sdk.cli._output import complain, printable, say

__all__ = ["Plan", "ask_to_write", "tell_plan"]

_PROBLEMS_SHOWN: Final = 20


class Plan(Protocol):
    """What was found out without a request."""

    rows: int
    valid: int
    problems: list[tuple[int, str]]

    @property
    def calls(self) -> int: ...
    def minutes(self) -> float: ...


def tell_plan(plan: Plan, *, source: str, what: str, place: str, report: Path | None, more: str = "") -> int:
    """Print a plan, and return the exit code.

    `place` is what the number of a row stands for, and `more` says where the problems are that are not shown.
    """
    say(f"{printable(source)}: {counted(plan.rows, 'row')}, of which {plan.valid:,} can be sent as {what}.")
    for number, problem in plan.problems[:_PROBLEMS_SHOWN]:
        say(f"  {place} {number}: {printable(first_line(problem).removeprefix(f'line {number}, '))}")
    if len(plan.problems) > _PROBLEMS_SHOWN:
        say(f"  and more{more}")
    say(f"It would take {_effort(plan)}. Nothing was sent.")
    if report is not None:
        complain(f"A dry run writes no report: {printable(str(report))} is left as it is.")
    return FAILED if plan.valid < plan.rows else 0


def ask_to_write(site: str, plan: Plan | None, *, source: str, what: str, yes: bool) -> None:
    """Have whoever sits at the terminal agree to the writing, unless the site is on this machine."""
    if yes or on_loopback(site):
        return
    if plan is None:
        what = f"the rows of {printable(source)} as {what} to {site}"
    else:
        what = f"{counted(plan.valid, 'row')} of {printable(source)} as {what} to {site}: {_effort(plan)}"
        if plan.valid < plan.rows:
            what += f". The other {plan.rows - plan.valid:,} cannot be sent (--dry-run tells why)"
    confirm(f"This writes {what}. Go on?")


def _effort(plan: Plan) -> str:
    return f"{counted(plan.calls, 'call')}, {duration(plan.minutes() * 60)}"
