"""Names that customers and operations use instead of ids."""

from __future__ import annotations

from hashlib import sha256

__all__ = ["new_uid"]

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
_LENGTH = 13


def new_uid(prefix: str, number: int) -> str:
    """Make the uid that belongs to a number: `inv_` and 13 letters and digits. The same number gives the same uid."""
    left = int.from_bytes(sha256(f"{prefix}{number}".encode()).digest()[:12], "big")
    letters: list[str] = []
    for _ in range(_LENGTH):
        left, digit = divmod(left, len(_ALPHABET))
        letters.append(_ALPHABET[digit])
    return prefix + "".join(letters)
