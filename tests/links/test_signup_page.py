"""URLs of signup pages, filled in."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.links import signup_page_url
from maxio_sdk.models import OfferSignupPage, PublicSignupPage

_PAGE = "https://general-goods.chargifypay.com/subscribe/7dbsnjd8t8cx/gold-product"

_texts = st.text(st.characters(exclude_categories=["Cs"]))
_values = st.one_of(_texts, st.text(alphabet="&=?#%+;[] \r\n\0\"'<>é/\\"), st.integers(), st.booleans())
_names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="[]"), min_size=1)
_quantities = st.one_of(
    st.integers(0, 10**12), st.booleans(), st.decimals(0, 10**9, places=3, allow_nan=False, allow_infinity=False)
)


def _sent(url: str) -> list[tuple[str, str]]:
    """Read the parameters as a server does, also one that takes `;` for `&`."""
    query = urlsplit(url).query
    assert ";" not in query
    return parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))


def _wire(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def test_every_argument_under_its_name() -> None:
    url = signup_page_url(
        _PAGE,
        first_name="Ada",
        last_name="Byron",
        email="ada+1@example.com",
        organization="Engines & Sons",
        reference="u-1",
        phone="555 0100",
        billing_address="1 Row",
        billing_address_2="",
        billing_city="Łódź",
        billing_state="NY",
        billing_zip="01234",
        billing_country="US",
        coupon_code="50%OFF",
        components={291: 5, 17: True, 18: False, 19: Decimal("1.50")},
        metafields={"Favourite colour": "red"},
        extra={"utm_source": "a=b&c"},
    )
    assert url.startswith(_PAGE + "?first_name=Ada&last_name=Byron&email=ada%2B1%40example.com&")
    assert _sent(url)[3:] == [
        ("organization", "Engines & Sons"),
        ("reference", "u-1"),
        ("phone", "555 0100"),
        ("billing_address", "1 Row"),
        ("billing_address_2", ""),
        ("billing_city", "Łódź"),
        ("billing_state", "NY"),
        ("billing_zip", "01234"),
        ("billing_country", "US"),
        ("coupon_code", "50%OFF"),
        ("components[][component_id]", "291"),
        ("components[][allocated_quantity]", "5"),
        ("components[][component_id]", "17"),
        ("components[][enabled]", "true"),
        ("components[][component_id]", "18"),
        ("components[][enabled]", "false"),
        ("components[][component_id]", "19"),
        ("components[][allocated_quantity]", "1.50"),
        ("metafields[Favourite colour]", "red"),
        ("utm_source", "a=b&c"),
    ]


@given(
    fields=st.fixed_dictionaries({}, optional=dict.fromkeys(("first_name", "email", "coupon_code"), _texts)),
    components=st.dictionaries(st.integers(1, 10**9), _quantities, max_size=4),
    metafields=st.dictionaries(_names, _values, max_size=4),
    extra=st.dictionaries(_names.map(lambda name: "x-" + name), _values, max_size=4),
)
def test_no_value_and_no_name_adds_a_parameter(
    fields: dict[str, str], components: dict[int, Any], metafields: dict[str, Any], extra: dict[str, Any]
) -> None:
    page = _PAGE + "?plan=a%26b&x=%20#top"
    url = signup_page_url(page, **fields, components=components, metafields=metafields, extra=extra)
    expected = [("plan", "a&b"), ("x", " ")]
    expected += [(name, fields[name]) for name in ("first_name", "email", "coupon_code") if name in fields]
    for id_, quantity in components.items():
        what = "enabled" if isinstance(quantity, bool) else "allocated_quantity"
        expected += [("components[][component_id]", str(id_)), (f"components[][{what}]", _wire(quantity))]
    expected += [(f"metafields[{name}]", _wire(value)) for name, value in metafields.items()]
    expected += [(name, _wire(value)) for name, value in extra.items()]
    assert _sent(url) == expected
    assert url.isascii()
    assert url.isprintable()
    assert (urlsplit(url).netloc, urlsplit(url).path, urlsplit(url).fragment) == (
        "general-goods.chargifypay.com",
        "/subscribe/7dbsnjd8t8cx/gold-product",
        "top",
    )
    assert url.startswith(page.partition("#")[0])


@pytest.mark.parametrize(
    ("page", "filled"),
    [
        (_PAGE, _PAGE + "?email=a"),
        (_PAGE + "?", _PAGE + "?email=a"),
        (_PAGE + "?x=1", _PAGE + "?x=1&email=a"),
        (_PAGE + "?x=1&", _PAGE + "?x=1&email=a"),
        (_PAGE + "#top", _PAGE + "?email=a#top"),
        (_PAGE + "#top?x=1", _PAGE + "?email=a#top?x=1"),
        ("https://acme.chargifypay.com", "https://acme.chargifypay.com?email=a"),
        ("http://127.0.0.1:8000/p", "http://127.0.0.1:8000/p?email=a"),
        (PublicSignupPage(id=1, url=_PAGE), _PAGE + "?email=a"),
        (OfferSignupPage(id=1, url=_PAGE), _PAGE + "?email=a"),
    ],
)
def test_pages(page: Any, filled: str) -> None:
    assert signup_page_url(page, email="a") == filled
    assert signup_page_url(page) == (page if isinstance(page, str) else page.url)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "general-goods.chargifypay.com/subscribe",
        "http://general-goods.chargifypay.com/subscribe",
        "javascript:alert(1)//https://a",
        "https:///subscribe",
        "https://user:secret@acme.chargifypay.com/",
        "https://acme.chargifypay.com\\@evil.example/",
        "https://acme.chargifypay.com/a b",
        "https://acme.chargifypay.com/\n",
        "https://acme.chargifypay.com/é",
        "https://[acme/",
        PublicSignupPage(id=1),
        OfferSignupPage(),
        None,
        5,
    ],
)
def test_what_is_no_page_is_refused(page: Any) -> None:
    with pytest.raises(ValueError, match="page"):
        signup_page_url(page, email="a")


def test_what_the_page_has_already_is_not_given_twice() -> None:
    for page in (_PAGE + "?email=b", _PAGE + "?x=1&em%61il="):
        with pytest.raises(ValueError, match="email already"):
            signup_page_url(page, email="a")
    with pytest.raises(ValueError, match=r"metafields\[x\] already"):
        signup_page_url(_PAGE + "?metafields%5Bx%5D=1", metafields={"x": 2})
    with pytest.raises(ValueError, match="'email' is given"):
        signup_page_url(_PAGE, email="a", extra={"email": "b"})
    with pytest.raises(ValueError, match="is given"):
        signup_page_url(_PAGE, metafields={"x": 1}, extra={"metafields[x]": 2})


@pytest.mark.parametrize("name", ["", "a]", "a][b", "[", "x[]"])
def test_a_metafields_name_can_not_become_another(name: str) -> None:
    with pytest.raises(ValueError, match="metafields"):
        signup_page_url(_PAGE, metafields={name: "v"})


def test_values_that_cannot_be_sent() -> None:
    for arguments in (
        {"components": {0: 1}},
        {"components": {1: -1}},
        {"components": {1: Decimal("NaN")}},
        {"components": {1: Decimal("Infinity")}},
        {"extra": {"": "x"}},
        {"extra": {"x": Decimal("NaN")}},
        {"first_name": "\ud800"},
        {"extra": {"\ud800": "x"}},
    ):
        with pytest.raises(ValueError, match=r"components|extra|x|first_name|ud800"):
            signup_page_url(_PAGE, **arguments)  # type: ignore[arg-type]
    for arguments in (
        {"components": {1: 1.5}},
        {"components": {1: "5"}},
        {"components": {True: 5}},
        {"first_name": ["Ada"]},
        {"extra": {"x": None}},
        {"extra": {"x": 1.5}},
        {"metafields": {"x": b"v"}},
    ):
        with pytest.raises(TypeError, match=r"components|extra|x|first_name|metafields"):
            signup_page_url(_PAGE, **arguments)  # type: ignore[arg-type]


def test_a_large_decimal_has_no_exponent() -> None:
    assert signup_page_url(_PAGE, extra={"x": Decimal("1E+3")}).endswith("x=1000")
