"""A process that starts imports again and again, each in a child by `fork`, which takes no time.

`python -m tests.bulk.imports.import_runner` reads one line of JSON for each (`Start`), and says how the import ended:
the signal as a negative number, 0 where it came to its end, and 1 where an error ended it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.report import BulkReport
from maxio_sdk.sandbox import Sandbox
from tests.bulk import sync_child
from tests.bulk.imports.shop import imported, open_shop, person
from tests.bulk.sync_support import served


class Import:
    """Takes the place of a sync."""

    def __init__(self, **settings: Any) -> None:
        self._settings = settings

    async def run(
        self, maxio: AsyncMaxio, rows: list[dict[str, str]], *, journal: str, now: Callable[[], float]
    ) -> BulkReport:
        return await imported(maxio, rows, Path(journal), now=now, **self._settings)


def in_child(start: sync_child.Start) -> int:
    """Run an import in a child, and return how that ended."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    code = 1
    try:
        sync_child.run(start)
        code = 0
    except BaseException as error:
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(code)


def warm_up() -> None:
    """Load what every child needs, by an import in this process."""
    sandbox = Sandbox()
    sandbox.restore(open_shop().snapshot)
    sandbox.clock.set(datetime.now(UTC))
    with served(sandbox) as url, tempfile.TemporaryDirectory() as folder:
        sync_child.run(sync_child.Start(url=url, journal=f"{folder}/warm", settings={}, rows=[person(0)]))


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sync_child, "Sync", Import)
        warm_up()
        say("ready")
        for line in sys.stdin:
            say(str(in_child(sync_child.Start(**json.loads(line)))))
