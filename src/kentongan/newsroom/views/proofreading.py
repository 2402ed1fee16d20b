"""The desk editor beside a text: findings as somebody writes, what is left as it is, the house dictionary."""

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.agencies.models import Agency
from kentongan.agencies.requests import SignedInRequest, address_of, signed_in
from kentongan.language.proofread import House
from kentongan.language.proofread.sources import Unreadable, no_rtf
from kentongan.lib import clock
from kentongan.lib.numbers import row_number
from kentongan.lib.refusals import Refused
from kentongan.ui.refusals import refusal

from ..models import DictionaryWord, IgnoredFinding, Story
from ..proofreading import read, read_post, read_story

LONGEST = 60_000  # letters that the open page takes: some twenty pages
LETTERS_A_MINUTE = 600_000  # for one visitor: ten readings of the longest text, some 170 of a release being written
EACH_READING = 500


@signed_in
@require_POST
def findings(request: SignedInRequest, story_id: int) -> HttpResponse:
    """The panel for the text as the editor holds it now (not saved); leaves a finding or takes up a word first."""
    story = get_object_or_404(Story.objects.visible_to(request.user).select_related("agency", "activity"), pk=story_id)
    headline, body = request.POST.get("headline", ""), _body(request)
    remember(request, story, headline, body)
    reading = read_story(story, headline, body)
    context = {"reading": reading, "story": story, "ignored": story.ignored_findings.select_related("by")}
    return render(request, "newsroom/_findings.html", context)


def remember(request: SignedInRequest, story: Story, headline: str | None = None, body: str | None = None) -> None:
    """What the writer decided about a finding of a text: leave it as it is, look at it again, or take its word up."""
    if told := request.POST.get("ignore"):
        rule, _mark, wrong = told.partition("|")
        if not story.ignored_findings.filter(rule=rule, wrong=wrong).exists():  # pressed twice
            IgnoredFinding.leave(request.user, story, read_story(story, headline, body).finding(rule, wrong))
    if told := request.POST.get("unignore", ""):
        request.user.refuse_unless_writing(story.agency)
        story.ignored_findings.filter(pk=row_number(told)).delete()
    if told := request.POST.get("word"):
        DictionaryWord.add(request.user, told, story.agency)


@signed_in
@require_POST
def post_findings(request: SignedInRequest, agency_id: int) -> HttpResponse:
    """The panel for the text of a social post."""
    agency = get_object_or_404(Agency.objects.visible_to(request.user), pk=agency_id)
    if told := request.POST.get("word"):
        DictionaryWord.add(request.user, told, agency)
    return render(request, "newsroom/_findings.html", {"reading": read_post(_body(request), agency)})


def _body(request: HttpRequest) -> str:
    """The text with the line ends that the page counts by: browsers send two characters for one."""
    return request.POST.get("body", "").replace("\r\n", "\n")


def paste(request: HttpRequest) -> HttpResponse:
    """A page where anyone of the government can paste a text. Nothing is kept."""
    text = _body(request)
    if len(text) > LONGEST:
        raise Refused(_("This text is too long for one reading: paste at most 60,000 letters at a time."))
    if text and _letters_this_minute(request, text) > LETTERS_A_MINUTE:
        sentence = _("You have had many texts proofread in a short time. Wait a minute, then try again.")
        answer = refusal(request, sentence, status=429)
        answer.headers["Retry-After"] = "60"
        return answer
    try:
        no_rtf(text, "Naskah ini")
    except Unreadable as told:
        raise Refused(str(told)) from None
    reading = read("", text, House()) if text.strip() else None
    if "fragment" in request.POST:
        return render(request, "newsroom/_findings.html", {"reading": reading})
    return render(request, "newsroom/proofread.html", {"reading": reading, "text": text})


def _letters_this_minute(request: HttpRequest, text: str) -> int:
    """What one visitor has had read in this minute, each reading counted as some letters more than it has.

    The one web process keeps the count; colleagues behind one address share it until they sign in.
    """
    visitor = f"person-{request.user.pk}" if request.user.is_authenticated else address_of(request)
    key = f"letters-read:{visitor}:{clock.now():%H:%M}"
    cache.add(key, 0, timeout=120)
    return cache.incr(key, EACH_READING + len(text))


@signed_in
def dictionary(request: SignedInRequest) -> HttpResponse:
    """The house dictionary: an agency's own words and the regency's; for the desk, which rules are ignored."""
    own = Agency.objects.visible_to(request.user).in_order()
    if request.method == "POST":
        agency = own.filter(pk=row_number(request.POST.get("agency"))).first()
        DictionaryWord.add(request.user, request.POST.get("word", ""), agency)
        messages.success(request, _("The word is in the dictionary."))
        return redirect("dictionary")
    words = DictionaryWord.objects.select_related("agency", "added_by").order_by("word")
    if not request.user.sees_all:
        words = words.filter(agency=None) | words.filter(agency__in=own)
    often = IgnoredFinding.most_often() if request.user.sees_all else []
    context = {"words": words, "agencies": own, "often": often, "tab": "stories"}
    return render(request, "newsroom/dictionary.html", context)


@signed_in
@require_POST
def word(request: SignedInRequest, word_id: int) -> HttpResponse:
    """Take a word out again."""
    found = get_object_or_404(DictionaryWord, pk=word_id)
    if found.agency is None and not request.user.sees_all:
        raise Refused(_("Only the regency desk changes words of all agencies."))
    if found.agency is not None:
        request.user.refuse_unless_writing(found.agency)
    found.delete()
    messages.success(request, _("The word is out of the dictionary."))
    return redirect("dictionary")
