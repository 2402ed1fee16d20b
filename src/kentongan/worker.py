"""The worker: our rows in the main loop, django-tasks in a thread, both stopped by one signal (Decided 10)."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType

logger = logging.getLogger("kentongan.worker")
IDLE = 0.5  # seconds between looks when there is nothing to do
TROUBLE = 5.0  # seconds a job rests after an error
HEARTBEAT_EVERY = 10.0


class Loop:
    """Calls each job in turn, so that none starves, until it is told to stop."""

    def __init__(self, jobs: list[Callable[[], bool]]) -> None:
        self.jobs = jobs
        self.stopping = threading.Event()
        self.resting: dict[Callable[[], bool], float] = {}

    def run(self) -> None:
        """Work until `stop`."""
        while not self.stopping.is_set():
            if not self.turn():
                self.stopping.wait(IDLE)

    def turn(self) -> bool:
        """Give each job one chance. Say whether any had something to do."""
        busy = False
        for job in self.jobs:
            if self.stopping.is_set() or time.monotonic() < self.resting.get(job, 0):
                continue
            busy = self._one(job) or busy
        return busy

    def _one(self, job: Callable[[], bool]) -> bool:
        from django.db import close_old_connections

        close_old_connections()
        try:
            return job()
        except Exception:
            logger.exception("The job %s failed; its row stays as it was", job.__name__)
            self.resting[job] = time.monotonic() + TROUBLE
            return False

    def stop(self, number: int = 0, frame: FrameType | None = None) -> None:
        """Finish the job in hand, then end."""
        self.stopping.set()


def persist(task: Callable[[Loop], None], loop: Loop) -> None:
    """Keep a task of a thread of its own going: after an error it rests and begins again."""
    while not loop.stopping.is_set():
        try:
            task(loop)
        except Exception:
            logger.exception("%s broke and begins again", task.__name__)
            loop.stopping.wait(TROUBLE)


def beat(loop: Loop) -> None:
    """Leave a sign of life in the data folder, for `doctor` and /sehat."""
    from django.conf import settings

    while not loop.stopping.is_set():
        (settings.DATA / "worker.alive").write_text(str(time.time()))
        loop.stopping.wait(HEARTBEAT_EVERY)


def do_chores(loop: Loop) -> None:
    """django-tasks-db's own worker, in this thread."""
    from django_tasks_db.management.commands.db_worker import Worker

    chores = Worker(
        queue_names=["default"],
        interval=2,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        excluded_queue_names=[],
        worker_id=f"worker-{os.getpid()}",
    )

    def stop_with_us() -> None:
        loop.stopping.wait()
        chores.running = False

    threading.Thread(target=stop_with_us, daemon=True).start()
    chores.run()


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.settings")
    import django

    django.setup()
    from django.conf import settings

    from kentongan.lib.importing import named

    loop = Loop([named(path) for path in settings.JOBS])
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, loop.stop)
    for task in (beat, do_chores):
        threading.Thread(target=persist, args=(task, loop), daemon=True, name=task.__name__).start()
    loop.run()


if __name__ == "__main__":
    main()
