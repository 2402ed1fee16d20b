"""Bluesky. The record key is chosen by us and stored: the same key is the same post, however often it is sent."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ..base import Account, Connector, Credentials, Image, Post, Prepared, Profile, Receipt, with_link
from ..errors import CannotTell, Disconnected, NetworkError, Rejected, TryLater
from ..pictures import fit
from ..web import plain_secret, refusal, server_address
from . import session
from .facts import CODES, IMAGE, PROFILE, STALE_SESSION
from .records import COLLECTION, record, record_key, shows_card

WRONG_SIGN_IN = (
    "Nama akun atau sandi aplikasi salah. Buat sandi aplikasi di Settings › Privacy and security › App passwords, "
    "lalu tempel di sini (bukan sandi utama akun)."
)


class Bluesky(Connector):
    """Posts to a Bluesky account on any PDS."""

    network = "bluesky"
    name = "Bluesky"
    key_holds = timedelta.max
    asks_for = "Sandi aplikasi (app password)"
    default_server = "https://bsky.social"

    def __init__(self, timeout: float = 30.0) -> None:
        self.timeout = timeout

    def connect(self, server: str, handle: str, secret: str) -> Credentials:
        """Open a session. Raises Rejected for a wrong handle, password or server."""
        address, name, password = (
            server_address(server, self.default_server),
            plain_handle(handle),
            plain_secret(secret),
        )
        try:
            return session.open_session(address, name, password, self.timeout)
        except Disconnected as error:
            raise Rejected(error.words, sentence=WRONG_SIGN_IN, code=error.code, field="secret") from error

    def probe(self, account: Account) -> None:
        """Does the session still work, and is the account active?"""
        answer = self._ask(account, "GET", "com.atproto.server.getSession")
        if answer.get("active") is False:
            raise Disconnected(code=str(answer.get("status", "inactive")))

    def profile(self, account: Account) -> Profile:
        """The same for every account."""
        return PROFILE

    def new_key(self, seed: str) -> str:
        """A record key (TID)."""
        return record_key(seed)

    def wording(self, post: Post, account: Account) -> str:
        """The link stands in the card; without a card, under the text."""
        return post.text.strip() if shows_card(post) else with_link(post.text, post.link)

    def prepare(self, post: Post, key: str, account: Account) -> Prepared:
        """Upload the photo and write the record. Repeating it leaves at most an unused blob, which the PDS clears."""
        self.require_text(post, account)
        image = fit(post.image, IMAGE) if post.image else None
        blob = self._upload(account, image) if image else None
        return {"record": record(self.wording(post, account), post, image, blob)}

    def publish(self, prepared: Prepared, key: str, account: Account) -> Receipt:
        """One putRecord at the stored key."""
        token, did = session.token(_here(account), self.timeout), _did(account)
        body = {"repo": did, "collection": COLLECTION, "rkey": key, "record": prepared["record"]}
        name = "com.atproto.repo.putRecord"
        answer = session.call(
            _here(account), "POST", name, timeout=self.timeout, token=token, final=True, json=body
        )  # fmt: skip
        if answer.ok and isinstance(answer.data.get("uri"), str):
            return self._receipt(account, key, datetime.now(UTC))
        if answer.code in STALE_SESSION:  # refused before it was read: the next try begins with a new session
            account.credentials["access"] = ""
            raise TryLater(code=answer.code, retry_after=1.0)
        error = refusal(answer, final=True, codes=CODES, secrets=account.credentials.values())
        if isinstance(error, TryLater):
            error.prepare_again = answer.code == "BlobNotFound"
        raise error

    def confirm(self, prepared: Prepared, key: str, since: datetime, account: Account) -> Receipt | None:
        """Read the record at our key."""
        try:
            where = {"repo": _did(account), "collection": COLLECTION, "rkey": key}
            found = self._ask(account, "GET", "com.atproto.repo.getRecord", params=where)
        except NetworkError as error:
            if error.code == "RecordNotFound":
                return None
            raise CannotTell(error.words, code=error.code) from error
        if not isinstance(found.get("value"), dict):
            raise CannotTell(code="malformed")
        return self._receipt(account, key, _moment(found["value"].get("createdAt")))

    def _upload(self, account: Account, image: Image) -> dict[str, Any]:
        name, kind = "com.atproto.repo.uploadBlob", {"Content-Type": image.mime}
        blob = self._ask(account, "POST", name, content=image.data, headers=kind).get("blob")
        if not isinstance(blob, dict):
            raise TryLater(code="malformed")
        return blob

    def _ask(self, account: Account, method: str, name: str, **request: Any) -> dict[str, Any]:
        return session.ask_signed_in(_here(account), method, name, timeout=self.timeout, **request).data

    def _receipt(self, account: Account, key: str, at: datetime) -> Receipt:
        did = _did(account)
        name = account.credentials.get("handle") or did
        return Receipt(f"at://{did}/{COLLECTION}/{key}", f"https://bsky.app/profile/{name}/post/{key}", at)


def plain_handle(handle: str) -> str:
    """A handle as somebody typed or pasted it (with @, or the profile's address). Raises Rejected."""
    name = handle.strip().rstrip("/").rpartition("/profile/")[2].removeprefix("@").lower()
    if "." not in name.strip(".") and not name.startswith("did:"):
        sentence = "Tulis nama akun lengkap dengan domainnya, misalnya diskominfo.bsky.social."
        raise Rejected(sentence=sentence, code="handle", field="handle")
    return name


def _here(account: Account) -> Account:
    """The account with its server's address in full; the same credentials."""
    return Account(server_address(account.server, Bluesky.default_server), account.handle, account.credentials)


def _did(account: Account) -> str:
    did = account.credentials.get("did")
    if not isinstance(did, str):
        raise Disconnected(code="no_session")
    return did


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
