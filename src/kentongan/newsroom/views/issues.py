"""From a current issue to content: the issue is the hook, a programme carried out is the substance."""

from html import escape
from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.models import Agency
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib import indonesian
from kentongan.lib.numbers import row_number

from ..drafts import topic_of
from ..forms import IssueForm, ProgrammeForm
from ..models import Issue, Programme, Story


@signed_in
@require_safe
def issues(request: SignedInRequest) -> HttpResponse:
    """Current issues and programmes, side by side."""
    hooked = Prefetch("stories", queryset=Story.objects.visible_to(request.user))
    context = {
        "issues": Issue.objects.visible_to(request.user).select_related("agency").prefetch_related(hooked)[:40],
        "programmes": _programmes(request)[:40],
        "tab": "issues",
    }
    return render(request, "newsroom/issues.html", context)


def _programmes(request: SignedInRequest) -> "list[Programme]":
    return list(Programme.objects.visible_to(request.user).select_related("agency"))


@signed_in
def new_issue(request: SignedInRequest) -> HttpResponse:
    """Write an issue down: title, source, date, one neutral sentence."""
    form = IssueForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        request.user.refuse_unless_writing(form.cleaned_data["agency"])
        form.instance.added_by = request.user
        made = form.save()
        return redirect("issue", made.pk)
    context = {"form": form, "title": _("A current issue"), "back": "issues", "tab": "issues"}
    return render(request, "ui/form.html", context, status=422 if form.errors else 200)


@signed_in
def new_programme(request: SignedInRequest) -> HttpResponse:
    """Put a programme that has been carried out on record, with figure and evidence."""
    form = ProgrammeForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        request.user.refuse_unless_writing(form.cleaned_data["agency"])
        form.instance.added_by = request.user
        form.save()
        messages.success(request, _("The programme is on record."))
        return redirect("issues")
    context = {"form": form, "title": _("A programme that has been carried out"), "back": "issues", "tab": "issues"}
    return render(request, "ui/form.html", context, status=422 if form.errors else 200)


@signed_in
@require_safe
def issue(request: SignedInRequest, issue_id: int) -> HttpResponse:
    """One issue: choose the programme that answers it."""
    found = get_object_or_404(Issue.objects.visible_to(request.user).select_related("agency"), pk=issue_id)
    agencies = Agency.objects.visible_to(request.user).in_order()
    context = {"issue": found, "programmes": _programmes(request), "agencies": agencies, "tab": "issues"}
    return render(request, "newsroom/issue.html", context)


@signed_in
@require_POST
def story_of_issue(request: SignedInRequest, issue_id: int) -> HttpResponse:
    """Open a draft: the hook is the issue, the substance the programme. Refused without a programme."""
    found = get_object_or_404(Issue.objects.visible_to(request.user), pk=issue_id)
    chosen = Programme.objects.visible_to(request.user).filter(pk=row_number(request.POST.get("programme"))).first()
    programme = found.refuse_without(chosen)
    content = hook(found, programme)
    story = Story.begin(request.user, programme.agency, issue=found, programme=programme, **content)
    messages.success(request, _("The draft opens with the issue and rests on the programme. Add what is missing."))
    return redirect("story-edit", story.pk)


def hook(found: Issue, programme: Programme) -> dict[str, Any]:
    """The first text: the issue and its source, then the programme with figure, place, date and evidence."""
    day = indonesian.plain_date(found.on)
    source = f" ({found.source_name}, {day})" if found.source_name else f" ({day})"
    carried_out = indonesian.plain_date(programme.carried_out_on)
    opening = found.sentence.strip().rstrip(".") + f"{source}."
    substance = (
        f"{programme.agency.name} telah melaksanakan {programme.title} di {programme.place} pada {carried_out}. "
        f"{programme.result.strip().rstrip('.')}. Capaiannya {programme.figure}."
    )
    proof = escape(programme.evidence, quote=False)
    if programme.evidence.startswith(("http://", "https://")):
        proof = f'<a href="{escape(programme.evidence)}">{proof}</a>'
    body = f"<p>{escape(opening, quote=False)}</p><p>{escape(substance, quote=False)}</p><p>Bukti: {proof}</p>"
    headline = f"{programme.agency.short} Laksanakan {programme.title}"[:200]
    summary = f"{programme.result.strip().rstrip('.')}: {programme.figure}, {programme.place}, {programme.year}."
    return {
        "headline": headline,
        "body": body,
        "summary": summary[:400],
        "topic": topic_of(f"{programme.title} {found.title}"),
    }
