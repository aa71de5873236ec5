"""What a site may begin with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from maxio_sdk.sandbox._state.site import Site

__all__ = ["SEEDS"]


def _empty(site: Site) -> None:
    """Leave the site as it is."""


def _demo(site: Site) -> None:
    """Add a small company with plans, add-ons and customers in every state."""
    from maxio_sdk.sandbox.seeds.demo import demo

    demo(site)


SEEDS: Final[Mapping[str, Callable[[Site], None]]] = {"empty": _empty, "demo": _demo}
"""Seeds by name."""
