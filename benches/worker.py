"""One engine in a process of its own: it loads the data once, then answers questions as they come.

Commands and answers are lines of JSON; `Worker` is the other end of the line.
usage: worker.py SUBJECT ENGINE FILE
"""

import json
import os
import subprocess
import sys
import time
from importlib import import_module, metadata
from pathlib import Path

import pyarrow as pa

QUESTIONS_MODULE = {"polarslike": "polars"}
"""Engines that answer the questions in another engine's words."""


class Worker:
    """A running worker."""

    def __init__(self, subject: str, engine: str, file: Path, environment: dict | None = None) -> None:
        self.engine = engine
        self.process = subprocess.Popen(
            [sys.executable, __file__, subject, engine, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | (environment or {}),
        )
        self.loaded = self._answer()

    def ask(self, question: str, save_as: Path | None = None) -> dict:
        """Seconds and peak bytes of one answer, or its error; nothing if the engine is not asked this question.

        `save_as` keeps the answer as an Arrow file.
        """
        assert self.process.stdin
        self.process.stdin.write(json.dumps([question, str(save_as) if save_as else None]) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        self.process.communicate()

    def _answer(self) -> dict:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.engine}: worker ended with status {self.process.wait()}")
        return json.loads(line)


def reset_peak_memory() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def peak_memory() -> int:
    """The most memory this process held since the last reset, in bytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def measure(action) -> tuple[object, dict]:
    reset_peak_memory()
    start, cpu = time.perf_counter(), time.process_time()
    result = action()
    numbers = {
        "seconds": time.perf_counter() - start,
        "cpu": time.process_time() - cpu,
        "peak": peak_memory(),
    }
    return result, numbers


def save(table: pa.Table, file: str) -> None:
    with pa.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table)


def main(subject: str, engine: str, file: str) -> None:
    # Answers go to the standard output that we were given; whatever an engine prints goes to the screen.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    def answer(values: dict) -> None:
        answers.write(json.dumps(values) + "\n")
        answers.flush()

    module = import_module(f"{subject}.questions_{QUESTIONS_MODULE.get(engine, engine)}")
    questions, loaded = measure(lambda: module.prepare(engine, file))
    answer(loaded | {"version": metadata.version(engine)})
    for line in sys.stdin:
        question, save_as = json.loads(line)
        if question not in questions:
            answer({})
            continue
        try:
            result, numbers = measure(questions[question])
            if save_as:
                save(module.to_arrow(result), save_as)
            answer(numbers)
        except Exception as error:
            answer({"error": f"{type(error).__name__}: {error}"})
        result = None


if __name__ == "__main__":
    main(*sys.argv[1:])
