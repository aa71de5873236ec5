"""The subscription import: Maxio's CSV format, a checker that works offline, and the requests that rows become.

```python
report = check("subscriptions.csv", site_zone=ZoneInfo("America/New_York"))
for problem in report.problems:
    print(problem)      # line 7, customer_country (cell I7): error: "USA" is no country code of ISO 3166-1. ...
```

Nothing here shows or keeps card numbers, CVVs or vault tokens beyond the row that they stand in.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.bulk._job import TooManyFailuresError
    from maxio_sdk.bulk.imports.checker import STOP_AFTER, CheckReport, Split, check
    from maxio_sdk.bulk.imports.columns import (
        COLUMNS,
        Column,
        ComponentKind,
        ComponentRef,
        MetafieldRef,
        Need,
        Resource,
        Takes,
    )
    from maxio_sdk.bulk.imports.dates import Moment, read_moment
    from maxio_sdk.bulk.imports.header import Header, column_named, read_header
    from maxio_sdk.bulk.imports.importer import ImportPlan, import_subscriptions, plan_import
    from maxio_sdk.bulk.imports.problems import Problem, Severity
    from maxio_sdk.bulk.imports.request import Refusal, Signup, signup
    from maxio_sdk.bulk.imports.rows import CheckedRow, read_rows

__all__ = [
    "COLUMNS",
    "STOP_AFTER",
    "CheckReport",
    "CheckedRow",
    "Column",
    "ComponentKind",
    "ComponentRef",
    "Header",
    "ImportPlan",
    "MetafieldRef",
    "Moment",
    "Need",
    "Problem",
    "Refusal",
    "Resource",
    "Severity",
    "Signup",
    "Split",
    "Takes",
    "TooManyFailuresError",
    "check",
    "column_named",
    "import_subscriptions",
    "plan_import",
    "read_header",
    "read_moment",
    "read_rows",
    "signup",
]

_MODULES = {
    "columns": ("COLUMNS", "Column", "ComponentKind", "ComponentRef", "MetafieldRef", "Need", "Resource", "Takes"),
    "checker": ("STOP_AFTER", "CheckReport", "Split", "check"),
    "dates": ("Moment", "read_moment"),
    "header": ("Header", "column_named", "read_header"),
    "importer": ("ImportPlan", "TooManyFailuresError", "import_subscriptions", "plan_import"),
    "problems": ("Problem", "Severity"),
    "request": ("Refusal", "Signup", "signup"),
    "rows": ("CheckedRow", "read_rows"),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
