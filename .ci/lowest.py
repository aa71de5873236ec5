"""Prints constraints for pip: the lowest version that pyproject.toml allows of each package that users may install."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

_NOT_FOR_USERS = ("bench", "dev", "docs")


def main() -> None:
    """Print a constraint for each requirement."""
    content = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(content)["project"]
    extras = project["optional-dependencies"].items()
    requirements = [
        *project["dependencies"],
        *(line for name, lines in extras if name not in _NOT_FOR_USERS for line in lines),
    ]
    lowest = [re.sub(r"^([\w.-]+).*?>=([\d.]+)[^;]*(;.*)?$", r"\1==\2 \3", line).strip() for line in requirements]
    sys.stdout.write("".join(f"{line}\n" for line in lowest))


if __name__ == "__main__":
    main()
