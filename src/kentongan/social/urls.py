"""Addresses of the social accounts, under /meja/."""

from django.urls import path

from .views import accounts, deliveries, variants

urlpatterns = [
    path("media-sosial/", deliveries.deliveries, name="deliveries"),
    path("media-sosial/<int:delivery_id>/", deliveries.delivery, name="delivery"),
    path("media-sosial/<int:delivery_id>/tautan/", deliveries.posted, name="posted"),
    path("media-sosial/<int:delivery_id>/lagi/", deliveries.again, name="delivery-again"),
    path("media-sosial/naskah/<int:story_id>/<int:agency_id>/", variants.variants, name="variants"),
    path("akun/", accounts.accounts, name="accounts"),
    path("akun/baru/", accounts.new_account, name="account-new"),
    path("akun/<int:account_id>/", accounts.reconnect, name="account-reconnect"),
    path("papan-latihan/", accounts.practice_board, name="practice-board"),
]
