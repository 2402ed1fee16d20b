"""What is decided about a story: submit, approve, send back, publish, schedule, carry, correct, withdraw."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Revision

from kentongan.agencies.models import Agency
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib.numbers import row_number
from kentongan.lib.refusals import Refused

from ..forms import ScheduleForm
from ..models import Publication, Story
from ..publishing import stop_carrying
from .stories import visible_story


@signed_in
@require_POST
def submission(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Hand it in for review."""
    visible_story(request, story_id).submit(request.user)
    return _done(request, story_id, _("Submitted. An approver sees it on the front page now."))


@signed_in
@require_POST
def approval(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Approve the text that was read; with the second button, publish it at once."""
    story = visible_story(request, story_id)
    revision = get_object_or_404(Revision.objects.for_instance(story), pk=row_number(request.POST.get("revision")))
    story.approve(revision, request.user)
    if "publish" in request.POST and not story.is_public:
        story.publish(request.user)
        return _done(request, story_id, _("Approved and published."))
    return _done(request, story_id, _("Approved."))


@signed_in
@require_POST
def return_to_writer(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Send it back with a word."""
    visible_story(request, story_id).send_back(request.user, request.POST.get("note", ""))
    return _done(request, story_id, _("Sent back with your note."))


@signed_in
@require_POST
def publication(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Publish the approved text; of a public story, as a correction with its note."""
    visible_story(request, story_id).publish(request.user, note=request.POST.get("note", ""))
    return _done(request, story_id, _("Published. It is on the website now."))


@signed_in
@require_POST
def urgent_publication(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Publish before review, because waiting would harm."""
    story = visible_story(request, story_id)
    story.publish_urgently(request.user, request.POST.get("reason", ""), note=request.POST.get("note", ""))
    return _done(request, story_id, _("Published as urgent. A colleague must still review it."))


@signed_in
@require_POST
def schedule(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Publish later by itself, or take it off the schedule."""
    story = visible_story(request, story_id)
    if "cancel" in request.POST:
        story.unschedule(request.user)
        return _done(request, story_id, _("Taken off the schedule."))
    form = ScheduleForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose a date and a time."))
    story.schedule(form.moment(), request.user)
    return _done(request, story_id, _("Scheduled."))


@signed_in
@require_POST
def correction(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Give up a correction that has not gone out."""
    visible_story(request, story_id).drop_correction(request.user)
    return _done(request, story_id, _("The correction was dropped; the public text stands."))


@signed_in
@require_POST
def withdrawal(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Withdraw it from all websites, with a reason for the public."""
    story = visible_story(request, story_id)
    story.withdraw(request.user, request.POST.get("reason", ""), request.POST.get("forward", ""))
    return _done(request, story_id, _("Withdrawn. Its address says so, with your reason."))


@signed_in
@require_POST
def carrying(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Carry another agency's published story on one's own site."""
    agency = get_object_or_404(Agency.objects.visible_to(request.user), pk=row_number(request.POST.get("agency")))
    story = get_object_or_404(Story.objects.public(), pk=story_id)
    made = story.carry(agency, request.user)
    messages.success(request, _("Carried: the story stands on the site of %(agency)s now.") % {"agency": agency})
    return redirect("variants", made.story_id, made.agency_id)


@signed_in
@require_POST
def end_of_carrying(request: SignedInRequest, publication_id: int) -> HttpResponse:
    """Take a carried story off one's site."""
    rows = Publication.objects.filter(agency__in=Agency.objects.visible_to(request.user)).select_related("agency")
    stop_carrying(get_object_or_404(rows, pk=publication_id), request.user)
    messages.success(request, _("The story is no longer carried."))
    return redirect("stories")


def _done(request: SignedInRequest, story_id: int, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("story-detail", story_id)
