"""Today: what you can do now first, then what waits for others, what went out, what is coming."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Event, Publication, Story
from kentongan.newsroom.stages import Stage
from kentongan.social.models import Delivery, State

from ..tour import STEPS

MOST = 8


@signed_in
@require_safe
def today(request: SignedInRequest) -> HttpResponse:
    """The front page of Meja."""
    activities = Activity.objects.visible_to(request.user).select_related("agency")
    uncovered = activities.uncovered().order_by("ended_at")
    context: dict[str, Any] = {
        **_stories(request),
        "open": list(uncovered[:MOST]),
        "upcoming": activities.upcoming()[:5],
        "by_hand": _by_hand(request),
        "out": _out(request),
        "beats": _beats(request, uncovered.count()),
        "offers_tour": request.user.tour_step == 0,
        "greeting": greeting(request),
        "tab": "today",
    }
    context["open_more"] = max(0, context["beats"]["open"] - MOST)
    return render(request, "desk/today.html", context | {"tidings": tidings(context)})


def greeting(request: SignedInRequest) -> str:
    """Selamat siang, Sari."""
    hour = timezone.localtime(clock.now()).hour
    parts = [(11, _("Good morning, %s.")), (15, _("Good day, %s.")), (18, _("Good afternoon, %s."))]
    words = next((text for until, text in parts if hour < until), _("Good evening, %s."))
    return words % next((word for word in request.user.name.split() if "." not in word), str(request.user))


def tidings(context: dict[str, Any]) -> str:
    """The one thing to know, in a sentence."""
    decisions, running = len(context["to_review"]) + len(context["owed"]), context["beats"]["open"]
    if decisions:
        return (
            ngettext("%d story waits for your decision.", "%d stories wait for your decision.", decisions) % decisions
        )
    if running:
        text = ngettext("%d activity is over and not told yet.", "%d activities are over and not told yet.", running)
        return text % running
    return _("Every activity is accounted for.")


def _stories(request: SignedInRequest) -> dict[str, Any]:
    """What this person can decide or mend, and what waits for somebody else."""
    person = request.user
    rows = Story.objects.visible_to(person).select_related("agency", "begun_by")
    waiting = list(rows.filter(stage=Stage.IN_REVIEW)[:30])
    owed = list(rows.filter(owes_review=True).exclude(stage=Stage.WITHDRAWN)[:30])
    hands = Story.hands([*waiting, *owed])
    mine = {
        story.pk for story in [*waiting, *owed] if person.can_approve(story.agency) and person.pk not in hands[story.pk]
    }
    approved = rows.filter(stage=Stage.APPROVED)  # on the schedule they wait for nobody, unless they could not go out
    drafts = list(rows.filter(stage=Stage.DRAFT)[:20])
    returned = _returned(drafts)
    return {
        "to_review": [story for story in waiting if story.pk in mine][:MOST],
        "waiting": [story for story in waiting if story.pk not in mine][:MOST],
        "owed": [story for story in owed if story.pk in mine][:MOST],
        "sent_back": returned[:MOST],
        "drafts": [story for story in drafts if story not in returned][:MOST],
        "approved": list(approved.filter(Q(planned=None) | ~Q(planned__failure=""))[:MOST]),
    }


def _returned(drafts: list[Story]) -> list[Story]:
    """The drafts whose last word is an approver's, with that word as `sent_back`."""
    verbs = (Event.Verb.SENT_BACK, Event.Verb.SUBMITTED)
    events = Event.objects.filter(story__in=drafts, verb__in=verbs).select_related("by").order_by("pk")
    last = {event.story_id: event for event in events}
    returned = [story for story in drafts if story.pk in last and last[story.pk].verb == Event.Verb.SENT_BACK]
    for story in returned:
        story.sent_back = last[story.pk]
    return returned


def _by_hand(request: SignedInRequest) -> list[dict[str, Any]]:
    """Posts that need this person, together by story."""
    rows = Delivery.objects.visible_to(request.user).filter(state__in=[State.BY_HAND, State.PERSON, State.FAILED])
    return _together(rows.select_related("account__agency", "publication__agency").order_by("-born_at")[: 6 * MOST])


def _together(deliveries: Iterable[Delivery]) -> list[dict[str, Any]]:
    groups: dict[int, dict[str, Any]] = {}
    for delivery in deliveries:
        row = {"publication": delivery.publication, "agency": delivery.account.agency, "deliveries": []}
        groups.setdefault(delivery.publication_id, row)["deliveries"].append(delivery)
    return list(groups.values())[:MOST]


def _out(request: SignedInRequest) -> list[dict[str, Any]]:
    """What went public today, with its posts."""
    midnight = timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = Publication.objects.live().filter(since__gte=midnight).select_related("agency").order_by("-since")
    if not request.user.sees_all:
        rows = rows.filter(agency__in=request.user.agency_ids())
    shown = list(rows[:MOST])
    posts = Delivery.objects.filter(publication__in=shown).exclude(state=State.CANCELLED)
    told = {
        row["publication"].pk: row["deliveries"]
        for row in _together(posts.select_related("account__agency", "publication__agency"))
    }
    return [{"publication": publication, "deliveries": told.get(publication.pk, [])} for publication in shown]


def _beats(request: SignedInRequest, uncovered: int) -> dict[str, Any]:
    """Three numbers of the last seven days, each opening its rows."""
    since = clock.now() - timedelta(days=7)
    published = Publication.objects.filter(since__gte=since, carried=False)
    if not request.user.sees_all:
        published = published.filter(agency__in=request.user.agency_ids())
    told = Activity.objects.visible_to(request.user).filter(ended_at__gte=since).with_clock().exclude(public_at=None)
    spans = sorted(row.took() for row in told)
    return {
        "published": published.count(),
        "open": uncovered,
        "median": spans[len(spans) // 2] if spans else None,
    }


@signed_in
@require_POST
def tour(request: SignedInRequest) -> HttpResponse:
    """Begin, go on, go back or end the tour."""
    moves = {"begin": 1, "next": request.user.tour_step + 1, "back": max(1, request.user.tour_step - 1), "end": 99}
    wanted = moves.get(request.POST.get("move", ""), 99)
    request.user.tour_step = wanted if wanted <= len(STEPS) else 99
    request.user.save(update_fields=["tour_step"])
    if request.POST.get("move") == "begin":
        return redirect(STEPS[0].to)
    here = urlsplit(request.headers.get("Referer", "")).path  # stay on the page where the step was done
    return redirect(here if here.startswith("/meja/") else "today")
