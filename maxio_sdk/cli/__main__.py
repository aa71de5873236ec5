"""`python -m maxio_sdk.cli`."""

from __future__ import annotations

import sys

from maxio_sdk.cli import main

if __name__ == "__main__":
    sys.exit(main())
