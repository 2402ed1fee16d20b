"""The public register of official accounts."""

from django.urls import path

from .views.accounts import register, register_json

urlpatterns = [path("", register, name="register"), path("data.json", register_json, name="register-json")]
