"""Mastodon. The Idempotency-Key makes a repeated post one post for an hour; later the own timeline is read."""

import re
import time
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

from ..base import Account, Connector, Credentials, Image, Post, Prepared, Profile, Receipt, with_link
from ..counting import links
from ..errors import CannotTell, Disconnected, NetworkError, Rejected, TryLater, Unknown
from ..pictures import fit
from ..web import Answer, ask, plain_secret, refusal, server_address
from . import limits

NEVER = datetime.min.replace(tzinfo=UTC)
PAGE, MOST_PAGES = 40, 10
SKEW = timedelta(minutes=5)  # how far the server's clock and ours may differ
LOOKS = 20  # at an image that is still being processed, one a second
NOT_ACCEPTED = (
    "Token tidak diterima server itu. Buat aplikasi di Preferences › Development, lalu salin «access token»-nya."
)
NO_MASTODON = "Di alamat itu tidak ada server Mastodon. Periksa alamat servernya."


class Mastodon(Connector):
    """Posts to an account on any server with Mastodon's client API."""

    network = "mastodon"
    name = "Mastodon"
    key_holds = timedelta(hours=1)
    asks_for = "Token akses (access token)"

    def __init__(self, timeout: float = 30.0) -> None:
        self.timeout = timeout

    def connect(self, server: str, handle: str, secret: str) -> Credentials:
        """Check the token and whose it is. Raises Rejected for a wrong server, handle or token."""
        account = Account(server_address(server), handle, {"token": plain_secret(secret)})
        try:
            self.probe(account)
        except Disconnected as error:
            raise Rejected(error.words, sentence=NOT_ACCEPTED, code=error.code, field="secret") from error
        except TryLater as error:
            if error.code in ("404", "410", "malformed"):
                raise Rejected(error.words, sentence=NO_MASTODON, code=error.code, field="server") from error
            raise
        name, owner = user_name(handle), str(account.credentials["acct"])
        if name and name != owner.lower():
            sentence = f"Token itu milik akun @{owner}, bukan @{name}. Masuk sebagai @{name}, lalu salin tokennya."
            raise Rejected(sentence=sentence, code="other_account", field="handle")
        return account.credentials

    def probe(self, account: Account) -> None:
        """Is the token good and the account active? Learns the server's limits (changes account.credentials)."""
        answer = self._call(account, "GET", "/api/v1/accounts/verify_credentials")
        self._must(answer, account)
        found = answer.data
        if not isinstance(found.get("id"), str):
            raise TryLater(answer.words, code="malformed")
        name = str(found.get("username") or found.get("acct") or "")
        account.credentials.update(id=found["id"], acct=name, limits=self._limits(account))

    def profile(self, account: Account) -> Profile:
        """With the limits that this account's server told."""
        return limits.profile(account.credentials.get("limits") or {})

    def wording(self, post: Post, account: Account) -> str:
        """The official link stands in the text; the server draws the card from it."""
        return with_link(post.text, post.link)

    def prepare(self, post: Post, key: str, account: Account) -> Prepared:
        """Upload the photo with its alt text and wait until the server has processed it."""
        self.require_text(post, account)
        rules = self.profile(account).image
        media = [self._upload(account, fit(post.image, rules))] if post.image and rules else []
        status = {"status": self.wording(post, account), "language": post.language, "visibility": "public"}
        return {"status": status | ({"media_ids": media} if media else {}), "link": post.link}

    def publish(self, prepared: Prepared, key: str, account: Account) -> Receipt:
        """One POST with the delivery's key."""
        headers = {"Idempotency-Key": key}
        status = prepared["status"]
        answer = self._call(account, "POST", "/api/v1/statuses", final=True, json=status, headers=headers)
        self._must(answer, account, final=True)
        receipt = receipt_of(answer.data)
        if receipt is None:
            raise Unknown(answer.words, code="malformed")
        return receipt

    def confirm(self, prepared: Prepared, key: str, since: datetime, account: Account) -> Receipt | None:
        """Look through our own posts since then for one with our link."""
        link = prepared.get("link")
        if not link:
            raise CannotTell(code="no_link")
        try:
            return self._find(account, str(link), since - SKEW)
        except CannotTell:
            raise
        except NetworkError as error:
            raise CannotTell(error.words, code=error.code) from error

    def _find(self, account: Account, link: str, since: datetime) -> Receipt | None:
        page: dict[str, Any] = {"limit": PAGE, "exclude_reblogs": "true"}
        for _ in range(MOST_PAGES):
            statuses = self._statuses(account, page)
            for status in statuses:
                if shows_link(status, link) and (receipt := receipt_of(status)):
                    return receipt
            if not statuses or _moment(statuses[-1]) < since:
                return None
            page["max_id"] = statuses[-1]["id"]
        raise CannotTell(code="too_many_posts")

    def _statuses(self, account: Account, page: dict[str, Any]) -> list[dict[str, Any]]:
        owner = account.credentials.get("id")
        answer = self._call(account, "GET", f"/api/v1/accounts/{owner}/statuses", params=page)
        self._must(answer, account)
        found = answer.json()
        if not isinstance(found, list) or not all(receipt_of(status) for status in found):
            raise CannotTell(answer.words, code="malformed")
        return found

    def _upload(self, account: Account, image: Image) -> str:
        words = {"description": image.alt.strip()}
        if image.focus:
            words["focus"] = "{:.2f},{:.2f}".format(*image.focus)
        file = {"file": (f"foto.{image.mime.partition('/')[2]}", image.data, image.mime)}
        answer = self._call(account, "POST", "/api/v2/media", data=words, files=file)
        self._must(answer, account, field="image")
        media = answer.data.get("id")
        if not isinstance(media, str) or not re.fullmatch(r"[\w-]+", media):
            raise TryLater(answer.words, code="malformed")
        return media if answer.status == 200 else self._wait(account, media)

    def _wait(self, account: Account, media: str) -> str:
        """202 and 206: still being processed; 200: done."""
        for _ in range(LOOKS):
            answer = self._call(account, "GET", f"/api/v1/media/{media}")
            self._must(answer, account, field="image")
            if answer.status == 200:
                return media
            time.sleep(1)
        raise TryLater(code="processing", retry_after=60.0)

    def _limits(self, account: Account) -> dict[str, Any]:
        """What the server says of itself; what was known before, or the defaults, when it says nothing."""
        for path in ("/api/v2/instance", "/api/v1/instance"):
            try:
                answer = self._call(account, "GET", path)
            except TryLater:
                break
            if answer.ok and answer.data:
                return limits.read(answer.data)
        return dict(account.credentials.get("limits") or limits.DEFAULTS)

    def _call(self, account: Account, method: str, path: str, *, final: bool = False, **request: Any) -> Answer:
        token = account.credentials.get("token")
        if not isinstance(token, str):
            raise Disconnected(code="no_token")
        headers = {"Authorization": f"Bearer {token}", **request.pop("headers", {})}
        url = server_address(account.server) + path
        return ask(method, url, timeout=self.timeout, final=final, headers=headers, **request)

    @staticmethod
    def _must(answer: Answer, account: Account, *, final: bool = False, field: str = "text") -> None:
        """Raise what an answer other than yes means."""
        if answer.ok:
            return
        error = refusal(answer, final=final, secrets=account.credentials.values())
        if isinstance(error, Rejected):
            error.field = field
        raise error


def user_name(handle: str) -> str:
    """The name of `@name@server`, `name` or `https://server/@name`, in small letters."""
    return handle.strip().rstrip("/").rpartition("/")[2].removeprefix("@").partition("@")[0].lower()


def receipt_of(status: object) -> Receipt | None:
    """The receipt in a status; None when it is none."""
    if not isinstance(status, dict) or not isinstance(status.get("id"), str):
        return None
    url, at = status.get("url") or status.get("uri"), _moment(status)
    return Receipt(status["id"], url, at) if isinstance(url, str) and at != NEVER else None


def shows_link(status: dict[str, Any], link: str) -> bool:
    """Does a status carry exactly this link, as an anchor, in its words or in its card?"""
    page = _Page()
    page.feed(str(status.get("content", "")))
    text = "".join(page.words)
    card = status.get("card")
    named = {text[start:end] for start, end in links(text)} | set(page.links)
    return link in named or (isinstance(card, dict) and card.get("url") == link)


class _Page(HTMLParser):
    """Collects the anchors and the words of a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if name == "href" and value]
        if tag in ("p", "br"):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _moment(status: dict[str, Any]) -> datetime:
    """When a status was made; NEVER when it does not say."""
    try:
        moment = datetime.fromisoformat(str(status.get("created_at")))
    except ValueError:
        return NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
