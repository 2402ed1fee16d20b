"""The editor's form: nothing typed is lost, nobody's text is overwritten unseen."""

from kentongan.newsroom.models import Story
from kentongan.newsroom.stages import Stage


def sent(story, **changes):
    names = ("headline", "summary", "body", "topic", "kind")
    return {**{name: getattr(story, name) for name in names}, "seen": story.latest_revision_id, **changes}


def address(story):
    return f"/meja/berita/{story.pk}/ubah/"


def test_a_refused_submission_can_be_mended_and_sent_again(story, sari, sign_in):
    client = sign_in(sari)
    answer = client.post(address(story), sent(story, body="Terlalu pendek.", submit="1"))
    page = answer.content.decode()
    assert answer.status_code == 422 and "Terlalu pendek." in page
    assert f'name="seen" value="{story.latest_revision_id}"' in page
    assert client.post(address(story), sent(story, submit="1", headline="Judul yang Diperbaiki")).status_code == 302
    story.refresh_from_db()
    assert (story.stage, story.headline) == (Stage.IN_REVIEW, "Judul yang Diperbaiki")


def test_a_colleagues_text_is_shown_before_it_is_saved_over(story, sari, camat, sign_in):
    opened = sent(story, headline="Judul dari Sari")
    Story.objects.get(pk=story.pk).write(camat, headline="Judul dari Pak Camat", body=story.body + "<p>Kata camat.</p>")
    answer = sign_in(sari).post(address(story), opened)
    page = answer.content.decode()
    assert answer.status_code == 422 and "Kata camat." in page and "Judul dari Sari" in page
    again = Story.objects.get(pk=story.pk)
    assert again.headline == "Judul dari Pak Camat"
    assert sign_in(sari).post(address(story), {**opened, "seen": again.latest_revision_id}).status_code == 302
    assert f'name="seen" value="{again.latest_revision_id}"' in page


def test_a_headline_that_is_too_long_does_not_hide_a_colleagues_change(story, sari, camat, sign_in):
    opened = sent(story, headline="x" * 201)
    Story.objects.get(pk=story.pk).write(camat, headline="Judul dari Pak Camat")
    answer = sign_in(sari).post(address(story), opened)
    assert answer.status_code == 422 and f'name="seen" value="{opened["seen"]}"' in answer.content.decode()


def test_a_made_up_version_is_not_a_way_around(story, sari, camat, sign_in):
    Story.objects.get(pk=story.pk).write(camat, headline="Judul dari Pak Camat")
    for seen in ("abc", "0", "²"):
        assert sign_in(sari).post(address(story), sent(story, seen=seen, headline="Baru")).status_code == 422
    assert Story.objects.get(pk=story.pk).headline == "Judul dari Pak Camat"


def test_a_story_submitted_while_a_colleague_edits_is_read_again(story, sari, camat, nurse, sign_in):
    read = story.latest_revision
    Story.objects.get(pk=story.pk).submit(sari)
    assert sign_in(sari).post(address(story), sent(story, headline="Judul Baru Setelah Diajukan")).status_code == 302
    answer = sign_in(camat).post(f"/meja/berita/{story.pk}/persetujuan/", {"revision": read.pk, "publish": "1"})
    assert answer.status_code == 422 and not Story.objects.get(pk=story.pk).is_public
