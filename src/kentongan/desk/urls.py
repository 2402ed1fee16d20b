"""Addresses of Meja's pages that look across the others."""

from django.urls import path

from .views import me, today

urlpatterns = [
    path("", today.today, name="today"),
    path("panduan/", today.tour, name="tour"),
    path("saya/", me.me, name="me"),
]
