"""Which drivers of SQLAlchemy work in threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import URL

__all__ = ["is_asynchronous"]

_SYNC_DRIVERS: Final = {
    "mariadb": "mariadb+pymysql",
    "mssql": "mssql+pyodbc",
    "mysql": "mysql+pymysql",
    "oracle": "oracle+oracledb",
    "postgresql": "postgresql+psycopg",
    "sqlite": "sqlite+pysqlite",
}


def is_asynchronous(url: URL, *, used_by: str) -> str:
    """Say that a URL names a driver that cannot be used, and which one can."""
    driver = _SYNC_DRIVERS.get(url.get_backend_name(), f"a synchronous driver of {url.get_backend_name()}")
    return f"url_or_engine: {url.drivername} is asynchronous, and {used_by} in threads; use {driver}"
