"""A kept session on a PDS: opened once with an app password, then refreshed.

createSession is limited to 30 per 5 minutes and 300 per day, so the tokens are kept. The app password is kept too
(encrypted by the caller): a session that died is opened again without anybody being called.
"""

import base64
import binascii
import json
import time
from typing import Any

from ..base import Account, Credentials
from ..errors import Disconnected
from ..web import Answer, ask, refusal
from .facts import CODES, STALE_SESSION

MARGIN = 60  # seconds of life that a token must have left


def call(account: Account, method: str, name: str, *, timeout: float, token: str = "", **request: Any) -> Answer:
    """One XRPC request. Raises as web.ask."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    headers |= request.pop("headers", {})
    return ask(method, f"{account.server}/xrpc/{name}", timeout=timeout, headers=headers, **request)


def open_session(server: str, handle: str, password: str, timeout: float) -> Credentials:
    """Sign in with an app password. Raises what the answer means; a wrong password is Disconnected."""
    account = Account(server, handle)
    login = {"identifier": handle, "password": password}
    answer = call(account, "POST", "com.atproto.server.createSession", timeout=timeout, json=login)
    return {**_tokens(answer, [password]), "password": password}


def token(account: Account, timeout: float) -> str:
    """An access token with some life left; renews the session when needed (changes account.credentials)."""
    access = str(account.credentials.get("access") or "")
    if seconds_left(access) < MARGIN:
        renew(account, timeout)
    return str(account.credentials["access"])


def renew(account: Account, timeout: float) -> None:
    """New tokens: by the refresh token, else by the app password. Raises Disconnected when neither works."""
    kept = account.credentials
    if kept.get("refresh"):
        answer = call(account, "POST", "com.atproto.server.refreshSession", timeout=timeout, token=str(kept["refresh"]))
        if answer.ok or answer.code not in STALE_SESSION:
            kept.update(_tokens(answer, kept.values()))
            return
    if not kept.get("password"):
        raise Disconnected(code="no_session")
    kept.update(open_session(account.server, str(kept.get("did") or account.handle), str(kept["password"]), timeout))


def ask_signed_in(account: Account, method: str, name: str, *, timeout: float, **request: Any) -> Answer:
    """A request that may be repeated: once more with a new session when the old one died over there."""
    answer = call(account, method, name, timeout=timeout, token=token(account, timeout), **request)
    if answer.code in STALE_SESSION:
        renew(account, timeout)
        answer = call(account, method, name, timeout=timeout, token=token(account, timeout), **request)
    if not answer.ok:
        raise refusal(answer, codes=CODES, secrets=account.credentials.values())
    return answer


def seconds_left(jwt: str) -> float:
    """The life left in a token, by its own claim; 0 when it says nothing."""
    try:
        claims = json.loads(base64.urlsafe_b64decode(jwt.split(".")[1] + "=="))
        return float(claims["exp"]) - time.time()
    except (IndexError, KeyError, TypeError, ValueError, binascii.Error):
        return 0.0


def _tokens(answer: Answer, secrets: Any) -> Credentials:
    found = answer.data
    wanted = {"did": "did", "handle": "handle", "access": "accessJwt", "refresh": "refreshJwt"}
    if answer.ok and all(isinstance(found.get(name), str) for name in wanted.values()):
        if found.get("active") is False:
            raise Disconnected(code=str(found.get("status", "inactive")))
        return {ours: found[theirs] for ours, theirs in wanted.items()}
    raise refusal(answer, codes=CODES, secrets=secrets)
