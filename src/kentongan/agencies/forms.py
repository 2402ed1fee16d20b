"""Forms of the agencies: letting people in, the register of officials, an agency's own data."""

from typing import Any

from django import forms
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.lib import clock

from .crests import cleaned
from .models import Agency, Official, Person, Role


def approved_by(person: Person) -> Any:
    """The agencies for which this person decides who is in."""
    own = Agency.objects.visible_to(person).in_order()
    return (
        own
        if person.sees_all
        else own.filter(pk__in=[pk for pk, held in person.roles.items() if Role.APPROVER in held])
    )


class InvitationForm(forms.Form):
    """Who comes in, where, as what."""

    name = forms.CharField(label=_("Name"), max_length=150)
    username = forms.CharField(
        label=_("User name"),
        max_length=40,
        validators=[ASCIIUsernameValidator()],
        help_text=_("Short, in small letters, such as sari."),
        widget=forms.TextInput({"autocapitalize": "none"}),
    )
    phone = forms.CharField(label=_("WhatsApp number"), max_length=40, required=False)
    agency = forms.ModelChoiceField(Agency.objects.none(), label=_("Agency"))
    role = forms.ChoiceField(label=_("Role"), choices=[])

    def __init__(self, by: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = approved_by(by)  # type: ignore[attr-defined]
        roles = [(role.value, role.label) for role in Role if role != Role.DESK or by.sees_all]
        self.fields["role"].choices = roles  # type: ignore[attr-defined]

    def clean_username(self) -> str:
        """In small letters, whatever the phone's keyboard made of it."""
        return str(self.cleaned_data["username"]).lower()


class OfficialForm(forms.ModelForm[Official]):
    """Who holds which office, since when, until when."""

    class Meta:
        model = Official
        fields = ["agency", "name", "position", "term", "since", "until", "rank"]
        widgets = {name: forms.DateInput({"type": "date"}, format="%Y-%m-%d") for name in ("since", "until")}

    def __init__(self, by: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = approved_by(by)  # type: ignore[attr-defined]
        self.initial.setdefault("since", timezone.localdate(clock.now()))


class AgencyForm(forms.ModelForm[Agency]):
    """What the public sees of an agency on every page: contact, hours, colour, crest."""

    class Meta:
        model = Agency
        fields = ["tagline", "address", "phone", "whatsapp", "email", "hours", "colour", "crest"]
        widgets = {
            "colour": forms.TextInput({"type": "color"}),
            "crest": forms.ClearableFileInput({"accept": "image/*"}),
        }

    def clean_crest(self) -> Any:
        """A new crest is re-encoded, whatever it was."""
        given = self.cleaned_data["crest"]
        return cleaned(given) if given and "crest" in self.files else given
