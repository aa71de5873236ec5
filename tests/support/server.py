"""A small HTTP server that answers every operation with a sample of what it returns."""

from __future__ import annotations

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from maxio_sdk.catalogue import OPERATIONS, Operation
from tests.support.answers import answer_of

__all__ = ["AnsweringServer"]


class AnsweringServer:
    """Runs on a port of its own while entered. Keeps the ids of the operations that were called."""

    def __init__(self) -> None:
        self.operations: list[str] = []
        self.strays: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> AnsweringServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                self.rfile.read(int(self.headers.get("content-length", 0)))
                path = self.path.partition("?")[0]
                operation = operation_at(self.command, path)
                if operation is None:
                    outer.strays.append(f"{self.command} {path}")
                    self.send_error(404)
                    return
                outer.operations.append(operation.id)
                answer = _numbered(json.loads(json.dumps(answer_of(operation))))
                content = b"" if answer is None else json.dumps(answer).encode()
                self.send_response(200 if content else 204)
                self.send_header("content-type", "application/json")
                if content:
                    self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


def _numbered(answer: Any) -> Any:
    """Give the items of a list, newest first, ids of their own, as a list that is walked by id needs them."""
    if isinstance(answer, dict):
        return {key: _numbered(value) for key, value in answer.items()}
    if not isinstance(answer, list):
        return answer
    rows = [row for row in answer if isinstance(row, dict)]
    for number, row in enumerate(rows):
        inner = row if "id" in row else next((each for each in row.values() if isinstance(each, dict)), {})
        if isinstance(inner.get("id"), int):
            inner["id"] = 1000 - number
    return answer


def operation_at(method: str, path: str) -> Operation[Any] | None:
    """Find the operation of a raw path. Fixed paths go before those with holes."""
    found = [
        operation
        for operation in OPERATIONS.values()
        if operation.method == method and re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", operation.path), path)
    ]
    return min(found, key=lambda operation: operation.path.count("{"), default=None)
