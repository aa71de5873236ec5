"""Sites in the system's keyring, each under a name. A key is never written to a file."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import attrs

from maxio_sdk._extras import needs_extra
from maxio_sdk.config import ClientConfig, site_url
from maxio_sdk.errors import ConfigurationError

__all__ = ["DEFAULT", "StoredSite", "check_name", "load", "names", "remove", "save"]

DEFAULT: Final = "default"

_SERVICE: Final = "maxio-sdk"
_INDEX: Final = "profiles"
"""A keyring lists nothing, so the names are kept beside the sites."""
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_INSTEAD: Final = (
    "Instead, set MAXIO_API_KEY and MAXIO_SUBDOMAIN, or give --subdomain NAME and --api-key-file FILE with a file "
    "that only you can read."
)


def _hidden(_: object) -> str:
    return "'***'"


@attrs.frozen(kw_only=True)
class StoredSite:
    """A site as it is kept."""

    name: str
    subdomain: str | None
    environment: str
    base_url: str | None
    api_key: str = attrs.field(repr=_hidden)

    @property
    def url(self) -> str:
        """The address of the site."""
        return site_url(self.subdomain, environment=self.environment, base_url=self.base_url)


def check_name(name: str) -> str:
    """Return the name of a profile. Raises `ConfigurationError` for what cannot be one."""
    if not _NAME.fullmatch(name):
        raise ConfigurationError("--profile: a name is letters, digits, dots, hyphens and underscores, at most 64.")
    return name


def load(name: str) -> StoredSite | None:
    """Return a site, None where there is none. Raises `ConfigurationError` where there is no keyring to look in."""
    text = _ask("get_password", f"profile:{check_name(name)}")
    if text is None:
        return None
    try:
        kept = json.loads(text)
        site = StoredSite(name=name, **kept)
        # Whatever else may write to the keyring: what is wrong is told here, and not by a failed call.
        ClientConfig.load(
            site.subdomain, api_key=site.api_key, environment=site.environment, base_url=site.base_url, environ={}
        )
    except (ValueError, TypeError, ConfigurationError):
        raise ConfigurationError(
            f"The profile {name!r} in the keyring cannot be read. Make it anew: maxio login --profile {name}"
        ) from None
    return site


def save(site: StoredSite) -> None:
    """Keep a site. Raises `ConfigurationError` where it cannot be kept safely."""
    kept = attrs.asdict(site, filter=lambda field, _: field.name != "name")
    text = json.dumps(kept)
    _ask("set_password", f"profile:{check_name(site.name)}", text)
    if _ask("get_password", f"profile:{site.name}") != text:
        raise ConfigurationError(f"The keyring of this system keeps nothing ({_kind()}). {_INSTEAD}")
    _write_names([*names(), site.name])


def remove(name: str) -> bool:
    """Forget a site; whether there was one."""
    if _ask("get_password", f"profile:{check_name(name)}") is None:
        return False
    _ask("delete_password", f"profile:{name}")
    _write_names([each for each in names() if each != name])
    return True


def names() -> list[str]:
    """Return the names of the sites that are kept."""
    try:
        found: object = json.loads(_ask("get_password", _INDEX) or "[]")
    except ValueError:
        return []
    return [str(each) for each in found] if isinstance(found, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _write_names(found: list[str]) -> None:
    _ask("set_password", _INDEX, json.dumps(sorted(set(found))))


def _ask(function: str, *arguments: str) -> Any:
    """Call the keyring, of which only its own errors are known."""
    with needs_extra("Keeping keys", "cli"):
        import keyring
        from keyring.errors import KeyringError
    backend = keyring.get_keyring()
    if any("Plaintext" in type(each).__name__ for each in (backend, *getattr(backend, "backends", ()))):
        raise ConfigurationError(
            f"The keyring of this system is a plain file ({_kind()}), where no key should be. {_INSTEAD}"
        )
    try:
        return getattr(backend, function)(_SERVICE, *arguments)
    except (KeyringError, RuntimeError, OSError) as error:
        raise ConfigurationError(
            f"This system has no keyring that can be used ({_kind()}: {type(error).__name__}). {_INSTEAD}"
        ) from None


def _kind() -> str:
    import keyring

    return type(keyring.get_keyring()).__module__
