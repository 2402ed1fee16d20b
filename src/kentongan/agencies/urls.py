"""Addresses of people, agencies and officials, under /meja/."""

from django.urls import path

from .views import offices, people

urlpatterns = [
    path("orang/", people.people, name="people"),
    path("orang/undang/", people.invite, name="invite"),
    path("orang/<int:person_id>/tautan/", people.new_link, name="new-link"),
    path("orang/peran/<int:membership_id>/akhir/", people.end, name="role-ended"),
    path("perangkat-daerah/", offices.offices, name="offices"),
    path("perangkat-daerah/<int:agency_id>/", offices.office, name="office"),
    path("pejabat/baru/", offices.official, name="official-new"),
    path("pejabat/<int:official_id>/", offices.official, name="official"),
]
