"""People on the desk: who is in, letting somebody in by a one-time link, taking a role away."""

from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.lib.refusals import Refused

from ..forms import InvitationForm, approved_by
from ..invitations import link
from ..models import Agency, Membership, Person
from ..requests import SignedInRequest, signed_in


@signed_in
@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """Everybody who is in today, by agency."""
    agencies = Agency.objects.visible_to(request.user)
    rows = Membership.objects.current().filter(agency__in=agencies).select_related("person", "agency")
    context = {
        "rows": rows.order_by("agency__name", "person__name", "role"),
        "decides": set(approved_by(request.user).values_list("pk", flat=True)),
        "tab": "me",
    }
    return render(request, "agencies/people.html", context)


@signed_in
def invite(request: SignedInRequest) -> HttpResponse:
    """Let somebody in; the page after it holds their one-time link."""
    form = InvitationForm(request.user, request.POST or None)
    if not approved_by(request.user).exists():
        raise Refused(_("Only approvers and the regency desk let people in."))
    trouble = ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            person = Person.invite(
                request.user, given["agency"], given["role"],
                username=given["username"], name=given["name"], phone=given["phone"],
            )  # fmt: skip
        except Refused as refusal:
            trouble = str(refusal)
        else:
            return _link_page(request, person)
    context = {"form": form, "trouble": trouble, "title": _("Let somebody in"), "back": "people", "tab": "me"}
    return render(request, "ui/form.html", context, status=422 if form.errors or trouble else 200)


def _link_page(request: SignedInRequest, person: Person) -> HttpResponse:
    address = link(person)
    words = _("Your access to Kentongan, user name %(name)s. Choose your password here: %(link)s")
    message = words % {"name": person.username, "link": address}
    context: dict[str, Any] = {"person": person, "link": address, "message": message, "tab": "me"}
    context["whatsapp"] = f"https://wa.me/?text={quote(message)}"
    return render(request, "agencies/one_time_link.html", context)


@signed_in
@require_POST
def new_link(request: SignedInRequest, person_id: int) -> HttpResponse:
    """The password is lost or the phone was stolen: end it and every session, and show a new link."""
    person = _visible(request, person_id)
    person.lose_password(request.user)
    return _link_page(request, person)


@signed_in
@require_POST
def end(request: SignedInRequest, membership_id: int) -> HttpResponse:
    """Take a role away at once."""
    rows = Membership.objects.current().filter(agency__in=Agency.objects.visible_to(request.user))
    found = get_object_or_404(rows.select_related("person", "agency"), pk=membership_id)
    found.end(request.user)
    messages.success(request, _("%(person)s no longer has this role.") % {"person": found.person})
    return redirect("people")


def _visible(request: SignedInRequest, person_id: int) -> Person:
    agencies = Agency.objects.visible_to(request.user)
    rows = Person.objects.filter(memberships__in=Membership.objects.current().filter(agency__in=agencies))
    return get_object_or_404(rows.distinct(), pk=person_id)
