"""The worker is killed between the network's acceptance and our record: exactly one post, and nobody is in doubt."""

import signal

import pytest
from atproto import Client

from ..servers.pds import Handle
from ..servers.proxy import between
from .installation import Installation, set_up, wait_until

PUBLISH = """
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from kentongan.agencies.models import Agency, Person
from kentongan.newsroom.models import Photo, Story
from kentongan.social.models import Account, Variant
from kentongan.social.networks import connector
agency = Agency.objects.get(slug="tirtasari")
sari, camat = Person.objects.get(username="sari"), Person.objects.get(username="camat")
account = Account(agency=agency, network="bluesky", handle={handle!r}, server={server!r}, added_by=sari)
account.keep_credentials(connector("bluesky").connect({server!r}, {handle!r}, {password!r}))
account.save()
drawn = BytesIO()
Image.new("RGB", (1600, 1000), "#2f7f74").save(drawn, "JPEG")
photo = Photo.take(sari, agency, ContentFile(drawn.getvalue(), "sawah.jpg"), description="Sawah hijau di Tirtasari")
body = "<p>TIRTASARI – Sebanyak 27 usulan dari tujuh desa disepakati dalam Musrenbang Kecamatan Tirtasari dan dibawa "
body += "ke tingkat kabupaten oleh para kuwu dan wakil warga.</p>"
story = Story.begin(sari, agency, headline="Usulan Warga Tirtasari", body=body, photo_ids=[photo.pk])
text = "Usulan warga Tirtasari dibawa ke kabupaten."
Variant.objects.create(story=story, account=account, text=text, changed_by=sari)
story.submit(sari)
story.approve(story.latest_revision, camat)
story.publish(sari)
"""
STATE = "from kentongan.social.models import Delivery; print(Delivery.objects.get(account__network='bluesky').state)"
TIME_PASSES = """
from datetime import timedelta
from kentongan.lib import clock
from kentongan.social.models import Delivery
Delivery.objects.filter(lease_until__isnull=False).update(lease_until=clock.now() - timedelta(seconds=1))
"""


@pytest.fixture
def place(tmp_path):
    return set_up(tmp_path)


def posts(pds: Handle, member) -> list:
    """What an independent client reads on the real server."""
    client = Client(base_url=f"{pds.url}/xrpc")
    return client.com.atproto.repo.list_records(
        {"repo": member.did, "collection": "app.bsky.feed.post", "limit": 50}
    ).records


def test_a_worker_killed_after_acceptance_leaves_exactly_one_post(place: Installation, pds):
    member = pds.join("tirtasari")
    with between(int(pds.url.rsplit(":", 1)[1])) as proxy:
        place.run(PUBLISH.format(handle=member.handle, server=proxy.url, password=member.password))
        proxy.spoil("/xrpc/com.atproto.repo.putRecord", "silence")
        worker = place.worker()
        wait_until(lambda: len(posts(pds, member)) == 1)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        assert place.run(STATE) == "sending"
        place.run(TIME_PASSES)
        again = place.worker()
        try:
            wait_until(lambda: place.run(STATE) == "live")
        finally:
            again.terminate()
            assert again.wait(30) == 0
    [post] = posts(pds, member)
    assert post.value.text.startswith("Usulan warga Tirtasari")
    assert post.value.embed.external.thumb is not None
    assert "Sawah hijau di Tirtasari" in post.value.embed.external.description
    assert "/berita/" in post.value.embed.external.uri
