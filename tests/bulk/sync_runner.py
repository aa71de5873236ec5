"""A process that starts syncs again and again, each in a child by `fork`, which takes no time.

`python -m tests.bulk.sync_runner` reads one line of JSON for each (`Start`), and says how the sync ended: the signal
as a negative number, 0 where it came to its end, and else which error ended it.
"""

from __future__ import annotations

import json
import os
import sys

from maxio_sdk.errors import JournalError
from tests.bulk.sync_child import Start, run

_REFUSED = 3


def in_child(start: Start) -> int:
    """Run a sync in a child, and return how that ended."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    code = 1
    try:
        run(start)
        code = 0
    except JournalError:
        code = _REFUSED
    except BaseException as error:
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(code)


def main() -> None:
    """Start syncs as told, one after the other."""
    for line in sys.stdin:
        start = Start(**json.loads(line))
        code = 0
        if start.forks:
            code = in_child(start)
        else:
            run(start)
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
