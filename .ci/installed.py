"""Checks that the environment holds `maxio-sdk`, its four dependencies with what they need, and nothing else."""

from __future__ import annotations

import importlib.metadata
import re
import sys

_DIRECT = {"anyio", "attrs", "cattrs", "httpx"}
_OF_A_NEW_ENVIRONMENT = {"pip", "setuptools"}


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


def _needs(distribution: str) -> set[str]:
    requirements = importlib.metadata.requires(distribution) or []
    return {_name(re.split(r"[^\w.-]", line)[0]) for line in requirements if "extra ==" not in line}


def main() -> str | None:
    """Return what is wrong, if anything is."""
    installed = {_name(each.metadata["Name"]) for each in importlib.metadata.distributions()} - _OF_A_NEW_ENVIRONMENT
    direct = _needs("maxio-sdk")
    if direct != _DIRECT:
        return f"the dependencies are {sorted(direct)}, not {sorted(_DIRECT)}"
    expected, new = {"maxio-sdk"}, direct
    while new:
        expected |= new
        # A marker may rule out a need on this Python.
        new = {need for name in new for need in _needs(name) if need in installed} - expected
    if installed != expected:
        return f"installed are {sorted(installed)}, needed are {sorted(expected)}"
    sys.stdout.write(f"{' '.join(sorted(installed))}\n")
    return None


if __name__ == "__main__":
    sys.exit(main())
