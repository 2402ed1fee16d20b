"""Website first: the database refuses a delivery without a live publication of the account's agency."""

import pytest
from django.db import DatabaseError, connection, transaction
from tests.cast import BODY

from kentongan.newsroom.models import Publication
from kentongan.social.models import ON_THE_WAY, Account, Delivery, State, Variant
from kentongan.social.outlet import enqueue


def execute(sql, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_a_delivery_needs_a_publication_of_the_accounts_own_agency(published, foreign):
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(Publication.objects.get(story=published), foreign, "Teks.")


def test_a_delivery_needs_a_live_publication(ended, foreign):
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(ended, foreign, "Teks.")


def refused_updates(delivery, foreign, ended):
    """Every way to make the rule false by changing a column it rests on."""
    yield "UPDATE social_delivery SET account_id = %s WHERE id = %s", foreign.pk, delivery.pk
    yield "UPDATE social_delivery SET publication_id = %s WHERE id = %s", ended.pk, delivery.pk
    yield "UPDATE social_delivery SET publication_id = %s, account_id = %s", ended.pk, foreign.pk
    yield "UPDATE social_delivery SET publication_id = 0 WHERE id = %s", delivery.pk
    yield "UPDATE social_delivery SET account_id = 0 WHERE id = %s", delivery.pk
    yield "UPDATE social_account SET agency_id = %s WHERE id = %s", foreign.agency_id, delivery.account_id
    yield "UPDATE social_account SET id = id + 1000 WHERE id = %s", delivery.account_id
    yield "UPDATE newsroom_publication SET agency_id = %s WHERE id = %s", foreign.agency_id, delivery.publication_id
    yield "UPDATE newsroom_publication SET until = since WHERE id = %s", delivery.publication_id
    yield "UPDATE newsroom_publication SET story_id = story_id + 1 WHERE id = %s", delivery.publication_id
    yield "UPDATE newsroom_publication SET id = id + 1000 WHERE id = %s", delivery.publication_id
    yield "UPDATE newsroom_publication SET until = NULL WHERE id = %s", ended.pk
    yield "DELETE FROM newsroom_publication WHERE id = %s", delivery.publication_id


def columns(model):
    return [field.column for field in model._meta.concrete_fields]


def insert(model, changed, row):
    """A row like an existing one, but for some columns: as raw SQL. Another number unless `id` is among the changed."""
    names = [name for name in columns(model) if name != "id" or "id" in changed]
    values = ", ".join("%s" if name in changed else f'"{name}"' for name in names)
    table = model._meta.db_table
    quoted = ", ".join(f'"{name}"' for name in names)
    return (
        f"INSERT INTO {table} ({quoted}) SELECT {values} FROM {table} WHERE id = {row.pk}",
        [changed[name] for name in names if name in changed],
    )


def refused_inserts(delivery, foreign, ended):
    """Every way to make the rule false by a new row."""
    for state in State.values:
        fresh = {"token": "zz" + state[:6], "state": state}
        yield insert(Delivery, {**fresh, "account_id": foreign.pk}, delivery)
        yield insert(Delivery, {**fresh, "publication_id": ended.pk}, delivery)
        yield insert(Delivery, {**fresh, "publication_id": ended.pk, "account_id": foreign.pk}, delivery)
        yield insert(Delivery, {**fresh, "publication_id": 0}, delivery)


def replacements(delivery, foreign):
    """A row put in the place of one the rule rests on: SQLite's REPLACE, PostgreSQL's ON CONFLICT."""
    publication = Publication.objects.get(pk=delivery.publication_id)
    account = Account.objects.get(pk=delivery.account_id)
    for model, row, column in ((Publication, publication, "agency_id"), (Account, account, "agency_id")):
        sql, values = insert(model, {"id": row.pk, column: foreign.agency_id}, row)
        if connection.vendor == "sqlite":
            yield sql.replace("INSERT INTO", "INSERT OR REPLACE INTO"), values
        else:
            yield f"{sql} ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}", values


def assert_all_refused(delivery, foreign, ended):
    for sql, *values in refused_updates(delivery, foreign, ended):
        with pytest.raises(DatabaseError):
            execute(sql, *values)
            pytest.fail(sql)
    for sql, values in [*refused_inserts(delivery, foreign, ended), *replacements(delivery, foreign)]:
        with pytest.raises(DatabaseError):
            execute(sql, *values)
            pytest.fail(f"{sql} {values}")


def test_nothing_can_break_the_rule(delivery, foreign, ended):
    assert_all_refused(delivery, foreign, ended)


def test_what_keeps_the_rule_is_let_through(delivery, instagram, ended, foreign):
    execute(*flat(insert(Delivery, {"token": "zzzzzzz1", "sequence": 2}, delivery)))
    execute("UPDATE social_delivery SET account_id = %s WHERE token = 'zzzzzzz1'", instagram.pk)
    execute("UPDATE social_account SET agency_id = %s WHERE id = %s", delivery.account.agency_id, foreign.pk)
    for state in State.values:
        if state != State.LIVE:  # that one needs a post's address
            execute("UPDATE social_delivery SET state = %s WHERE id = %s", state, delivery.pk)
    execute("UPDATE newsroom_publication SET headline = 'x' WHERE id = %s", ended.pk)


def flat(statement):
    sql, values = statement
    return [sql, *values]


@pytest.mark.parametrize("state", [state.value for state in ON_THE_WAY])
def test_a_stopped_delivery_of_an_ended_publication_goes_nowhere(delivery, published, camat, state):
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    with pytest.raises(DatabaseError):
        execute("UPDATE social_delivery SET state = %s WHERE id = %s", state, delivery.pk)


def test_an_ended_publication_does_not_come_back(ended):
    with pytest.raises(DatabaseError):
        execute("UPDATE newsroom_publication SET until = NULL WHERE id = %s", ended.pk)


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
