"""Official accounts: the public register, the desk's list, connecting one; and the practice board."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.validators import URLValidator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kentongan.agencies.models import Agency, Person
from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.connectors import errors
from kentongan.lib.refusals import Refused

from ..models import Account, Delivery, State
from ..networks import choices, connector, connectors


class AccountForm(forms.ModelForm[Account]):
    """An official account of an agency, and what opens it."""

    secret = forms.CharField(
        label=gettext_lazy("App password or access token"),
        required=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
        help_text=gettext_lazy("Only for Bluesky and Mastodon. Kept locked, never shown again."),
    )

    class Meta:
        model = Account
        fields = ["agency", "network", "handle", "name", "server", "address"]

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = Agency.objects.visible_to(person).in_order()  # type: ignore[attr-defined]
        self.fields["network"] = forms.ChoiceField(label=gettext_lazy("Network"), choices=choices())
        for name in ("server", "address"):
            self.fields[name].validators = [URLValidator(["https", "http"])]

    def clean(self) -> dict[str, Any]:
        """Connect an automatic network at once, so that a wrong password shows here and not at the first post."""
        given = super().clean() or {}
        network = connectors().get(given.get("network", ""))
        given["handle"] = handle = given.get("handle", "").strip().lstrip("@")
        same = {"network": given.get("network"), "server": given.get("server") or "", "handle__iexact": handle}
        if not handle:
            self.add_error("handle", _("Write the account's name."))
        elif Account.objects.in_use().filter(**same).exists():
            self.add_error("handle", _("This account is on the register already."))
        if network is not None and network.automatic and network.network != "practice" and not self.errors:
            try:
                given["credentials"] = network.connect(given.get("server", ""), handle, given.get("secret", ""))
            except (errors.Disconnected, errors.Rejected, errors.TryLater, errors.Blocked, errors.Unknown) as error:
                raise forms.ValidationError(error.sentence) from None
        return given


@signed_in
@require_safe
def accounts(request: SignedInRequest) -> HttpResponse:
    """The accounts of the person's agencies."""
    rows = (
        Account.objects.visible_to(request.user).in_use().select_related("agency").order_by("agency__name", "network")
    )
    return render(request, "social/accounts.html", {"accounts": rows, "tab": "social"})


@signed_in
def new_account(request: SignedInRequest) -> HttpResponse:
    """Put an official account on the register and, where the network allows, connect it."""
    form = AccountForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        request.user.refuse_unless_approving(form.cleaned_data["agency"])
        account = form.instance
        account.added_by, account.handle = request.user, form.cleaned_data["handle"]
        if credentials := form.cleaned_data.get("credentials"):
            account.keep_credentials(credentials)
        account.save()
        messages.success(request, _("The account is on the register of official accounts."))
        return redirect("accounts")
    context = {"form": form, "title": _("An official account"), "back": "accounts", "tab": "social"}
    return render(request, "ui/form.html", context, status=422 if form.errors else 200)


@signed_in
@require_POST
def reconnect(request: SignedInRequest, account_id: int) -> HttpResponse:
    """Give a paused account a fresh secret; its waiting deliveries go on."""
    account = get_object_or_404(Account.objects.visible_to(request.user).in_use(), pk=account_id)
    request.user.refuse_unless_approving(account.agency)
    if "close" in request.POST:
        account.close()
    else:
        try:
            network = connector(account.network)
            account.keep_credentials(network.connect(account.server, account.handle, request.POST.get("secret", "")))
        except (errors.Disconnected, errors.Rejected, errors.TryLater, errors.Blocked, errors.Unknown) as error:
            raise Refused(error.sentence) from None
        account.state, account.trouble = Account.State.CONNECTED, ""
        account.save(update_fields=["state", "trouble", "secret"])
    messages.success(request, _("Saved."))
    return redirect("accounts")


@signed_in
@require_safe
def practice_board(request: SignedInRequest) -> HttpResponse:
    """The practice board: posts that only colleagues see."""
    rows = Delivery.objects.filter(account__network="practice", state=State.LIVE)
    rows = rows.select_related("account__agency", "publication__story", "photo").order_by("-posted_at")
    return render(
        request,
        "social/practice.html",
        {"posts": rows.filter(account__agency__in=Agency.objects.visible_to(request.user))[:30], "tab": "social"},
    )


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The public register: which accounts are official, and a check for any address."""
    agency = request.agency  # type: ignore[attr-defined]
    rows = (
        Account.objects.in_use()
        .exclude(network="practice")
        .select_related("agency")
        .order_by("agency__name", "network")
    )
    if agency is not None:
        rows = rows.filter(agency=agency)
    asked = request.GET.get("periksa", "").strip()[:300]
    names = dict(choices())
    listed = [
        {
            "account": row,
            "network": names.get(row.network, row.network),
            "shown": row.name if row.network == "whatsapp_channel" and row.name else row.handle,  # else a code
            "address": public_address(row),
        }
        for row in rows
    ]
    found = _check(asked) if asked else None
    context = {"rows": listed, "asked": asked, "found": found, "section": "accounts"}
    return render(request, "social/register.html", context)


@require_safe
def register_json(request: HttpRequest) -> JsonResponse:
    """The register for machines."""
    rows = Account.objects.in_use().exclude(network="practice").select_related("agency")
    return JsonResponse(
        {
            "accounts": [
                {
                    "agency": row.agency.name,
                    "network": row.network,
                    "handle": row.handle,
                    "address": public_address(row),
                }
                for row in rows
            ]
        }
    )


PLACES = {
    "instagram": "https://www.instagram.com/{}/",
    "facebook": "https://www.facebook.com/{}",
    "tiktok": "https://www.tiktok.com/@{}",
    "youtube": "https://www.youtube.com/@{}",
    "x": "https://x.com/{}",
    "bluesky": "https://bsky.app/profile/{}",
}


def public_address(account: Account) -> str:
    """Where the public finds the account."""
    if account.address:
        return account.address
    if account.network == "mastodon" and account.server:
        return f"{account.server.rstrip('/')}/@{account.handle}"
    place = PLACES.get(account.network, "")
    return place.format(account.handle) if place else ""


def _check(asked: str) -> dict[str, Any]:
    """Whether an address or handle is one of ours."""
    wanted = bare(asked)
    for row in Account.objects.in_use().exclude(network="practice").select_related("agency"):
        if wanted in {bare(public_address(row)), bare(row.handle)} - {""}:
            return {"account": row}
    return {"account": None}


def bare(address: str) -> str:
    short = address.lower().strip().split("?")[0].split("#")[0]
    for start in ("https://", "http://", "www.", "m.", "@"):
        short = short.removeprefix(start)
    return short.rstrip("/")
