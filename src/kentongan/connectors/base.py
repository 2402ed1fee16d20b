"""What every connector takes, gives and promises.

The caller (social's outbox) stores everything: a connector keeps no state. One delivery goes

    check → prepare → publish → (Unknown → confirm)

`prepare` may be repeated; `publish` sends exactly one irreversible request and never repeats it; after
`Unknown`, `confirm` looks and only then may the caller publish again, with the same key and what was prepared.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from .errors import Rejected

Severity = Literal["error", "warning", "hint"]
Prepared = dict[str, Any]
Credentials = dict[str, Any]


@dataclass(frozen=True)
class Image:
    """A photo ready to be shown. alt: what it shows, in words. focus: x and y from -1 to 1 (0, 0 is the centre)."""

    data: bytes
    mime: str
    alt: str
    width: int
    height: int
    focus: tuple[float, float] | None = None


@dataclass(frozen=True)
class Post:
    """One story for one account.

    text: what the writer wrote; the connector adds the link where the network has no card.
    link: the story's official address with the delivery's token. title, summary: for the link card.
    show: what stands under the text where a network can show just one: the link's card or the photo itself.
    """

    text: str
    link: str
    title: str
    summary: str
    image: Image | None = None
    language: str = "id"
    show: Literal["card", "image"] = "card"


@dataclass(frozen=True)
class Account:
    """An account on a network. A call may change `credentials` (new session tokens): store them back, encrypted."""

    server: str
    handle: str
    credentials: Credentials = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Receipt:
    """Proof that a post is public. id: the network's own; url: where a citizen sees it ("" when unknown)."""

    id: str
    url: str
    at: datetime


@dataclass(frozen=True)
class Finding:
    """Something about a post that the network would refuse or spoil. text_id: the sentence in Indonesian."""

    code: str
    field: str
    severity: Severity
    text_id: str


@dataclass(frozen=True)
class Count:
    """How much of a limit a text uses. unit: Indonesian, for the screen. limit 0: none known."""

    used: int
    limit: int
    unit: str

    @property
    def fits(self) -> bool:
        """Is the text within the limit?"""
        return not self.limit or self.used <= self.limit


@dataclass(frozen=True)
class ImageRules:
    """What a network takes as an image. max_alt 0: no place for a description. ratio: least and most width/height."""

    mimes: tuple[str, ...]
    max_bytes: int
    max_side: int
    max_alt: int
    required: bool = False
    ratio: tuple[float, float] | None = None


@dataclass(frozen=True)
class Profile:
    """What a network can do today. Numbers are data with their source and the day somebody looked.

    kinds: of "text", "image", "card", "video". link: "card" (drawn under the text), "inline" (clickable in the
    text), "not_clickable". alt_text: "field" (its own), "description" (in the card's words), "text" (write it in
    the post), "hand" (a person types it). edit, delete: "any", "never", or a span like "48h".
    """

    kinds: tuple[str, ...]
    count: Callable[[str], Count]
    image: ImageRules | None
    link: Literal["card", "inline", "not_clickable"]
    alt_text: Literal["field", "description", "text", "hand"]
    edit: str
    delete: str
    needs_person: bool
    source: str
    checked: date


class Connector(ABC):
    """A network. Class attributes:

    network: its key. name: as people call it. automatic: does `publish` post by itself?
    key_holds: for how long publishing again with the same key cannot make a second post.
    asks_for: what to ask for when connecting ("" when nothing secret is needed). default_server: "" when each
    account names its own.
    """

    network: str
    name: str
    automatic: bool = True
    key_holds: timedelta = timedelta(0)
    asks_for: str = ""
    default_server: str = ""

    @abstractmethod
    def connect(self, server: str, handle: str, secret: str) -> Credentials:
        """Sign in once. Out: credentials to store encrypted. Raises Rejected (wrong input), TryLater, Blocked."""

    @abstractmethod
    def probe(self, account: Account) -> None:
        """Is the account well? Reads only. Raises Disconnected, Blocked or TryLater when it is not."""

    @abstractmethod
    def profile(self, account: Account) -> Profile:
        """What the network offers this account. No network call."""

    @abstractmethod
    def prepare(self, post: Post, key: str, account: Account) -> Prepared:
        """Everything that can be undone or repeated, such as uploads. Out: a JSON-able dict that the caller stores.

        Raises TryLater, Rejected, Disconnected or Blocked; never Unknown.
        """

    @abstractmethod
    def publish(self, prepared: Prepared, key: str, account: Account) -> Receipt:
        """The one irreversible request, sent once. Raises Unknown whenever the post may be public."""

    @abstractmethod
    def confirm(self, prepared: Prepared, key: str, since: datetime, account: Account) -> Receipt | None:
        """Look whether the post is public. None: surely not there. Raises CannotTell otherwise."""

    def new_key(self, seed: str) -> str:
        """The idempotency key of a delivery: made once, stored, at most 64 characters. seed: the delivery's token."""
        return seed

    def wording(self, post: Post, account: Account) -> str:
        """The text exactly as it will be sent. No network call."""
        return post.text.strip()

    def count(self, text: str, account: Account) -> Count:
        """How much of the limit a text uses. No network call."""
        return self.profile(account).count(text)

    def check(self, post: Post, account: Account) -> list[Finding]:
        """What the network would refuse or spoil, for the writer. No network call."""
        profile = self.profile(account)
        count = self.count(self.wording(post, account), account)
        return [*text_findings(post, count), *image_findings(post, profile)]

    def require_text(self, post: Post, account: Account) -> None:
        """Refuse an empty or too long text before anything is uploaded. Raises Rejected."""
        for finding in text_findings(post, self.count(self.wording(post, account), account)):
            raise Rejected(sentence=finding.text_id, code=finding.code, field=finding.field)


def with_link(text: str, link: str) -> str:
    """A text that names the link: as it is when it does already, else with the link under it."""
    text = text.strip()
    return text if not text or not link or link in text else f"{text}\n\n{link}"


def text_findings(post: Post, count: Count) -> list[Finding]:
    """An empty text, or one too long."""
    if not post.text.strip():
        return [Finding("text_empty", "text", "error", "Teks kiriman masih kosong.")]
    if count.fits:
        return []
    over = count.used - count.limit
    return [
        Finding(
            "text_too_long",
            "text",
            "error",
            f"Teks terlalu panjang: {count.used} dari {count.limit} {count.unit}. Kurangi {over} {count.unit}.",
        )
    ]


def image_findings(post: Post, profile: Profile) -> list[Finding]:
    """A missing image, one of a wrong kind or shape, or one without alt text."""
    rules, image = profile.image, post.image
    if rules is None:
        return []
    if image is None:
        missing = Finding("image_missing", "image", "error", "Jaringan ini memerlukan gambar. Tambahkan satu foto.")
        return [missing] if rules.required else []
    findings = []
    if not image.alt.strip():
        findings.append(Finding("alt_missing", "alt", "error", "Gambar belum punya teks alternatif (uraian gambar)."))
    if rules.max_alt and len(image.alt) > rules.max_alt:
        text = f"Teks alternatif terlalu panjang: {len(image.alt)} dari {rules.max_alt} karakter."
        findings.append(Finding("alt_too_long", "alt", "error", text))
    if rules.ratio and image.height and not rules.ratio[0] <= image.width / image.height <= rules.ratio[1]:
        text = "Bentuk gambar akan dipotong oleh jaringan ini. Pilih potongan yang lebih mendekati persegi."
        findings.append(Finding("image_ratio", "image", "warning", text))
    return findings
