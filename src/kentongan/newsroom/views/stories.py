"""Stories on the desk: the lists, one story with what can be done next, what others have published."""

from difflib import SequenceMatcher
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.agencies.addresses import desk_url
from kentongan.agencies.models import Agency, Membership, Role
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import clock, indonesian
from kentongan.lib.numbers import row_number

from ..forms import StoryForm
from ..models import Event, Publication, Story
from ..proofreading import read_story
from ..stages import STANDING, Stage
from ..texts import plain

PER_PAGE = 20
TABS = {
    "draf": (Stage.DRAFT,),
    "ditinjau": (Stage.IN_REVIEW,),
    "disetujui": (Stage.APPROVED,),
    "tayang": (Stage.PUBLISHED, Stage.CORRECTED),
    "ditarik": (Stage.WITHDRAWN,),
}


@signed_in
@require_safe
def stories(request: SignedInRequest) -> HttpResponse:
    """The stories of the person's agencies by stage."""
    rows = Story.objects.visible_to(request.user).select_related("agency", "begun_by")
    stage = request.GET.get("tahap", "")
    if stage in TABS:
        rows = rows.filter(stage__in=TABS[stage])
    if words := request.GET.get("q", "").strip()[:100]:
        rows = rows.filter(headline__icontains=words)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("hal"))
    labels = [(name, shown[0].label) for name, shown in TABS.items()]
    return render(
        request,
        "newsroom/stories.html",
        {"page": page, "stage": stage, "stages": labels, "words": words, "tab": "stories"},
    )


@signed_in
def new_story(request: SignedInRequest) -> HttpResponse:
    """A story without an activity: an announcement, a warning, a service."""
    own = Agency.objects.visible_to(request.user).in_order()
    form = StoryForm(request.POST or None)
    if request.method == "POST":
        agency = get_object_or_404(own, pk=row_number(request.POST.get("agency")))
        if form.is_valid():
            story = Story.begin(request.user, agency, **form.cleaned_data)
            return redirect("story-edit", story.pk)
    return render(request, "newsroom/new_story.html", {"form": form, "agencies": own, "tab": "stories"})


@signed_in
@require_safe
def story(request: SignedInRequest, story_id: int) -> HttpResponse:
    """One story with what can be done next, its review, its publications and its history."""
    found = visible_story(request, story_id)
    return render(request, "newsroom/story.html", story_context(request, found))


def story_context(request: SignedInRequest, found: Story) -> dict[str, Any]:
    """What the story page and its fragment show."""
    person = request.user
    had_a_hand = person.pk in found.writers_since_approval()
    public = found.as_published() if found.is_being_corrected else None
    return {
        "story": found,
        "photos": found.photos(),
        "events": found.events.select_related("by").order_by("at"),
        "publications": found.publications.select_related("agency").order_by("-pk"),
        "may_write": person.can_write(found.agency),
        "may_approve": person.can_approve(found.agency) and not had_a_hand,
        "had_a_hand": had_a_hand and person.can_approve(found.agency),
        "approves": person.can_approve(found.agency),
        "planned": getattr(found, "planned", None),
        "changes": changes(plain(public.body), plain(found.body)) if public else None,
        "sent_back": last_word(found),
        "tab": "stories",
        "standing": found.stage in STANDING,
        "ignored": found.ignored_findings.select_related("by"),
        "reading": read_story(found) if found.stage == Stage.IN_REVIEW else None,
        "approvers": approvers_of(found),
        "reminder": _("Please read and decide: %(story)s %(link)s")
        % {"story": found, "link": desk_url(f"/meja/berita/{found.pk}/")},
        "zone": indonesian.zone_name(timezone.localtime(clock.now())),
    }


def approvers_of(found: Story) -> list[str]:
    """The names of those who may approve this text now."""
    current = Membership.objects.current().filter(agency=found.agency, role=Role.APPROVER)
    had_a_hand = found.writers_since_approval()
    return [str(one.person) for one in current.select_related("person") if one.person_id not in had_a_hand]


def last_word(found: Story) -> Event | None:
    """The approver's word on a story that came back and has not been handed in again."""
    if found.stage != Stage.DRAFT:
        return None
    last = found.events.filter(verb__in=(Event.Verb.SENT_BACK, Event.Verb.SUBMITTED)).order_by("-pk").first()
    return last if last and last.verb == Event.Verb.SENT_BACK else None


def visible_story(request: SignedInRequest, story_id: int) -> Story:
    """A story this person may see, with what its page needs; 404 otherwise."""
    related = (
        "agency",
        "activity",
        "begun_by",
        "public_revision",
        "latest_revision",
        "approved_by",
        "issue",
        "programme",
    )
    rows = Story.objects.visible_to(request.user).select_related(*related)
    found: Story = get_object_or_404(rows, pk=story_id)
    return found


@signed_in
@require_safe
def others(request: SignedInRequest) -> HttpResponse:
    """What other agencies have published lately, to carry."""
    own = Agency.objects.visible_to(request.user)
    carried = Publication.objects.live().filter(agency__in=own).values("story")
    rows = Publication.objects.live().filter(carried=False).exclude(agency__in=own if not request.user.sees_all else [])
    page = Paginator(rows.exclude(story__in=carried if not request.user.sees_all else []).for_lists(), PER_PAGE)
    here = Publication.objects.live().filter(carried=True, agency__in=own).for_lists()
    context = {
        "page": page.get_page(request.GET.get("hal")),
        "carried": list(here[:50]),
        "agencies": own,
        "tab": "stories",
    }
    return render(request, "newsroom/others.html", context)


def changes(before: str, after: str) -> SafeString:
    """A word-by-word comparison as HTML."""
    old, new = before.split(), after.split()
    parts: list[SafeString] = []
    for tag, left, right, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(format_html("{} ", " ".join(old[left:right])))
            continue
        if right > left:
            parts.append(format_html("<del>{}</del> ", " ".join(old[left:right])))
        if end > start:
            parts.append(format_html("<ins>{}</ins> ", " ".join(new[start:end])))
    return format_html_join("", "{}", ((part,) for part in parts))
