"""Activities on the desk: record, change, waive, and begin a story from one."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.models import Agency, Official, Person
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import clock

from ..drafts import draft_of
from ..forms import DETAILS, PEOPLE_KEYS, TERMS, ActivityForm, initial_of
from ..models import Activity, Story

PER_PAGE = 20
# The facts of the form that lie folded away.
MORE = ("purpose", "next_step", "cost", "source_of_funds", "warning", "contact")


@signed_in
@require_safe
def activities(request: SignedInRequest) -> HttpResponse:
    """The agenda of the person's agencies, newest first; `?hanya=terbuka` only those without a story."""
    rows = Activity.objects.visible_to(request.user).with_clock().select_related("agency", "waiver")
    only = request.GET.get("hanya", "")
    if only == "terbuka":
        rows = rows.filter(ended_at__lte=clock.now(), public_at=None, waiver=None)
    elif only == "akan-datang":
        rows = rows.filter(ended_at__gt=clock.now())
    page = Paginator(rows.order_by("-ended_at"), PER_PAGE).get_page(request.GET.get("hal"))
    return render(request, "newsroom/activities.html", {"page": page, "only": only, "tab": "agenda"})


@signed_in
def new_activity(request: SignedInRequest) -> HttpResponse:
    """Record an activity; with the second button, go straight on to its story."""
    now = timezone.localtime(clock.now())
    started = {"day": now.date(), "end": now.time().replace(second=0, microsecond=0)}
    form = ActivityForm(request.user, request.POST or None, initial=started)
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, None)
    values = form.values()
    activity = Activity.record(request.user, form.cleaned_data["agency"], **values)
    if "draft" in request.POST:
        return _begin(request, activity)
    messages.success(request, _("The activity is on the agenda."))
    return redirect("activity", activity.pk)


@signed_in
@require_safe
def activity(request: SignedInRequest, activity_id: int) -> HttpResponse:
    """One activity: its clock, its facts, its stories, its history."""
    rows = Activity.objects.visible_to(request.user).with_clock().select_related("agency", "waiver", "recorded_by")
    found = get_object_or_404(rows, pk=activity_id)
    context = {
        "activity": found,
        "draft": draft_of(found),
        "stories": stories_of(found, request.user),
        "partners": list(found.partners.all()),
        "may_begin": any(request.user.can_write(one) for one in found.takers()),
        "own_agencies": request.user.agency_ids(),
        "details": details_of(found),
        "events": found.events.filter(story=None).select_related("by"),
        "may_write": request.user.can_write(found.agency),
        "tab": "agenda",
    }
    return render(request, "newsroom/activity.html", context)


def stories_of(found: Activity, person: Person) -> list[Story]:
    """The stories about it: the person's own as they are, other agencies' as the public reads them."""
    shown = []
    for one in found.stories.select_related("agency", "public_revision"):
        if person.can_write(one.agency):
            shown.append(one)
        elif one.is_public:
            shown.append(one.as_published())
    return shown


def details_of(found: Activity) -> list[tuple[Any, Any]]:
    """The further facts that were given, with their labels."""
    given = found.facts.get("activity", {})
    labels = {**DETAILS, "participant_count": _("How many took part")}
    return [(label, given[key]) for key, label in labels.items() if given.get(key)]


@signed_in
def change_activity(request: SignedInRequest, activity_id: int) -> HttpResponse:
    """Change what is known of it."""
    found = get_object_or_404(Activity.objects.visible_to(request.user), pk=activity_id)
    form = ActivityForm(request.user, request.POST or None, initial=initial_of(found))
    form.fields["agency"].disabled = True
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, found)
    values = form.values()
    found.change(request.user, **values)
    if "draft" in request.POST:
        return _begin(request, found)
    messages.success(request, _("Saved."))
    return redirect("activity", found.pk)


def _form(request: SignedInRequest, form: ActivityForm, found: Activity | None) -> HttpResponse:
    from ..forms import rows

    facts: dict[str, Any] = rows(request.POST) if form.is_bound else (found.facts if found else {})
    context: dict[str, Any] = {
        "form": form,
        "activity": found,
        "people_keys": PEOPLE_KEYS,
        "terms": TERMS,
        "officials": _officials(request),
        "more": any(form[name].value() for name in MORE),
        "tab": "agenda",
    }
    for name, spare in (("people", 2), ("quotes", 2), ("points", 1)):
        context[name] = [*facts.get(name, []), *({} for _ in range(spare))]
    return render(request, "newsroom/activity_form.html", context, status=422 if form.is_bound else 200)


def _officials(request: SignedInRequest) -> list[Official]:
    """Whom a writer is likely to name: the officials in office of their agencies and of the secretariat."""
    today = timezone.localdate(clock.now())
    own = Agency.objects.visible_to(request.user).values("pk")
    rows = Official.objects.on(today).filter(Q(agency__in=own) | Q(agency__kind=Agency.Kind.SEKRETARIAT))
    return list(rows.order_by("rank", "name")[:80])


@signed_in
@require_POST
def story_of(request: SignedInRequest, activity_id: int) -> HttpResponse:
    """Begin a story from an activity's facts; of a joint one, for the agency of whoever writes."""
    found = get_object_or_404(Activity.objects.visible_to(request.user), pk=activity_id)
    return _begin(request, found)


def _begin(request: SignedInRequest, found: Activity) -> HttpResponse:
    agency = next((one for one in found.takers() if request.user.can_write(one)), found.agency)
    photos = list(found.photos.filter(agency=agency).values_list("pk", flat=True))
    story = Story.begin(request.user, agency, activity=found, photo_ids=photos, **draft_of(found).content)
    return redirect("story-edit", story.pk)


@signed_in
@require_POST
def waiver(request: SignedInRequest, activity_id: int) -> HttpResponse:
    """Say that no story will come, and why; or take that back."""
    found = get_object_or_404(Activity.objects.visible_to(request.user), pk=activity_id)
    if "back" in request.POST:
        found.take_waiver_back(request.user)
        messages.success(request, _("The activity is open again."))
    else:
        found.waive(request.user, request.POST.get("reason", ""))
        messages.success(request, _("Noted. The reason stays with the activity."))
    return redirect("activity", found.pk)


@signed_in
@require_safe
def clocks(request: SignedInRequest) -> HttpResponse:
    """Event ended → public, per agency, over the last thirty days; open ones still counting."""
    since = clock.now() - timedelta(days=30)
    rows = Activity.objects.visible_to(request.user).with_clock().select_related("agency", "waiver")
    ended = rows.filter(ended_at__gte=since, ended_at__lte=clock.now()).order_by("-ended_at")
    return render(request, "newsroom/clocks.html", {"table": _clock_table(list(ended)), "tab": "clocks"})


def _clock_table(rows: list[Activity]) -> list[dict[str, Any]]:
    by_agency: dict[Any, list[Activity]] = {}
    for row in rows:
        by_agency.setdefault(row.agency, []).append(row)
    table = []
    for agency, own in by_agency.items():
        told = sorted(row.took() for row in own if getattr(row, "public_at", None))
        waived = [row for row in own if hasattr(row, "waiver")]
        open_ones = [row for row in own if not getattr(row, "public_at", None) and not hasattr(row, "waiver")]
        middle = told[len(told) // 2] if told else None
        table.append(
            {
                "agency": agency,
                "rows": own,
                "told": len(told),
                "median": middle,
                "waived": len(waived),
                "open": open_ones,
            }
        )
    return sorted(table, key=lambda line: (-len(line["open"]), str(line["agency"])))
