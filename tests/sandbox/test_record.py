"""Records, stores and the undoing of what failed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.record import rehearsal, transaction
from maxio_sdk.sandbox._state.site import KINDS, Site
from maxio_sdk.sandbox._state.snapshot import load, save

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def add(site: Site, **fields: object) -> Customer:
    store = site[Customer]
    values = {"first_name": "A", "last_name": "B", "email": "a@b.c", "created_at": NOW, "updated_at": NOW, **fields}
    return store.add(Customer(id=store.new_id(), **values))


def test_ids_grow_and_are_not_used_again() -> None:
    site = Site()
    first = add(site)
    site[Customer].remove(first)

    assert add(site).id == first.id + 1


def test_a_record_is_found_by_the_fields_named_as_by_and_follows_their_changes() -> None:
    site = Site()
    customer = add(site, reference="one")
    customer.reference = "two"

    assert site[Customer].first(reference="one") is None
    assert site[Customer].first(reference="two") is customer
    site[Customer].remove(customer)
    assert site[Customer].where(reference="two") == []


def test_a_transaction_that_fails_leaves_nothing_behind() -> None:
    site = Site()
    kept = add(site, reference="kept")
    before = save(site)

    def fail() -> None:
        with transaction():
            kept.reference = "changed"
            add(site)
            site[Customer].remove(kept)
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert save(site)["stores"] == before["stores"]
    assert site[Customer].first(reference="kept") is kept


def test_an_inner_transaction_is_undone_with_the_outer_one() -> None:
    site = Site()

    def fail() -> None:
        with transaction():
            with transaction():
                add(site)
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert len(site[Customer]) == 0


def test_a_rehearsal_does_the_real_thing_and_undoes_it() -> None:
    site = Site()
    with transaction():
        kept = add(site)
        with rehearsal():
            kept.first_name = "Else"
            seen = len(site[Customer]), add(site).id, kept.first_name

    assert seen == (1, kept.id + 1, "Else")
    assert [each.first_name for each in site[Customer]] == ["A"]
    assert add(site).id == kept.id + 1


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "change", "remove"]), st.integers(0, 5), st.sampled_from(["x", "y", None])),
    max_size=12,
)


def play(site: Site, steps: list[tuple[str, int, str | None]]) -> None:
    for verb, position, reference in steps:
        customers = list(site[Customer])
        if verb == "add":
            add(site, reference=reference)
        elif customers and verb == "change":
            customers[position % len(customers)].reference = reference
        elif customers:
            site[Customer].remove(customers[position % len(customers)])


@given(STEPS, STEPS)
def test_whatever_is_done_is_undone(
    before: list[tuple[str, int, str | None]], within: list[tuple[str, int, str | None]]
) -> None:
    site = Site()
    play(site, before)
    saved = save(site)["stores"]

    with rehearsal():
        play(site, within)

    assert save(site)["stores"] == saved
    for reference in ("x", "y", None):
        found = site[Customer].where(reference=reference)
        assert found == [each for each in site[Customer] if each.reference == reference]


@given(STEPS)
def test_a_saved_site_is_loaded_as_it_was(steps: list[tuple[str, int, str | None]]) -> None:
    site = Site()
    site.clock.freeze()
    play(site, steps)

    again = load(save(site))

    assert save(again) == save(site)
    assert add(again).id == add(site).id


@pytest.mark.parametrize("data", [{}, {"format": 99}, {"format": 1}, {"format": 1, "settings": {}, "clock": {}}])
def test_what_is_no_state_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="state"):
        load(data)


def test_every_kind_has_ids_of_its_own() -> None:
    first_ids = [kind.first_id for kind in KINDS.values()]
    assert len(set(first_ids)) == len(first_ids)
