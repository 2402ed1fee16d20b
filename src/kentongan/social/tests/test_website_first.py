"""Website first: the database refuses a delivery without a live publication of the account's agency."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from tests.cast import BODY

from kentongan.newsroom import triggers as newsroom_triggers
from kentongan.newsroom.models import Publication
from kentongan.social import triggers as social_triggers
from kentongan.social.models import Account, Delivery, State, Variant
from kentongan.social.outlet import enqueue


def execute(sql, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.fixture
def foreign(dinkes, nurse):
    """An account of another agency."""
    return Account.objects.create(agency=dinkes, network="practice", handle="dinkes", added_by=nurse)


@pytest.fixture
def delivery(published, practice):
    return enqueue(Publication.objects.get(story=published), practice, "Teks untuk papan latihan.")


@pytest.fixture
def ended(published, camat, dinkes, nurse):
    """A publication that has ended: carried by Dinkes, then no longer."""
    from kentongan.newsroom.publishing import stop_carrying

    publication = published.carry(dinkes, nurse)
    stop_carrying(publication, nurse)
    return publication


def test_a_delivery_needs_a_publication_of_the_accounts_own_agency(published, foreign):
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(Publication.objects.get(story=published), foreign, "Teks.")


def test_a_delivery_needs_a_live_publication(ended, foreign):
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(ended, foreign, "Teks.")


def refused_updates(delivery, foreign, ended):
    yield "UPDATE social_delivery SET account_id = %s WHERE id = %s", foreign.pk, delivery.pk
    yield "UPDATE social_delivery SET publication_id = %s WHERE id = %s", ended.pk, delivery.pk
    yield "UPDATE social_account SET agency_id = %s WHERE id = %s", foreign.agency_id, delivery.account_id
    yield "UPDATE newsroom_publication SET agency_id = %s WHERE id = %s", foreign.agency_id, delivery.publication_id
    yield "UPDATE newsroom_publication SET until = since WHERE id = %s", delivery.publication_id
    yield "UPDATE newsroom_publication SET story_id = story_id + 1 WHERE id = %s", delivery.publication_id


def assert_all_refused(delivery, foreign, ended):
    for sql, *values in refused_updates(delivery, foreign, ended):
        with pytest.raises(DatabaseError):
            execute(sql, *values)


def test_no_update_can_break_the_rule(delivery, foreign, ended):
    assert_all_refused(delivery, foreign, ended)


def test_an_ended_publication_does_not_come_back(ended):
    with pytest.raises(DatabaseError):
        execute("UPDATE newsroom_publication SET until = NULL WHERE id = %s", ended.pk)


def test_a_cancelled_delivery_of_an_ended_publication_cannot_set_off_again(delivery, published, camat):
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    delivery.refresh_from_db()
    assert delivery.state == State.CANCELLED
    with pytest.raises(DatabaseError):
        execute("UPDATE social_delivery SET state = 'due' WHERE id = %s", delivery.pk)


def test_deliveries_are_born_in_the_moment_of_publication(story, sari, camat, practice, instagram):
    for account in (practice, instagram):
        Variant.objects.create(story=story, account=account, text="Usulan warga.", changed_by=sari)
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    assert not Delivery.objects.exists()
    story.publish(sari)
    states = {delivery.account.network: delivery.state for delivery in Delivery.objects.all()}
    assert states == {"practice": State.DUE, "instagram": State.BY_HAND}


def test_a_correction_does_not_post_again(published, sari, camat, practice):
    publication = Publication.objects.get(story=published)
    enqueue(publication, practice, "Teks.")
    Variant.objects.create(story=published, account=practice, text="Teks.", changed_by=sari)
    published.write(sari, body=BODY + "<p>Tambahan.</p>")
    published.submit(sari)
    published.approve(published.latest_revision, camat)
    published.publish(sari, note="Menambah satu kalimat.")
    assert Delivery.objects.count() == 1


@pytest.fixture
def real_commits(transactional_db):
    """Committed rows; the triggers give way when the test's tables are emptied, and come back with post_migrate."""
    yield
    with connection.cursor() as cursor:
        for trigger in [*newsroom_triggers.TRIGGERS, *social_triggers.TRIGGERS]:
            for statement in trigger.remove(connection.vendor):
                cursor.execute(statement)


def test_the_rule_holds_after_a_forced_table_rebuild(real_commits, delivery, foreign, ended):
    if connection.vendor == "sqlite":
        with connection.schema_editor() as editor:
            for model in (Delivery, Account, Publication):
                editor._remake_table(model)
    call_command("migrate", verbosity=0)
    assert_all_refused(delivery, foreign, ended)
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(Publication.objects.get(pk=delivery.publication_id), foreign, "Teks.")
