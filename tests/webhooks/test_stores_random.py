"""The stores in databases do what the one in memory does, whatever happens to the webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maxio_sdk.webhooks.store import MemoryStore, WebhookStore
from tests.webhooks.stores_support import DURABLE, item, opened

# Few of each, so that they meet.
KEYS = st.integers(0, 4).map(str)
LANES = st.sampled_from("abc")
TIMES = st.integers(0, 6).map(float)
ATTEMPTS = st.integers(0, 9)
ERRORS = st.sampled_from(["mail: OSError", "é \0", "x" * 3_000])
ITEMS = st.builds(item, KEYS, lane=LANES, position=st.integers(0, 3), received_at=TIMES, body=st.binary(max_size=9))

CALLS = st.one_of(
    st.tuples(st.just("add"), st.tuples(ITEMS), st.fixed_dictionaries({"dead": st.none() | ERRORS})),
    st.tuples(st.just("add"), st.tuples(ITEMS), st.just({})),
    st.tuples(st.just("due"), st.tuples(TIMES, st.integers(1, 3), st.sets(LANES)), st.just({})),
    st.tuples(st.just("handled"), st.tuples(KEYS, st.sampled_from(["mail", "ledger"])), st.just({})),
    st.tuples(st.sampled_from(["finish", "revive", "discard"]), st.tuples(KEYS), st.just({})),
    st.tuples(
        st.just("postpone"),
        st.tuples(KEYS),
        st.fixed_dictionaries({"until": TIMES, "attempts": ATTEMPTS, "error": ERRORS}),
    ),
    st.tuples(
        st.just("bury"), st.tuples(KEYS), st.fixed_dictionaries({"at": TIMES, "attempts": ATTEMPTS, "error": ERRORS})
    ),
    st.tuples(st.just("revive"), st.just(()), st.just({})),
    st.tuples(st.just("forget"), st.tuples(TIMES), st.just({})),
)
NAMES = count()
FIXTURES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture(params=DURABLE)
def durable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    # Each history has a name of its own in one file: to make a file takes longer than a history.
    with opened(request.param, tmp_path / "w.db") as store:
        yield store


def seen(store: WebhookStore) -> list[Any]:
    return [store.counts(), store.next_due(), store.dead_letters(), store.due(1e9, 99), store.due(3.0, 2, {"a"})]


def same_as_memory(durable: Any, calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]]) -> None:
    durable._name = f"history-{next(NAMES)}"
    memory = MemoryStore()
    for method, arguments, options in calls:
        answers = [getattr(store, method)(*arguments, **options) for store in (durable, memory)]
        assert answers[0] == answers[1], method
    assert seen(durable) == seen(memory)


@given(calls=st.lists(CALLS, max_size=30))
@settings(max_examples=30, suppress_health_check=FIXTURES)
def test_any_history(durable: Any, calls: list[Any]) -> None:
    same_as_memory(durable, calls)


@pytest.mark.heavy
@given(calls=st.lists(CALLS, max_size=60))
@settings(max_examples=1_000, suppress_health_check=FIXTURES)
def test_many_histories(durable: Any, calls: list[Any]) -> None:
    same_as_memory(durable, calls)
