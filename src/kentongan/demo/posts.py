"""The demo's social accounts and posts: texts chosen for each story, deliveries made and recorded as people do."""

import hashlib
from datetime import datetime, timedelta

from kentongan.agencies.models import Agency, Person
from kentongan.connectors.base import Receipt
from kentongan.lib import clock
from kentongan.newsroom.models import Event, Story
from kentongan.social.models import Account, Delivery, Variant
from kentongan.social.networks import connector
from kentongan.social.outbox import went_live
from kentongan.social.posts import first_text, hooked_text, values_of

from .stories import Told, rows

POSTED = timedelta(days=60)  # older stories were told before the agencies began to post
WAITING = timedelta(days=2)  # younger posts still wait for a person
# Public links as people paste them. The ids are longer or shorter than any real one: none leads anywhere.
LINKS = {
    "instagram": "https://www.instagram.com/{handle}/p/{code}/",
    "facebook": "https://www.facebook.com/{handle}/posts/pfbid0{code}",
    "tiktok": "https://www.tiktok.com/@{handle}/photo/9{number:024d}",
    "x": "https://x.com/{handle}/status/9{number:024d}",
    "whatsapp_channel": "https://whatsapp.com/channel/{handle}/{number}",
}


def add_accounts(agencies: dict[str, Agency], by: Person) -> None:
    """The official accounts, and a practice board for everyone."""
    for row in rows("accounts.toml", "accounts"):
        agency = agencies[row.pop("agency")]
        Account.objects.create(agency=agency, added_by=by, **row)
    for slug, agency in agencies.items():
        Account.objects.create(agency=agency, network="practice", handle=slug, name=agency.short, added_by=by)


def choose(story: Story, agency: Agency, by: Person, one: Told, now: datetime) -> None:
    """A text for the practice board and for up to two of the agency's networks that can show this story."""
    if one.ended < now - POSTED:
        return
    accounts = list(Account.objects.filter(agency=agency).order_by("network", "handle"))
    fit = [account for account in accounts if account.network in LINKS and (one.photo or not _needs_picture(account))]
    turn = sum(map(ord, one.row["key"])) % max(len(fit), 1)
    chosen = [account for account in accounts if account.network == "practice"] + (fit[turn:] + fit[:turn])[:2]
    for account in chosen:
        Variant.objects.create(story=story, account=account, text=_text(story, account), changed_by=by)


def _needs_picture(account: Account) -> bool:
    return account.network in ("instagram", "tiktok")


def _text(story: Story, account: Account) -> str:
    """The longest of our wordings that the network takes; an issue first where there is one."""
    network, values = connector(account.network), values_of(account)
    wordings = [hooked_text(story), first_text(story), story.headline]
    return next((text for text in wordings if network.count(text, values).fits), story.headline[:200])


def record(now: datetime) -> None:
    """Posts on the practice board are out, and those that people made by hand before the last two days."""
    waiting = Delivery.objects.filter(publication__until=None).exclude(state="cancelled")
    for delivery in waiting.select_related("account__agency", "publication__story", "publication__by"):
        since = delivery.publication.since
        if delivery.account.network == "practice":
            _post(delivery, Receipt(delivery.key, "", min(since + timedelta(minutes=1), now)))
        elif since < now - WAITING:
            url = link_of(delivery)
            _post(delivery, Receipt(url, url, since + timedelta(minutes=6 + delivery.pk % 40)))
            _note_who(delivery, url)


def _post(delivery: Delivery, receipt: Receipt) -> None:
    assert receipt.at is not None
    with clock.travel(receipt.at):
        went_live(delivery, receipt)


def _note_who(delivery: Delivery, url: str) -> None:
    publication = delivery.publication
    Delivery.objects.filter(pk=delivery.pk).update(posted_by=publication.by)
    with clock.travel(publication.since + timedelta(minutes=50)):
        Event.record(
            Event.Verb.LINK_RECORDED, publication.by, story=publication.story, agency=delivery.account.agency, url=url
        )


def link_of(delivery: Delivery) -> str:
    """The link a person pasted, as our own check writes it. Raises Rejected were it not this account's."""
    account = delivery.account
    code = hashlib.sha256(delivery.token.encode()).hexdigest()[:40]
    shape = LINKS[account.network]
    link = shape.format(handle=account.handle, code=code, number=delivery.pk)
    return str(connector(account.network).check_link(link, values_of(account)).url)
