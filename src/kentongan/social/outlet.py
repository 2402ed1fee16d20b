"""What the outbox does when a publication begins, changes or ends. Writes rows; sends nothing yet."""

from django.db.models import Q
from django.utils.translation import gettext as _

from kentongan.agencies.models import Person
from kentongan.lib import clock
from kentongan.newsroom.models import Publication

from .models import ON_THE_WAY, WORK, Account, Delivery, State, Variant
from .networks import connector


def publish(publication: Publication, by: Person | None) -> None:
    """A delivery is born for each variant of this agency's accounts that has none yet, in the same transaction."""
    _follow(publication)
    variants = Variant.objects.filter(story=publication.story, account__agency=publication.agency)
    for variant in variants.exclude(account__state=Account.State.CLOSED).select_related("account"):
        if not told_already(publication, variant.account):
            enqueue(publication, variant.account, variant.text)


def told_already(publication: Publication, account: Account) -> bool:
    """Whether the account has told this story or is about to. A post that was stopped stays stopped while the story
    stands here; after it was carried anew it may go out."""
    told = Delivery.objects.filter(publication__story=publication.story_id, account=account)
    return told.filter(Q(publication=publication) | ~Q(state=State.CANCELLED)).exists()


def _follow(publication: Publication) -> None:
    """After a correction, what is still waiting goes out with the new headline, summary and photo."""
    waiting = Delivery.objects.filter(publication=publication)
    waiting.filter(state__in=WORK).update(
        state=State.DUE, prepared=None, lease_until=None, photo=publication.photo, next_at=clock.now()
    )
    waiting.filter(state__in=(State.BY_HAND, State.PERSON, State.FAILED)).update(photo=publication.photo)


def enqueue(publication: Publication, account: Account, text: str, sequence: int = 1) -> Delivery:
    """Write one delivery into the outbox. The database refuses one that rests on no live publication."""
    network = connector(account.network)
    delivery = Delivery(publication=publication, account=account, text=text, photo=publication.photo)
    delivery.sequence = sequence
    delivery.state = State.DUE if network.automatic else State.BY_HAND
    delivery.key = network.new_key(delivery.token)
    delivery.save(force_insert=True)
    return delivery


def end(publication: Publication, by: Person | None) -> None:
    """What is still on its way stops before the publication ends."""
    waiting = Delivery.objects.filter(publication=publication, state__in=[*ON_THE_WAY])
    waiting.exclude(state=State.SENDING).update(
        state=State.CANCELLED, trouble=_("The story was taken off the website before this was posted.")
    )
    waiting.filter(state=State.SENDING).update(
        state=State.UNKNOWN, trouble=_("The story was taken off the website while this was being posted.")
    )
