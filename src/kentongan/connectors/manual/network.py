"""The networks that agencies use most, posted to by a person: text to copy, image to save, link pasted back."""

import re
from datetime import datetime
from urllib.parse import quote, urlsplit

from ..base import Account, Connector, Count, Credentials, Finding, Post, Prepared, Profile, Receipt, with_link
from ..errors import CannotTell, Rejected
from ..pictures import fit
from . import links, rows
from .links import PublicLink

BY_HAND = "Kiriman ini diunggah oleh orang: salin teksnya, unggah di aplikasi, lalu tempel tautannya di sini."
TAG = re.compile(r"(?<!\w)#\w+")
CASHTAG = re.compile(r"(?<!\w)\$[A-Za-z]{1,6}\b")


class Manual(Connector):
    """A network without automatic posting. `row` holds its facts."""

    automatic = False
    row: rows.Row

    def connect(self, server: str, handle: str, secret: str) -> Credentials:
        """Nothing to sign in to; the name must be one. Raises Rejected."""
        name = links.own_name(Account(server, handle), self.row)
        if not handle.strip() or (not links.is_channel(self.row) and not re.fullmatch(r"[\w.\-]{2,80}", name)):
            raise Rejected(
                sentence=f"Tulis nama akun {self.name}, misalnya @diskominfo.", code="handle", field="handle"
            )
        return {}

    def probe(self, account: Account) -> None:
        """Nothing can be asked without an API."""

    def profile(self, account: Account) -> Profile:
        """The row's facts."""
        row = self.row
        return Profile(
            kinds=row.kinds,
            count=self._count,
            image=row.image,
            link=row.link,
            alt_text=row.alt_text,
            edit=row.edit,
            delete=row.delete,
            needs_person=True,
            source=row.source,
            checked=rows.CHECKED,
        )

    def wording(self, post: Post, account: Account) -> str:
        """The text, what the photo shows where a network has no place for it, and the link.

        Where a link cannot be clicked, the website's name stands instead.
        """
        text, alt = post.text.strip(), post.image.alt.strip() if post.image else ""
        if self.row.alt_text == "text" and text and alt and alt not in text:
            text = f"{text}\n\n(Foto: {alt})"
        if self.row.link != "not_clickable":
            return with_link(text, post.link)
        host = (urlsplit(post.link).hostname or "").removeprefix("www.")
        return text if not text or not host or host in text else f"{text}\n\nBerita lengkap di {host}"

    def check(self, post: Post, account: Account) -> list[Finding]:
        """The usual findings, and what this network minds about tags and signs."""
        return [*super().check(post, account), *self._habits(self.wording(post, account))]

    def prepare(self, post: Post, key: str, account: Account) -> Prepared:
        """What the person needs: text, link, the composer's address and the steps. Nothing is sent."""
        self.require_text(post, account)
        return {
            "text": self.wording(post, account),
            "link": post.link,
            "alt": post.image.alt if post.image else "",
            "share": self.share_link(post, account),
            "share_label": self.row.share_label,
            "steps": self.row.steps,
        }

    def publish(self, prepared: Prepared, key: str, account: Account) -> Receipt:
        """Never: a person posts. Always raises Rejected, having sent nothing."""
        raise Rejected(sentence=BY_HAND, code="by_hand")

    def confirm(self, prepared: Prepared, key: str, since: datetime, account: Account) -> Receipt | None:
        """Only the person who posted can tell, by pasting the link."""
        raise CannotTell(sentence=BY_HAND, code="by_hand")

    def check_link(self, url: str, account: Account) -> PublicLink:
        """The pasted link of the public post, written the one way. Raises Rejected(field="url")."""
        return links.read(url, account, self.row)

    def share_link(self, post: Post, account: Account) -> str:
        """The address that opens the network's composer, with text and link where it takes them."""
        text = quote(self.wording(post, account), safe="")
        return self.row.share.format(text=text, link=quote(post.link, safe=""))

    def picture(self, post: Post) -> bytes | None:
        """The photo to save, fitted to the network. Raises Rejected when it is no image."""
        rules = self.row.image
        return fit(post.image, rules).data if post.image and rules else None

    def _count(self, text: str) -> Count:
        return Count(self.row.counter(text), self.row.limit, self.row.unit)

    def _habits(self, text: str) -> list[Finding]:
        row, tags, found = self.row, len(TAG.findall(text)), []
        if row.most_tags and tags > row.most_tags:
            words = f"Terlalu banyak tagar: {tags} dari {row.most_tags}."
            found.append(Finding("tags_too_many", "text", "error", words))
        elif row.wise_tags and tags > row.wise_tags:
            words = f"{tags} tagar: {row.name} membatasi jangkauan di atas {row.wise_tags}. Pilih yang terpenting."
            found.append(Finding("tags_many", "text", "warning", words))
        if any(sign in text for sign in row.forbidden):
            words = f"{row.name} menolak tanda {' dan '.join(row.forbidden)}. Hapus tanda itu."
            found.append(Finding("sign_forbidden", "text", "error", words))
        if row.key == "x" and len(CASHTAG.findall(text)) > 1:
            found.append(Finding("cashtags", "text", "error", "X menerima paling banyak satu tanda $ dengan kata."))
        return found


class Instagram(Manual):
    """Instagram."""

    network, name, row = "instagram", rows.INSTAGRAM.name, rows.INSTAGRAM


class Facebook(Manual):
    """Facebook pages."""

    network, name, row = "facebook", rows.FACEBOOK.name, rows.FACEBOOK


class TikTok(Manual):
    """TikTok."""

    network, name, row = "tiktok", rows.TIKTOK.name, rows.TIKTOK


class YouTube(Manual):
    """YouTube."""

    network, name, row = "youtube", rows.YOUTUBE.name, rows.YOUTUBE


class X(Manual):
    """X."""

    network, name, row = "x", rows.X.name, rows.X


class WhatsAppChannel(Manual):
    """WhatsApp channels."""

    network, name, row = "whatsapp_channel", rows.WHATSAPP_CHANNEL.name, rows.WHATSAPP_CHANNEL
