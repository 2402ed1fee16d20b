"""Addresses of the newsroom, under /meja/."""

from django.urls import path

from .views import activities, deciding, issues, proofreading, stories, writing

urlpatterns = [
    path("kegiatan/", activities.activities, name="activities"),
    path("kegiatan/baru/", activities.new_activity, name="activity-new"),
    path("kegiatan/<int:activity_id>/", activities.activity, name="activity"),
    path("kegiatan/<int:activity_id>/ubah/", activities.change_activity, name="activity-change"),
    path("kegiatan/<int:activity_id>/berita/", activities.story_of, name="activity-story"),
    path("kegiatan/<int:activity_id>/tanpa-berita/", activities.waiver, name="activity-waiver"),
    path("jam/", activities.clocks, name="clocks"),
    path("berita/", stories.stories, name="stories"),
    path("berita/baru/", stories.new_story, name="story-new"),
    path("berita/memuat/", stories.others, name="others"),
    path("berita/<int:story_id>/", stories.story, name="story-detail"),
    path("berita/<int:story_id>/ubah/", writing.edit_story, name="story-edit"),
    path("berita/<int:story_id>/naskah-lama/", writing.restore, name="story-restore"),
    path("berita/<int:story_id>/foto/<int:photo_id>/", writing.edit_photo, name="photo-edit"),
    path("berita/<int:story_id>/temuan/", proofreading.findings, name="story-findings"),
    path("naskah/<int:agency_id>/temuan/", proofreading.post_findings, name="post-findings"),
    path("kamus/", proofreading.dictionary, name="dictionary"),
    path("kamus/<int:word_id>/", proofreading.word, name="dictionary-word"),
    path("berita/<int:story_id>/pengajuan/", deciding.submission, name="submission"),
    path("berita/<int:story_id>/persetujuan/", deciding.approval, name="approval"),
    path("berita/<int:story_id>/pengembalian/", deciding.return_to_writer, name="sent-back"),
    path("berita/<int:story_id>/penayangan/", deciding.publication, name="publication"),
    path("berita/<int:story_id>/penayangan-segera/", deciding.urgent_publication, name="urgent-publication"),
    path("berita/<int:story_id>/jadwal/", deciding.schedule, name="schedule"),
    path("berita/<int:story_id>/koreksi-batal/", deciding.correction, name="correction-dropped"),
    path("berita/<int:story_id>/penarikan/", deciding.withdrawal, name="withdrawal"),
    path("berita/<int:story_id>/memuat/", deciding.carrying, name="carrying"),
    path("tayangan/<int:publication_id>/berhenti/", deciding.end_of_carrying, name="carrying-ended"),
    path("isu/", issues.issues, name="issues"),
    path("isu/baru/", issues.new_issue, name="issue-new"),
    path("isu/<int:issue_id>/", issues.issue, name="issue"),
    path("isu/<int:issue_id>/berita/", issues.story_of_issue, name="issue-story"),
    path("program/baru/", issues.new_programme, name="programme-new"),
]
