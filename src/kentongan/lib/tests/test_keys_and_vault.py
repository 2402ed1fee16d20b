"""The installation's keys, and what they lock."""

import stat
import threading

import pytest

from kentongan.lib import keys
from kentongan.lib.vault import Vault


def test_keys_are_made_once_for_the_owner_alone(tmp_path):
    made = keys.make(tmp_path)
    assert keys.make(tmp_path) == keys.load(tmp_path) == made
    assert stat.S_IMODE((tmp_path / keys.FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [keys.FILE]


def test_keys_are_long_and_never_the_same(tmp_path):
    one, other = keys.load(tmp_path), keys.load(tmp_path)
    assert one != other and one.secret_key != one.vault_key and len(one.secret_key) >= 50
    assert not list(tmp_path.iterdir())  # looking makes none


@pytest.mark.parametrize(
    "text", ["", "secret_key = 12", "vault_key = 'x'", "\x00", "secret_key = 'a'\nsecret_key = 'b'"]
)
def test_broken_keys_are_never_replaced_silently(tmp_path, text):
    (tmp_path / keys.FILE).write_text(text)
    for work in (keys.load, keys.make):
        with pytest.raises(keys.Broken):
            work(tmp_path)
    assert (tmp_path / keys.FILE).read_text() == text


def test_two_starts_at_once_agree_on_one_pair(tmp_path):
    """Whoever comes second takes what the first has made, or says that it is being made."""
    made = [keys.make(tmp_path)]
    threads = [threading.Thread(target=lambda: made.append(keys.make(tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 1


def test_what_is_locked_is_unreadable_and_opens_again():
    vault = Vault("kunci")
    secret = {"password": "rahasia-sekali", "did": "did:plc:abc"}
    locked = vault.lock(secret)
    assert "rahasia" not in locked and vault.open(locked) == secret
    assert vault.lock(secret) != locked


@pytest.mark.parametrize(
    "change", [lambda locked: locked[:-4] + "AAA=", lambda locked: "", lambda locked: "bukan kunci"]
)
def test_what_was_changed_or_locked_by_another_key_does_not_open(change):
    locked = Vault("kunci").lock({"password": "x"})
    with pytest.raises(ValueError, match=r"keys\.toml"):
        Vault("kunci").open(change(locked))
    with pytest.raises(ValueError, match=r"keys\.toml"):
        Vault("kunci lain").open(locked)
