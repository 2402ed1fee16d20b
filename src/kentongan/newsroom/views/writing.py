"""Writing a story: the editor with facts, photos and earlier texts, all in one form so that nothing typed is lost."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Revision

from kentongan.agencies.requests import SignedInRequest, signed_in
from kentongan.lib.numbers import row_number
from kentongan.lib.refusals import Refused

from .. import illustrating
from ..drafts import FirstText, draft_of, is_draft_of
from ..forms import PhotoForm, StoryForm
from ..models import Photo, Story
from ..models.activity import ANSWERABLE
from ..models.photo import WORDS
from ..models.story import CONTENT
from ..proofreading import read_story
from ..stages import Stage
from ..texts import plain
from .proofreading import remember
from .stories import last_word, visible_story


@signed_in
def edit_story(request: SignedInRequest, story_id: int) -> HttpResponse:
    """The editor: text first, facts and questions beside it. Nothing typed is lost when a save is refused."""
    found = visible_story(request, story_id)
    form = StoryForm(request.POST or None, instance=Story.objects.get(pk=story_id))
    photo_form = PhotoForm(
        *((request.POST, request.FILES) if "add_photo" in request.POST else ()), belongs_to="story-form"
    )
    trouble = ""
    if request.method == "POST" and form.is_valid() and (not photo_form.is_bound or photo_form.is_valid()):
        try:
            return _save(request, found, form, photo_form)
        except Refused as refusal:
            trouble = str(refusal)
            found = visible_story(request, story_id)  # as it stands: nothing of what was refused
    draft = draft_of(found.activity) if found.activity else None
    context = {
        "story": found,
        "form": form,
        "trouble": trouble,
        "photos": found.photos(),
        "draft": draft,
        "reading": read_story(found),
        "questions": answerable(draft, request.POST) if draft else [],
        "photo_form": photo_form,
        # Whoever was shown somebody else's text beside their own may save over it.
        "seen": request.POST.get("seen") if not trouble and form.is_bound else found.latest_revision_id,
        "theirs": plain(found.body) if trouble and _somebody_wrote(request, found) else "",
        "ignored": found.ignored_findings.select_related("by"),
        "sent_back": last_word(found),
        "earlier": Revision.objects.for_instance(found).exclude(pk=found.latest_revision_id).order_by("-pk")[:5],
        "tab": "stories",
    }
    wrong = trouble or form.errors or photo_form.errors
    return render(request, "newsroom/story_form.html", context, status=422 if wrong else 200)


def _somebody_wrote(request: SignedInRequest, found: Story) -> bool:
    return row_number(request.POST.get("seen")) != found.latest_revision_id


def answerable(draft: FirstText, typed: Any) -> list[dict[str, Any]]:
    """What is still to be asked, each with whether one line answers it, and what was typed."""
    return [
        {
            "fact": fact,
            "question": question,
            "can_answer": fact.removeprefix("activity.") in ANSWERABLE and fact.startswith("activity."),
            "typed": typed.get(f"answer:{fact}", ""),
        }
        for fact, question in draft.questions
    ]


@transaction.atomic
def _save(request: SignedInRequest, found: Story, form: StoryForm, photo_form: PhotoForm) -> HttpResponse:
    """Save the text; then whatever else was asked for in the same form: answers, a photo, a new draft, submission."""
    seen = request.POST.get("seen", "")
    content = {name: form.cleaned_data[name] for name in ("headline", "summary", "body", "topic", "kind")}
    untouched = found.activity is not None and is_draft_of(found.activity, content["body"])
    found.write(request.user, seen=row_number(seen) if seen else None, **content)
    if (_answer(request, found) and untouched) or "redraft" in request.POST:
        _redraft(request, found)
    if "add_photo" in request.POST:
        _add_photo(request, found, photo_form)
    remember(request, found)
    if "submit" in request.POST:
        if found.stage == Stage.DRAFT:
            found.submit(request.user)
        messages.success(request, _("Submitted. An approver sees it on the front page now."))
        return redirect("story-detail", found.pk)
    messages.success(request, _("Saved."))
    return redirect("story-edit", found.pk)


def _answer(request: SignedInRequest, found: Story) -> bool:
    """Keep the answers to what was still missing as facts of the activity. Say whether there were any."""
    answers = {
        name.removeprefix("answer:activity."): " ".join(str(value).split())
        for name, value in request.POST.items()
        if name.startswith("answer:activity.") and str(value).strip()
    }
    if found.activity is None or not answers:
        return False
    found.activity.answer(request.user, {name: text for name, text in answers.items() if name in ANSWERABLE})
    return True


def _redraft(request: SignedInRequest, found: Story) -> None:
    """The text once more from the facts; the one before stays among the earlier texts."""
    if found.activity is None:
        raise Refused(_("This story has no activity whose facts could be written up."))
    draft = draft_of(found.activity)
    found.write(request.user, headline=draft.content["headline"], body=draft.content["body"])


def _add_photo(request: SignedInRequest, found: Story, form: PhotoForm) -> None:
    if not form.cleaned_data["file"]:
        raise Refused(_("Choose a photo first."))
    illustrating.add(found, request.user, form.cleaned_data["file"], **form.words())
    messages.success(request, _("The photo is in. It stays private until the story is public."))


@signed_in
@require_POST
def restore(request: SignedInRequest, story_id: int) -> HttpResponse:
    """Take an earlier text back, as a change like any other."""
    found = visible_story(request, story_id)
    revision = get_object_or_404(Revision.objects.for_instance(found), pk=row_number(request.POST.get("revision")))
    found.write(request.user, **{name: revision.content[name] for name in CONTENT if name in revision.content})
    messages.success(request, _("The earlier text is back; the other one is kept too."))
    return redirect("story-edit", found.pk)


@signed_in
def edit_photo(request: SignedInRequest, story_id: int, photo_id: int) -> HttpResponse:
    """Caption, alt text and focal point of a photo of the story; or take it out, or put it first."""
    found = visible_story(request, story_id)
    if photo_id not in found.photo_ids:
        raise Http404
    photo = get_object_or_404(Photo, pk=photo_id)
    if "remove" in request.POST:
        illustrating.take_out(found, request.user, photo)
    elif "first" in request.POST:
        illustrating.lead_with(found, request.user, photo)
    else:
        form = PhotoForm(request.POST or None, initial={name: getattr(photo, name) for name in WORDS})
        if not form.is_valid():
            context = {"story": found, "photo": photo, "form": form, "tab": "stories"}
            return render(request, "newsroom/photo_form.html", context, status=422 if form.errors else 200)
        illustrating.reword(found, request.user, photo, form.words(), form.focus())
    messages.success(request, _("Saved."))
    return redirect("story-edit", found.pk)
