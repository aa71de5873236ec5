"""What to say where an extra is missing."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from maxio_sdk.errors import ConfigurationError

__all__ = ["needs_extra"]


@contextmanager
def needs_extra(what: str, extra: str) -> Generator[None]:
    """Name the extra where an import in the block fails."""
    try:
        yield
    except ImportError as error:
        message = f"{what} needs the extra `{extra}`: pip install 'maxio-sdk[{extra}]' ({error.name} is missing)"
        raise ConfigurationError(message) from error
