"""Everything that the SDK raises.

```
MaxioError
├── ConfigurationError
│   └── ClientClosedError
├── APIConnectionError              nothing came back; nothing was applied, or it was a read
│   └── APITimeoutError
├── OutcomeUnknownError             a write was sent, and its result cannot be known
├── ResponseDecodeError             an answer came whose body is off-spec
├── WebhookSignatureError
├── WebhookPayloadError             a body that is no webhook
├── SourceError                     rows for a bulk job cannot be read
├── JournalError                    the journal of a bulk job cannot be used
├── WebhookStoreError               the store of received webhooks failed; nothing was noted
└── APIStatusError
    ├── BadRequestError             400
    ├── AuthenticationError         401
    ├── PermissionDeniedError       403
    ├── NotFoundError               404
    ├── ConflictError               409
    │   └── DuplicateSubmissionError
    ├── UnprocessableEntityError    422
    │   └── AccountBlockedError
    ├── RateLimitedError            429
    └── ServerError                 5xx
```

All of them can be pickled. None shows a key, a token, a query, a request or a body in its `str` or `repr`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from maxio_sdk.types import JSON

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AccountBlockedError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "DuplicateSubmissionError",
    "JournalError",
    "MaxioError",
    "NotFoundError",
    "OutcomeUnknownError",
    "PermissionDeniedError",
    "RateLimitedError",
    "ResponseDecodeError",
    "ServerError",
    "SourceError",
    "UnprocessableEntityError",
    "WebhookPayloadError",
    "WebhookSignatureError",
    "WebhookStoreError",
]

LOOK_FIRST = "Whether it was applied is not known: look before you send it again."
APPLIED = "What it asked for was applied: do not send it again."
_CARD = re.compile(r"\b[0-9](?:[ -]?[0-9]){12,18}\b")


def _restore(cls: type[MaxioError], args: tuple[Any, ...], state: dict[str, Any]) -> MaxioError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class MaxioError(Exception):
    """The base of all errors of the SDK."""

    applied: bool | None = False
    """Whether what the call asked for was applied: True, False, or None where it cannot be known."""
    accepted: int = 0
    """Of a list that goes in several requests: how many items, from the first on, were accepted before the error."""

    def __reduce__(self) -> tuple[Any, ...]:
        # The arguments of the constructors are keywords, which the default does not remember.
        return _restore, (type(self), self.args, dict(self.__dict__))


class ConfigurationError(MaxioError):
    """A setting is missing or malformed. Raised before any request."""


class ClientClosedError(ConfigurationError, RuntimeError):
    """The client was closed, so nothing was sent. Make a new one."""


class APIConnectionError(MaxioError):
    """Nothing came back. The request never left, or it was a read: nothing was applied."""

    def __init__(self, message: str, *, operation: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation


class APITimeoutError(APIConnectionError):
    """Nothing came back in time. The request never left, or it was a read: nothing was applied."""


class OutcomeUnknownError(MaxioError):
    """A write was sent and no answer tells what became of it: it may have been applied, or not.

    Begun again with the same `uniqueness_token` within 45 minutes, it cannot be applied twice:
    `DuplicateSubmissionError` then says that the first one arrived.
    """

    applied = None

    def __init__(self, message: str, *, operation: str | None = None, uniqueness_token: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        self.uniqueness_token = uniqueness_token


class ResponseDecodeError(MaxioError):
    """An answer came, but its body is not what it should be; the message says whether the call succeeded.

    `content` is the body as it came (cut off where it was too large), `misfits` the paths of values that
    do not fit their type.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        status_code: int,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        misfits: tuple[str, ...] = (),
        applied: bool | None = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.applied = applied
        self.status_code = status_code
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.content = content
        self.misfits = misfits

    @property
    def succeeded(self) -> bool:
        """Whether the status is one of success (2xx)."""
        return 200 <= self.status_code < 300


class WebhookSignatureError(MaxioError):
    """A webhook's signature does not match its body: not from Maxio, or changed on the way."""


class WebhookPayloadError(MaxioError, ValueError):
    """A body that is no webhook, or goes beyond the bounds: what it lacks is in the message, none of its values."""


class WebhookStoreError(MaxioError):
    """The store of received webhooks could not be read or written. What the failed call was to note is not noted."""


class SourceError(MaxioError, ValueError):
    """The rows for a bulk job cannot be read: nothing of them was sent, or no more than was reported."""


class JournalError(MaxioError):
    """The journal of a bulk job cannot be read or written, or another process has it. What was noted stands.

    `applied` is False where this run sent no row, and None where it may have sent some.
    """


class APIStatusError(MaxioError):
    """The server answered with an error status.

    `errors` are its messages, whatever shape the body had, and `field_errors` those that name a field,
    by field. `body` is the documented error model where the body fits it, else the parsed JSON, else the
    text. `path` is the operation's path template, without ids.
    """

    advice = "Nothing was applied."

    def __init__(
        self,
        *,
        status_code: int,
        method: str,
        path: str,
        errors: tuple[str, ...] = (),
        field_errors: Mapping[str, tuple[str, ...]] | None = None,
        body: JSON = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
        operation: str | None = None,
        in_doubt: bool = False,
    ) -> None:
        self.status_code = status_code
        self.method = method
        self.path = path
        self.errors = errors
        self.field_errors = dict(field_errors or {})
        self.body = body
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.request_id = request_id
        self.operation = operation
        if method != "GET" and (in_doubt or self._in_doubt()):
            self.applied = None
        super().__init__(self._message())

    def _message(self) -> str:
        said = "; ".join(_CARD.sub("***", error) for error in self.errors[:5])
        if len(self.errors) > 5:
            said += f"; and {len(self.errors) - 5} more"
        text = f"{self.method} {self.path} answered {self.status_code}"
        text += f": {said[:1000]}" if said else ""
        text += "" if text.endswith((".", "!", "?")) else "."
        text += f" {self._advice()}"
        return text + (f" (request id {self.request_id})" if self.request_id else "")

    def _advice(self) -> str:
        return LOOK_FIRST if self.applied is None else self.advice

    def _in_doubt(self) -> bool:
        # A redirect, or a server that waited no longer, does not say that nothing was done.
        return self.status_code < 400 or self.status_code == 408

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


class BadRequestError(APIStatusError):
    """400: the request was not understood, or not confirmed as it must be."""


class AuthenticationError(APIStatusError):
    """401: the key, or the token, is not one of this site's."""

    advice = "Nothing was applied. Check that the API key is one of this site's, and not of its test or live twin."


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this, or the site lacks the feature."""


class NotFoundError(APIStatusError):
    """404: no such id, handle or path on this site."""


class ConflictError(APIStatusError):
    """409: the resource is not in a state that allows it."""


class DuplicateSubmissionError(ConflictError):
    """409: the uniqueness token was seen within the last 60 minutes, so this request was not applied again.

    Whether the earlier one was, is not known.
    """

    applied = None

    advice = (
        "An earlier request with the same uniqueness token has arrived, and this one was not applied. "
        "Look up what the earlier one did; take a new token only for something new."
    )

    def _advice(self) -> str:
        return self.advice


class UnprocessableEntityError(APIStatusError):
    """422: the request breaks a rule; `errors` and `field_errors` say which."""


class AccountBlockedError(UnprocessableEntityError):
    """422: all requests are refused because of the account or the site itself, whatever they ask."""

    advice = "Nothing was applied, and no other request to this site will be until the account or site is back."


class RateLimitedError(APIStatusError):
    """429: denied because there were too many requests at a time.

    `retry_after` is in seconds, None where the server gave none. Support can trace `reference`.
    """

    advice = "Nothing was applied. Wait some minutes, then go on with fewer requests at a time."

    def __init__(self, *, retry_after: float | None = None, reference: str | None = None, **status: Any) -> None:
        super().__init__(**status)
        self.retry_after = retry_after
        self.reference = reference


class ServerError(APIStatusError):
    """5xx: the server failed. A write may have been applied all the same."""

    advice = "It was a read: repeat it later."

    def _in_doubt(self) -> bool:
        return True
