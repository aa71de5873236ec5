"""Where the rows of a bulk job come from: files, queries, databases, iterables.

```python
async with open_source("customers.csv") as rows:
    async for row in rows: ...
```

Every source streams: it holds some hundred rows at a time, however many there are.
"""

from __future__ import annotations

from maxio_sdk.bulk.sources._delimited import csv_rows
from maxio_sdk.bulk.sources._files import database, open_source, parquet, sql
from maxio_sdk.bulk.sources._iterables import Rows, rows_of
from maxio_sdk.bulk.sources._json_lines import json_lines
from maxio_sdk.bulk.sources._source import Source

__all__ = ["Rows", "Source", "csv_rows", "database", "json_lines", "open_source", "parquet", "rows_of", "sql"]
