"""The worker's loop: one job's trouble is no other's."""

import threading
import time

import pytest

from kentongan import worker
from kentongan.worker import Loop, beat, persist


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(worker, "TROUBLE", 0.05)
    monkeypatch.setattr(worker, "IDLE", 0.01)
    monkeypatch.setattr(worker, "HEARTBEAT_EVERY", 0.01)


class Job:
    """Counts its turns; breaks in those named."""

    def __init__(self, name, breaks=(), has_work=True):
        self.__name__, self.breaks, self.has_work, self.turns = name, breaks, has_work, 0

    def __call__(self):
        self.turns += 1
        if self.turns in self.breaks:
            raise ZeroDivisionError
        return self.has_work


def test_a_failing_job_does_not_stop_the_others(db, quick, caplog):
    bad, good = Job("bad", breaks=range(100)), Job("good")
    loop = Loop([bad, good])
    for _ in range(5):
        assert loop.turn()
    assert (bad.turns, good.turns) == (1, 5)
    assert "The job bad failed" in caplog.text and "ZeroDivisionError" in caplog.text


def test_a_job_that_failed_is_tried_again_after_a_rest(db, quick):
    job = Job("once", breaks=(1,))
    loop = Loop([job])
    loop.turn()
    time.sleep(0.06)
    assert loop.turn() and job.turns == 2


def test_each_job_gets_its_turn_however_busy_the_first_is(db, quick):
    jobs = [Job("busy"), Job("quiet", has_work=False), Job("third")]
    loop = Loop(jobs)
    for _ in range(3):
        loop.turn()
    assert [job.turns for job in jobs] == [3, 3, 3]


def test_the_loop_waits_when_there_is_nothing_to_do(db, quick):
    job = Job("quiet", has_work=False)
    loop = Loop([job])
    threading.Timer(0.1, loop.stop).start()
    loop.run()
    assert 1 < job.turns < 30


def test_a_signal_lets_the_job_in_hand_finish_and_begins_no_other(db, quick):
    after = Job("after")

    def in_hand():
        loop.stop(15)
        return True

    loop = Loop([in_hand, after])
    loop.run()
    assert after.turns == 0


def test_the_sign_of_life_outlasts_a_full_disk(quick, settings, tmp_path):
    settings.DATA = tmp_path / "gone"
    loop = Loop([])
    thread = threading.Thread(target=persist, args=(beat, loop), daemon=True)
    thread.start()
    time.sleep(0.1)
    settings.DATA.mkdir()
    for _ in range(100):
        time.sleep(0.02)
        if (tmp_path / "gone" / "worker.alive").exists():
            break
    loop.stop()
    thread.join(2)
    assert float((tmp_path / "gone" / "worker.alive").read_text()) > 0


def test_chores_that_broke_are_taken_up_again(quick):
    loop, times = Loop([]), []

    def chores(loop):
        times.append(1)
        if len(times) < 3:
            raise ZeroDivisionError
        loop.stop()

    persist(chores, loop)
    assert len(times) == 3
