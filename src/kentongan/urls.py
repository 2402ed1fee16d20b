"""All addresses. Public ones first in website/urls.py; the desk's under /meja/, Wagtail's under /cms/."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail.admin import urls as wagtail_admin_urls
from wagtail.documents import urls as wagtail_document_urls

from kentongan.agencies.views import signing_in
from kentongan.agencies.views.offices import crest
from kentongan.desk.views.health import health
from kentongan.newsroom.views.photos import photo
from kentongan.newsroom.views.proofreading import paste
from kentongan.website import urls as website

urlpatterns: list[URLPattern | URLResolver] = [
    path("sehat", health, name="health"),
    path("masuk/", signing_in.SignIn.as_view(), name="sign-in"),
    path("keluar/", signing_in.sign_out, name="sign-out"),
    path("undangan/<str:person>/<str:token>/", signing_in.Invitation.as_view(), name="invitation"),
    path("periksa-naskah/", paste, name="proofread"),
    path("meja/", include("kentongan.desk.urls")),
    path("meja/", include("kentongan.agencies.urls")),
    path("meja/", include("kentongan.newsroom.urls")),
    path("meja/", include("kentongan.social.urls")),
    # Close Wagtail's own password form: one sign-in for everything.
    path("cms/login/", signing_in.to_sign_in),
    path("cms/password_reset/", signing_in.to_sign_in),
    # Photos come in through the newsroom only, which takes the position out of them and keeps their history.
    re_path(r"^cms/images/", signing_in.to_desk),
    re_path(r"^cms/bulk/newsroom/", signing_in.to_desk),
    # Wagtail's own API for the CMS lists everybody's; our editor asks it for pages only.
    re_path(r"^cms/api/main/(?:images|documents)/", signing_in.to_desk),
    path("cms/", include(wagtail_admin_urls)),
    path("dokumen/", include(wagtail_document_urls)),
    re_path(r"^foto/(?P<key>[A-Za-z0-9_-]{1,24})/(?P<size>[A-Za-z0-9_,-]{1,80})$", photo, name="photo"),
    path("lambang/<slug:slug>.png", crest, name="crest"),
    path("akun-resmi/", include("kentongan.social.public_urls")),
    *website.urlpatterns,
    *website.tree,
]

handler400 = "kentongan.ui.refusals.unreadable"
handler404 = "kentongan.website.views.pages.not_found"
handler500 = "kentongan.ui.refusals.broken"
