"""A person's own settings: language and password."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.agencies.languages import COOKIE
from kentongan.agencies.requests import SignedInRequest, signed_in


@signed_in
def me(request: SignedInRequest) -> HttpResponse:
    """Who I am here, my language, my password, the way out."""
    form = PasswordChangeForm(request.user, request.POST if "new_password1" in request.POST else None)
    form.fields["old_password"].widget.attrs.pop("autofocus", None)  # this page is not only about the password
    if request.method == "POST" and "language" in request.POST:
        chosen = "en" if request.POST["language"] == "en" else "id"
        request.user.language = chosen
        request.user.save(update_fields=["language"])
        answer = redirect("me")
        answer.set_cookie(COOKIE, chosen, max_age=365 * 86400, samesite="Lax", httponly=True)
        return answer
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, form.user)
        messages.success(request, _("The new password holds from now on."))
        return redirect("me")
    roles = request.user.memberships.current().select_related("agency")
    return render(
        request, "desk/me.html", {"form": form, "roles": roles, "tab": "me"}, status=422 if form.errors else 200
    )
