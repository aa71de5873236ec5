"""`python -m tests.public_api` keeps the public API as it is now, and says what that changes."""

from __future__ import annotations

import sys

from tests.public_api.snapshot import compare, current, keep, kept


def main() -> None:
    """Run the command."""
    now = current()
    changes = compare(kept(), now)
    keep(now)
    sys.stdout.write(f"{changes}\n\nKept.\n" if changes else "Nothing has changed.\n")


if __name__ == "__main__":
    main()
