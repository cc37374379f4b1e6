"""The questions of a subject within a limit of memory: `limited.py tpch --rows 6e7 --limit 1GB`.

Each question has a process of its own, whose peak of resident memory must not be above the limit by more than a tenth.
The answers are compared with those of another engine, which has no limit.
"""

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import compare
from run import DATA, SUBJECTS, names
from worker import Worker

UNITS = {"MB": 1e6, "GB": 1e9}
EXCESS = 1.1


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("subject", choices=SUBJECTS)
    parser.add_argument("--limit", default="1GB", help="such as 500MB")
    parser.add_argument("--rows", type=float, help="default: what the subject says, or 1e7")
    parser.add_argument("--questions", type=names, help="such as q1,q5 (default: all)")
    parser.add_argument("--reference", help="the engine with the right answers; `none` for nobody")
    return parser.parse_args()


def main() -> int:
    chosen = options()
    subject = import_module(chosen.subject)
    rows = int(chosen.rows or getattr(subject, "ROWS", 1e7))
    file = import_module(f"{chosen.subject}.data").make(rows, DATA)
    reference = chosen.reference or getattr(subject, "REFERENCE", "polars")
    questions = {name: subject.QUESTIONS[name] for name in chosen.questions or subject.QUESTIONS}
    allowed = float(chosen.limit[:-2]) * UNITS[chosen.limit[-2:].upper()] * EXCESS

    print(f"{chosen.subject}: {rows:,} rows, limit {chosen.limit}, answers of {reference}")
    problems = 0
    with tempfile.TemporaryDirectory() as folder:
        for question, (_, keys, *_) in questions.items():
            limit = {"POLARSLIKE_MEMORY_LIMIT": chosen.limit}
            own, answer = ask(chosen.subject, "polarslike", file, question, folder, limit)
            problem = answer.get("error")
            if not problem and reference != "none":
                right, _ = ask(chosen.subject, reference, file, question, folder, {})
                problem = compare.difference(compare.read(own), compare.read(right), keys)
            if not problem and answer["peak"] > allowed:
                problem = "more memory than allowed"
            problems += bool(problem)
            numbers = (
                "" if "error" in answer else f"{answer['seconds']:8.1f} s {answer['peak'] / 1e6:8.0f} MB"
            )
            print(f"{question:10}{numbers}  {problem or 'right'}", flush=True)
    return 1 if problems else 0


def ask(
    subject: str, engine: str, file: Path, question: str, folder: str, environment: dict
) -> tuple[Path, dict]:
    """The file with an engine's answer, and what it took."""
    saved = Path(folder, engine)
    worker = Worker(subject, engine, file, environment)
    answer = worker.ask(question, saved)
    worker.close()
    return saved, answer


if __name__ == "__main__":
    sys.exit(main())
