"""An agency's own data on the desk: contact, colour and crest; and the register of officials."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from ..forms import AgencyForm, OfficialForm, approved_by
from ..models import Agency, Official
from ..requests import SignedInRequest, signed_in

WEEK = 7 * 24 * 60 * 60


@signed_in
@require_safe
def offices(request: SignedInRequest) -> HttpResponse:
    """The person's agencies, each with its officials of today and its past ones."""
    decides = approved_by(request.user)
    rows = Official.objects.filter(agency__in=Agency.objects.visible_to(request.user)).select_related("agency")
    today = timezone.localdate(clock.now())
    context = {
        "agencies": Agency.objects.visible_to(request.user).in_order(),
        "now": rows.on(today).order_by("agency__name", "rank"),
        "past": rows.filter(until__lt=today).order_by("-until")[:100],
        "decides": set(decides.values_list("pk", flat=True)),
        "tab": "me",
    }
    return render(request, "agencies/offices.html", context)


@signed_in
def office(request: SignedInRequest, agency_id: int) -> HttpResponse:
    """Contact, hours, colour and crest of one agency."""
    found = get_object_or_404(Agency.objects.visible_to(request.user), pk=agency_id)
    request.user.refuse_unless_approving(found)
    form = AgencyForm(request.POST or None, request.FILES or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. Every page of the site shows it now."))
        return redirect("offices")
    context = {"form": form, "title": found.name, "back": "offices", "tab": "me"}
    return render(request, "ui/form.html", context, status=422 if form.errors else 200)


@signed_in
def official(request: SignedInRequest, official_id: int | None = None) -> HttpResponse:
    """Put an official on the register, or change the row: a new office is a new row, the old one gets its last day."""
    if not approved_by(request.user).exists():
        raise Refused(_("Only approvers and the regency desk change the register of officials."))
    rows = Official.objects.filter(agency__in=approved_by(request.user))
    found = get_object_or_404(rows, pk=official_id) if official_id is not None else None
    form = OfficialForm(request.user, request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The register of officials is up to date."))
        return redirect("offices")
    context = {"form": form, "title": _("An official"), "back": "offices", "tab": "me"}
    return render(request, "ui/form.html", context, status=422 if form.errors else 200)


@require_safe
def crest(request: HttpRequest, slug: str) -> FileResponse:
    """An agency's crest, for everybody."""
    found = get_object_or_404(Agency, slug=slug)
    if not found.crest:
        raise Http404
    answer = FileResponse(found.crest.open("rb"), content_type="image/png")
    answer["Cache-Control"] = f"public, max-age={WEEK}"
    return answer
