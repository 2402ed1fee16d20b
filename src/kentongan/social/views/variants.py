"""A story's texts for the accounts of an agency: written beside the story, sent when it is public."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from kentongan.agencies.models import Agency
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Publication, Story

from ..models import Account, Delivery, Variant
from ..networks import connector
from ..outlet import enqueue, told_already
from ..posts import hooked_text, shown_values_of


@signed_in
def variants(request: SignedInRequest, story_id: int, agency_id: int) -> HttpResponse:
    """One card per account: text with its count, on or off; sent with the publication, or now when public."""
    agency = get_object_or_404(Agency.objects.visible_to(request.user), pk=agency_id)
    story = get_object_or_404(
        Story.objects.select_related("agency", "issue", "programme", "public_revision"), pk=story_id
    )
    publication = Publication.objects.live().filter(story=story, agency=agency).first()
    if story.agency_id != agency.pk and publication is None:
        raise Refused(_("Carry the story on your own site first; then you can post it."))
    cards = [_card(story, account, publication) for account in Account.objects.in_use().filter(agency=agency)]
    if request.method == "POST":
        request.user.refuse_unless_writing(agency)
        return _save(request, story, publication, cards)
    shown = story if story.agency_id == agency.pk else story.as_published()
    context = {"story": shown, "agency": agency, "publication": publication, "cards": cards, "tab": "social"}
    return render(request, "social/variants.html", context)


def _card(story: Story, account: Account, publication: Publication | None) -> dict[str, Any]:
    variant = Variant.objects.filter(story=story, account=account).first()
    text = variant.text if variant else hooked_text(story.as_published())
    network = connector(account.network)
    count = network.count(text, shown_values_of(account))
    deliveries = Delivery.objects.filter(publication__story=story, account=account).order_by("-sequence")
    return {
        "account": account,
        "network": network,
        "variant": variant,
        "text": text,
        "count": count,
        "deliveries": list(deliveries),
        "chosen": variant is not None,
    }


@transaction.atomic
def _save(
    request: SignedInRequest, story: Story, publication: Publication | None, cards: list[dict[str, Any]]
) -> HttpResponse:
    sent = 0
    if publication is not None:  # kept from others, so that a second click finds what the first has sent
        publication = Publication.objects.select_for_update(of=("self",)).select_related("photo").get(pk=publication.pk)
        if not publication.is_live:
            raise Refused(_("The story is not on the website any more; its post stays unsent."))
    for card in cards:
        account = card["account"]
        if f"on_{account.pk}" not in request.POST:
            Variant.objects.filter(story=story, account=account).delete()
            continue
        text = request.POST.get(f"text_{account.pk}", "").replace("\r\n", "\n").strip()
        _refuse_unfit(card, text)
        values = {"text": text, "changed_by": request.user, "changed_at": clock.now()}
        Variant.objects.update_or_create(story=story, account=account, defaults=values)
        if publication is not None and not told_already(publication, account):
            enqueue(publication, account, text)
            sent += 1
    if sent:
        messages.success(request, _("On their way. Follow them on this page."))
        return redirect("deliveries")
    messages.success(request, _("Saved. They are sent when the story is public."))
    return redirect("story-detail", story.pk) if publication is None else redirect("deliveries")


def _refuse_unfit(card: dict[str, Any], text: str) -> None:
    account = card["account"]
    if not text:
        raise Refused(
            _("The text for %(account)s is empty: write one or switch the account off.") % {"account": account}
        )
    count = card["network"].count(text, shown_values_of(account))
    if not count.fits:
        words = {"account": account, "used": count.used, "limit": count.limit}
        raise Refused(_("The text for %(account)s is too long: %(used)s of %(limit)s characters.") % words)
