"""Set-up in a process of its own: what it imports (Django, the demo) does not stay in the memory of `up`."""

import ctypes
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict

from .errors import Stop
from .setting_up import Report


def aside(work: Callable[[], Report]) -> Report:
    """Do `work` in a child and give back its report. Raises the Stop it raised."""
    sys.stdout.flush()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(work, writing)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = json.loads(pipe.read() or "{}")
    _, status = os.waitpid(child, 0)
    if "stop" in answer:
        raise Stop(answer["stop"], answer["code"])
    if "report" not in answer:
        raise Stop(f"Set-up ended by itself ({_how(status)}); see the lines above.", 1)
    return Report(**answer["report"])


def _work(work: Callable[[], Report], writing: int) -> None:
    """The child's whole life; it never returns."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG: it dies with us
    try:
        answer: dict[str, object] = {"report": asdict(work())}
    except Stop as stop:
        answer = {"stop": str(stop), "code": stop.code}
    except KeyboardInterrupt:
        answer = {}
    except BaseException:
        traceback.print_exc()
        answer = {}
    sys.stdout.flush()
    with os.fdopen(writing, "w") as pipe:
        json.dump(answer, pipe)
    os._exit(0)


def _how(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return f"signal {-code}" if code < 0 else f"exit code {code}"
