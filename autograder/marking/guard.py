"""Who may talk to the marking page: whoever has its address, on this machine, from that page."""

from __future__ import annotations

import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1_000_000  # of a request
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


async def _read_on(receive: Receive) -> None:
    """Take what is still coming: a proxy that cannot send it all does not wait for the answer."""
    size, more = 0, True
    while more and size <= MOST_BYTES:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)


class Guard:
    """Lets through what has the secret in its path and a Host and Origin of ours.

    A page elsewhere that is open in the same browser knows no secret; one that makes its own name
    point to this machine comes with another Host; and neither can forge the Origin of a request.

    Parameters
    ----------
    hosts : frozenset of str or None
        Host and port, as browsers write them. None behind a proxy, which lets in one person only
        and whose name nobody here knows: what writes has to come from a page of that very Host.
    """

    def __init__(self, app: ASGIApp, secret: str, hosts: frozenset[str] | None) -> None:
        self._app = app
        self._secret = secret
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        status = self._refusal_status(scope)
        if status:
            await _read_on(receive)
            await PlainTextResponse("", status)(scope, receive, self._with_headers(send))
            return
        path = scope["path"]
        inside = path[len(self._secret) + 1 :] or "/"
        scope = {**scope, "path": inside, "raw_path": inside.encode(), "root_path": ""}
        await self._app(scope, receive, self._with_headers(send))

    def _refusal_status(self, scope: Scope) -> int:
        """The status of a refusal; 0 for what may pass."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts is not None and host not in self._hosts:
            return 403
        given = scope["path"].removeprefix("/").partition("/")[0].encode("utf-8", "replace")
        if not secrets.compare_digest(given, self._secret.encode()):
            return 404
        if headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            return 403
        if scope["method"] in ("GET", "HEAD"):
            return 0
        schemes = ("http",) if self._hosts is not None else ("http", "https")
        if headers.get("origin") not in [f"{scheme}://{host}" for scheme in schemes]:
            return 403
        if headers.get("content-type", "").partition(";")[0] != "application/json":
            return 415
        length = headers.get("content-length", "")
        return 0 if length.isdecimal() and int(length) <= MOST_BYTES else 413

    def _with_headers(self, send: Send) -> Send:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        return send_with_headers
