"""Signing in and out, on the desk host only, with one form for Meja and the CMS."""

from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.http import require_POST

from kentongan.ui.refusals import refusal

from ..invitations import invited
from ..languages import COOKIE

# What proxies and tunnels say about whom they speak for.
PASSED_ON = ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "CF-Connecting-IP", "Via")


class SignIn(LoginView):
    """The one sign-in form."""

    template_name = "agencies/sign_in.html"
    authentication_form = AuthenticationForm
    redirect_authenticated_user = True

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Demo sign-ins are known to everybody: refuse them from other machines unless `--demo-open` was said."""
        if settings.DEMO and not settings.DEMO_OPEN and not _from_here(request):
            sentence = _(
                "The demo sign-ins work on this machine only. Start with --demo-open to allow them from others."
            )
            return refusal(request, sentence, status=403)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in and speak the person's language."""
        answer = super().form_valid(form)
        answer.set_cookie(COOKIE, form.get_user().language, max_age=365 * 86400, samesite="Lax", httponly=True)
        return answer


def client_address(request: HttpRequest) -> str:
    """Whose wrong passwords are counted together: the visitor's address, behind a proxy the one that it saw.

    Only the last address of X-Forwarded-For is the proxy's own word; what stands before it anybody can send.
    """
    seen = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        seen = request.headers.get("X-Forwarded-For", seen).rpartition(",")[2].strip()
    try:
        return str(ip_address(seen))
    except ValueError:
        return str(request.META.get("REMOTE_ADDR", ""))


def _from_here(request: HttpRequest) -> bool:
    """Whether this machine asks for itself: what a proxy or tunnel passes on comes from this machine too."""
    if settings.BEHIND_PROXY or any(name in request.headers for name in PASSED_ON):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("sign-in")


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail's own password form is closed."""
    return redirect("sign-in")


def to_desk(request: HttpRequest) -> HttpResponse:
    """What the desk does better than the CMS is closed there."""
    return redirect("today")


class Invitation(View):
    """A one-time link: choose a password and be in."""

    def get(self, request: HttpRequest, person: str, token: str) -> HttpResponse:
        """The form, while the link works."""
        found = invited(person, token)
        if found is None:
            return refusal(
                request, _("This link was used already or has expired. Ask the operator for a new one."), 410
            )
        return render(request, "agencies/invitation.html", {"form": SetPasswordForm(found), "invited": found})

    def post(self, request: HttpRequest, person: str, token: str) -> HttpResponse:
        """Set the password and sign in; the link is spent."""
        found = invited(person, token)
        if found is None:
            return self.get(request, person, token)
        form = SetPasswordForm(found, request.POST)
        if not form.is_valid():
            return render(request, "agencies/invitation.html", {"form": form, "invited": found}, status=422)
        form.save()
        login(request, found, backend="django.contrib.auth.backends.ModelBackend")
        return redirect("today")


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong passwords for one name from one address."""
    return refusal(request, _("Too many attempts. Wait fifteen minutes, then try again."), status=429)
