"""Today: what needs you first, what the clock says, what is coming."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Publication, Story
from kentongan.newsroom.stages import Stage
from kentongan.social.models import Delivery, State

MOST = 8


@signed_in
@require_safe
def today(request: SignedInRequest) -> HttpResponse:
    """The front page of Meja."""
    person = request.user
    stories = Story.objects.visible_to(person).select_related("agency", "begun_by", "activity")
    deliveries = Delivery.objects.visible_to(person).select_related("account__agency", "publication__story")
    activities = Activity.objects.visible_to(person).select_related("agency")
    context: dict[str, Any] = {
        "to_review": stories.filter(stage=Stage.IN_REVIEW)[:MOST],
        "owed": stories.filter(owes_review=True)[:MOST],
        "open": activities.uncovered().order_by("ended_at")[:MOST],
        "upcoming": activities.upcoming()[:5],
        "drafts": stories.filter(stage=Stage.DRAFT)[:MOST],
        "approved": stories.filter(stage=Stage.APPROVED)[:MOST],
        "by_hand": deliveries.filter(state__in=[State.BY_HAND, State.PERSON, State.FAILED])[:MOST],
        "beats": _beats(request),
        "tour": tour_step(request),
        "tab": "today",
    }
    return render(request, "desk/today.html", context)


def _beats(request: SignedInRequest) -> dict[str, Any]:
    """Three numbers of the last seven days, each opening its rows."""
    since = clock.now() - timedelta(days=7)
    activities = Activity.objects.visible_to(request.user)
    published = Publication.objects.filter(since__gte=since, carried=False)
    if not request.user.sees_all:
        published = published.filter(agency__in=request.user.agency_ids())
    told = activities.filter(ended_at__gte=since).with_clock().exclude(public_at=None)
    spans = sorted(row.took() for row in told)
    return {
        "published": published.count(),
        "open": activities.uncovered().count(),
        "median": spans[len(spans) // 2] if spans else None,
    }


def tour_step(request: SignedInRequest) -> dict[str, Any] | None:
    """The step of the guided tour this person is at; None when done or not begun."""
    from ..tour import STEPS

    at = request.user.tour_step
    if not 1 <= at <= len(STEPS):
        return {"offer": True} if at == 0 else None
    return {"step": STEPS[at - 1], "number": at, "total": len(STEPS), "offer": False}


@signed_in
@require_POST
def tour(request: SignedInRequest) -> HttpResponse:
    """Begin, go on, go back or end the tour."""
    from ..tour import STEPS

    moves = {"begin": 1, "next": request.user.tour_step + 1, "back": max(1, request.user.tour_step - 1), "end": 99}
    wanted = moves.get(request.POST.get("move", ""), 99)
    request.user.tour_step = wanted if wanted <= len(STEPS) else 99
    request.user.save(update_fields=["tour_step"])
    return (
        redirect(request.POST.get("to") or "today")
        if (request.POST.get("to") or "").startswith("/meja/")
        else redirect("today")
    )
