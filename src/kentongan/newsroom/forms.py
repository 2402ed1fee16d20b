"""Forms of the newsroom: an activity with its facts, a story, an issue, a programme."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core import validators
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.lib.numbers import row_number

from .models import Activity, Issue, Programme, Story
from .texts import plain

# The optional facts of an activity that are one line of text (the keys of a facts file).
DETAILS = {
    "decision": gettext_lazy("What was decided"),
    "benefit": gettext_lazy("What citizens gain"),
    "result": gettext_lazy("Result"),
    "purpose": gettext_lazy("Purpose"),
    "participants": gettext_lazy("Who took part"),
    "next_step": gettext_lazy("What happens next"),
    "cost": gettext_lazy("Cost"),
    "source_of_funds": gettext_lazy("Source of funds"),
    "warning": gettext_lazy("Warning to the public"),
    "contact": gettext_lazy("Whom to call"),
}
PEOPLE_KEYS = ("name", "title", "term", "role", "topic")
SAID_KEYS = ("by", "text")
TERMS = ("", "definitif", "Plt.", "Plh.", "Pj.")
MOST_ROWS = 20


class AgenciesField(forms.ModelMultipleChoiceField[Agency]):
    """Several agencies. A number that no database knows is nobody's."""

    def clean(self, value: Any) -> Any:
        """As Django's, which asks SQLite for numbers it cannot hold."""
        return super().clean([row_number(one) for one in value or []])


def day_field(label: Any, **options: Any) -> forms.DateField:
    """A day of our time: an odd year is a slip of the finger, and the first and last ones have no hours in UTC."""
    odd = gettext_lazy("Check the year.")
    limits = [validators.MinValueValidator(date(2000, 1, 1), odd), validators.MaxValueValidator(date(2100, 1, 1), odd)]
    return forms.DateField(
        label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), validators=limits, **options
    )


class ActivityForm(forms.Form):
    """When, where, what; facts, people and quotes come in repeated rows (`rows`)."""

    agency = forms.ModelChoiceField(Agency.objects.none(), label=gettext_lazy("Agency"))
    title = forms.CharField(label=gettext_lazy("Name of the activity"), max_length=250)
    kind = forms.CharField(label=gettext_lazy("Kind"), max_length=60, required=False)
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, required=False)
    day = day_field(gettext_lazy("Date"))
    start = forms.TimeField(
        label=gettext_lazy("Starts"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    end = forms.TimeField(label=gettext_lazy("Ended"), widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    end_day = day_field(gettext_lazy("Last day, if another"), required=False)
    partners = AgenciesField(
        Agency.objects.none(),
        label=gettext_lazy("Together with"),
        required=False,
        widget=forms.SelectMultiple({"size": 5}),
    )
    participant_count = forms.IntegerField(
        label=gettext_lazy("How many took part"), required=False, min_value=1, max_value=9_999_999
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Agency.objects.visible_to(person).in_order()
        self.fields["agency"].queryset = own  # type: ignore[attr-defined]
        self.fields["partners"].queryset = Agency.objects.in_order()  # type: ignore[attr-defined]
        if len(own) == 1 and not self.is_bound:
            self.initial.setdefault("agency", own[0].pk)
        for name, label in DETAILS.items():
            self.fields[name] = forms.CharField(label=label, required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        """Put dates and times together; the end lies after the start."""
        given = super().clean() or {}
        day, end = given.get("day"), given.get("end")
        if day and end:
            start = given.get("start") or end
            given["starts_at"] = local(day, start)
            given["ended_at"] = local(given.get("end_day") or day, end)
            if given["ended_at"] < given["starts_at"]:
                self.add_error("end", _("The activity ends before it starts: check both times."))
        return given

    def values(self) -> dict[str, Any]:
        """What Activity.record and Activity.change take."""
        given = self.cleaned_data
        details: dict[str, Any] = {name: " ".join(given[name].split()) for name in DETAILS if given[name].strip()}
        if given["participant_count"]:
            details["participant_count"] = given["participant_count"]
        facts: dict[str, Any] = {"activity": details, "times_known": bool(given.get("start"))}
        return {
            **{name: given[name] for name in ("title", "kind", "place", "starts_at", "ended_at")},
            "partners": [one for one in given["partners"] if one != given["agency"]],
            "facts": facts | rows(self.data),
        }


def initial_of(activity: Activity) -> dict[str, Any]:
    """The form's values of an existing activity."""
    start, end = timezone.localtime(activity.starts_at), timezone.localtime(activity.ended_at)
    details = activity.facts.get("activity", {})
    return {
        "agency": activity.agency_id,
        "title": activity.title,
        "kind": activity.kind,
        "place": activity.place,
        "day": start.date(),
        "start": start.time() if activity.facts.get("times_known") else None,
        "end": end.time(),
        "end_day": end.date() if end.date() != start.date() else None,
        "partners": list(activity.partners.values_list("pk", flat=True)),
        **details,
    }


def rows(data: Any) -> dict[str, list[dict[str, Any]]]:
    """People, quotes and points from the repeated fields; empty rows are left out."""
    people = _rows(data, "people", PEOPLE_KEYS, "name")
    leaders = set(data.getlist("people_leader")) if hasattr(data, "getlist") else set()
    for index, person in enumerate(people):
        if str(index) in leaders:
            person["leader"] = True
    return {
        "people": people,
        "quotes": _rows(data, "quotes", SAID_KEYS, "text"),
        "points": _rows(data, "points", SAID_KEYS, "text"),
    }


def _rows(data: Any, name: str, keys: tuple[str, ...], needed: str) -> list[dict[str, Any]]:
    columns = {key: [" ".join(value.split()) for value in data.getlist(f"{name}_{key}")] for key in keys}
    made = []
    for index in range(min(len(columns[needed]), MOST_ROWS)):
        row = {key: values[index] for key, values in columns.items() if index < len(values) and values[index]}
        if row.get(needed):
            made.append(row)
    return made


def local(day: Any, at: time) -> datetime:
    """A local date and time of the regency, aware."""
    return timezone.make_aware(datetime.combine(day, at))


class StoryForm(forms.ModelForm[Story]):
    """A story's text."""

    body = forms.CharField(label=gettext_lazy("Text"), required=False, widget=forms.Textarea({"rows": 16}))

    class Meta:
        model = Story
        fields = ["headline", "summary", "body", "topic", "kind"]
        widgets = {"summary": forms.Textarea({"rows": 2}), "headline": forms.Textarea({"rows": 2})}

    def plain_body(self) -> str:
        """The text for a browser without JavaScript: paragraphs with blank lines between."""
        value = self["body"].value() or ""
        return plain(value).replace("\n", "\n\n") if "<" in value else value


class PhotoForm(forms.Form):
    """A photo and the words that go with it."""

    file = forms.FileField(label=gettext_lazy("Photo"), required=False, widget=forms.FileInput({"accept": "image/*"}))
    description = forms.CharField(label=gettext_lazy("Alt text: what the photo shows"), max_length=255, required=False)
    caption = forms.CharField(
        label=gettext_lazy("Caption: who, does what, where, when"), max_length=300, required=False
    )
    credit = forms.CharField(label=gettext_lazy("Photographer or unit"), max_length=120, required=False)
    is_archive = forms.BooleanField(label=gettext_lazy("From the archive, not from this event"), required=False)
    focus_x = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)
    focus_y = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, belongs_to: str = "", **kwargs: Any) -> None:
        """`belongs_to`: the id of another form of the page in which these fields are sent."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values() if belongs_to else ():
            field.widget.attrs["form"] = belongs_to

    def words(self) -> dict[str, Any]:
        """The words, as Photo.take and illustrating.reword take them."""
        told = {name: " ".join(self.cleaned_data[name].split()) for name in ("description", "caption", "credit")}
        return {**told, "is_archive": self.cleaned_data["is_archive"]}

    def focus(self) -> tuple[float, float] | None:
        """The focal point that was touched, as shares of width and height; None when none was."""
        x, y = self.cleaned_data.get("focus_x"), self.cleaned_data.get("focus_y")
        return None if x is None or y is None else (x, y)


class ProgrammeForm(forms.ModelForm[Programme]):
    """A programme that has been carried out, with figure and evidence."""

    class Meta:
        model = Programme
        fields = ["agency", "title", "year", "carried_out_on", "place", "result", "figure", "evidence"]
        widgets = {
            "carried_out_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "result": forms.Textarea({"rows": 2}),
        }

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = Agency.objects.visible_to(person).in_order()  # type: ignore[attr-defined]
        self.initial.setdefault("year", timezone.localdate(clock.now()).year)


class IssueForm(forms.ModelForm[Issue]):
    """A current issue: title, source, date, one neutral sentence."""

    class Meta:
        model = Issue
        fields = ["agency", "title", "source", "source_name", "on", "sentence"]
        widgets = {
            "on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "sentence": forms.Textarea({"rows": 2}),
        }

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = Agency.objects.visible_to(person).in_order()  # type: ignore[attr-defined]
        self.initial.setdefault("on", timezone.localdate(clock.now()))


class ScheduleForm(forms.Form):
    """When to publish."""

    day = day_field(gettext_lazy("Date"))
    at = forms.TimeField(label=gettext_lazy("Time"), widget=forms.TimeInput({"type": "time"}, format="%H:%M"))

    def moment(self) -> datetime:
        """The chosen moment, aware."""
        return local(self.cleaned_data["day"], self.cleaned_data["at"])
