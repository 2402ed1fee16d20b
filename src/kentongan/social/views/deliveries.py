"""Deliveries on the desk: what was posted, what waits, what a person must do."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.connectors import errors
from kentongan.connectors.base import Receipt
from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Event

from ..models import Account, Delivery, State
from ..networks import connector
from ..outbox import went_live
from ..posts import post_of, shown_values_of
from .accounts import bare, public_address

PER_PAGE = 20
NEEDS_ME = (State.BY_HAND, State.PERSON, State.FAILED)
RELATED = ("account__agency", "publication__story", "publication__agency", "photo")


@signed_in
@require_safe
def deliveries(request: SignedInRequest) -> HttpResponse:
    """First what needs a person, then the newest."""
    rows = Delivery.objects.visible_to(request.user).select_related(*RELATED)
    only = request.GET.get("hanya", "")
    shown = rows.filter(state__in=NEEDS_ME) if only == "saya" else rows
    page = Paginator(shown.order_by("-born_at"), PER_PAGE).get_page(request.GET.get("hal"))
    needing = rows.filter(state__in=NEEDS_ME).count()
    return render(request, "social/deliveries.html", {"page": page, "only": only, "needing": needing, "tab": "social"})


@signed_in
@require_safe
def delivery(request: SignedInRequest, delivery_id: int) -> HttpResponse:
    """One delivery. For a network without an API: text to copy, picture to save, link to paste back."""
    found = _delivery(request, delivery_id)
    network = connector(found.account.network)
    laid_out = _laid_out(found)
    context = {"delivery": found, "network": network, "laid_out": laid_out, "attempts": found.attempts.all()}
    return render(request, "social/delivery.html", {**context, "tab": "social"})


def _laid_out(found: Delivery) -> dict[str, Any]:
    """Text, link, composer and steps for posting by hand; for an automatic network just the text."""
    network = connector(found.account.network)
    post = post_of(found, with_image=False)
    if network.automatic:
        return {
            "text": network.wording(post, shown_values_of(found.account)),
            "alt": found.photo.alt if found.photo else "",
        }
    try:
        return {
            **network.prepare(post, found.key, shown_values_of(found.account)),
            "alt": found.photo.alt if found.photo else "",
        }
    except errors.Rejected as error:
        return {"text": found.text, "link": found.link(), "trouble": error.sentence}


@signed_in
@require_POST
def posted(request: SignedInRequest, delivery_id: int) -> HttpResponse:
    """The public link of a post made by hand, checked and recorded."""
    found = _delivery(request, delivery_id)
    request.user.refuse_unless_writing(found.account.agency)
    with transaction.atomic():
        found = _kept(found)
        if found.state not in (State.BY_HAND, State.PERSON, State.UNKNOWN, State.FAILED):
            raise Refused(_("This post is recorded already."))
        url = checked_link(found, request.POST.get("link", "").strip())
        went_live(found, Receipt(id=url, url=url, at=clock.now()))
        Delivery.objects.filter(pk=found.pk).update(posted_by=request.user)
        story = found.publication.story
        Event.record(Event.Verb.LINK_RECORDED, request.user, story=story, agency=found.account.agency, url=url)
    messages.success(request, _("Recorded: the post belongs to the story now."))
    return redirect("deliveries")


def checked_link(found: Delivery, link: str) -> str:
    """The link, if it is a public post of this network and, where the address shows it, of this account."""
    network = connector(found.account.network)
    if not link:
        raise Refused(_("Paste the link of the post first."))
    if hasattr(network, "check_link"):
        try:
            link = str(network.check_link(link, shown_values_of(found.account)).url)
        except errors.Rejected as error:
            raise Refused(error.sentence) from None
    else:
        _refuse_foreign(found.account, link)
    if Delivery.objects.filter(post_url=link).exclude(pk=found.pk).exists():
        raise Refused(_("This link was recorded for another post already."))
    return link


def _refuse_foreign(account: Account, link: str) -> None:
    """Where the network posts by itself, a post's address begins with the account's."""
    if not link.startswith(("https://", "http://")):
        raise Refused(_("A link begins with https://."))
    homes = [public_address(account)]
    if did := shown_values_of(account).credentials.get("did"):
        homes.append(f"https://bsky.app/profile/{did}")
    if homes[0] and not any(bare(link).startswith(f"{bare(home)}/") for home in homes):
        raise Refused(_("This is no post of %(account)s.") % {"account": account})


@signed_in
@require_POST
def again(request: SignedInRequest, delivery_id: int) -> HttpResponse:
    """A person has looked: it is not there, send it (again); or leave it."""
    found = _delivery(request, delivery_id)
    request.user.refuse_unless_writing(found.account.agency)
    if "cancel" in request.POST:
        rows = Delivery.objects.filter(pk=found.pk, state__in=[State.DUE, State.READY, *NEEDS_ME])
        if not rows.update(state=State.CANCELLED, lease_until=None):
            raise Refused(_("This post can no longer be stopped."))
        messages.success(request, _("Cancelled."))
        return redirect("deliveries")
    if found.state not in (State.PERSON, State.FAILED):
        raise Refused(_("This post is not waiting for you."))
    if not found.publication.is_live:
        raise Refused(_("The story is not on the website any more; its post stays unsent."))
    text = request.POST.get("text", "").replace("\r\n", "\n").strip() or found.text
    values = {"state": State.DUE, "prepared": None, "text": text, "trouble": "", "words": "", "looks": 0, "tries": 0}
    same = Delivery.objects.filter(pk=found.pk, state=found.state)  # of two clicks one finds it
    if not same.update(**values, lease_until=None, born_at=clock.now(), next_at=clock.now()):
        raise Refused(_("This post is not waiting for you."))
    messages.success(request, _("On its way again."))
    return redirect("delivery", found.pk)


def _kept(found: Delivery) -> Delivery:
    """The row as it is now, kept from others until the transaction ends."""
    return Delivery.objects.select_for_update(of=("self",)).select_related(*RELATED).get(pk=found.pk)


def _delivery(request: SignedInRequest, delivery_id: int) -> Delivery:
    found: Delivery = get_object_or_404(
        Delivery.objects.visible_to(request.user).select_related(*RELATED), pk=delivery_id
    )
    return found
