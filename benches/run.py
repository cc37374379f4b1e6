"""The questions of a subject, asked of several engines side by side: `run.py h2o_groupby`.

A subject is a folder with `QUESTIONS`, `data.make(rows, folder)` and a module of questions per kind of engine.
Every engine has its own process, which loads the data into memory once. The engines take turns question by
question, so that whatever else the machine does strikes all of them alike. The answers are compared.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from importlib import import_module
from math import prod
from pathlib import Path

import compare
from worker import Worker

SUBJECTS = sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py"))
ENGINES = ["polarslike", "polars", "duckdb", "pandas"]
REFERENCE = "polars"
"""The peer that always has a column of ratios; it also has the right answers, unless the subject names another."""
DATA = Path(__file__).parent.parent / "data"

TEXT = 44
"""Width of the questions in the table."""

Answers = dict[tuple[str, str], list[dict]]
"""By engine and question, one answer per round."""


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("subject", nargs="?", choices=SUBJECTS, default="h2o_groupby")
    parser.add_argument("--rows", type=float, help="such as 1e6 (default: 1e7, or what the subject says)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--questions", type=names, help="such as q1,q5 (default: all)")
    parser.add_argument(
        "--engines", type=names, help=f"the first is compared with the others (default: {','.join(ENGINES)})"
    )
    parser.add_argument(
        "--cpu", action="store_true", help="compare processor seconds, which a busy machine disturbs less"
    )
    parser.add_argument("--json", type=Path, help="write every number to this file")
    return parser.parse_args()


def names(text: str) -> list[str]:
    return text.split(",")


def progress(text: str = "") -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def ask_all(workers: list[Worker], questions: dict, rounds: int, reference: str) -> tuple[Answers, list[str]]:
    """All answers, and what was wrong with them."""
    answers: Answers = {(worker.engine, question): [] for worker in workers for question in questions}
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for round in range(rounds):
            for question, (text, keys) in questions.items():
                saved = {}
                for worker in workers:
                    progress(f"round {round + 1} of {rounds}, {question}: {text}, {worker.engine}")
                    file = Path(folder, worker.engine) if round == 0 else None
                    answer = worker.ask(question, file)
                    answers[worker.engine, question].append(answer)
                    if "error" in answer:
                        if round == 0:
                            problems.append(f"{question}, {worker.engine}: {answer['error']}")
                    elif answer and file:
                        saved[worker.engine] = file
                if saved:
                    problems += differences(question, keys, saved, reference)
    progress()
    return answers, problems


def differences(question: str, keys: int, saved: dict[str, Path], reference: str) -> list[str]:
    expected = reference if reference in saved else next(iter(saved))
    table = compare.read(saved[expected])
    found = []
    for engine, file in saved.items():
        if engine != expected:
            difference = compare.difference(compare.read(file), table, keys)
            if difference:
                found.append(f"{question}, {engine} against {expected}: {difference}")
    return found


def median(answers: list[dict], clock: str) -> float | None:
    seconds = [answer[clock] for answer in answers if clock in answer]
    return statistics.median(seconds) if seconds else None


def print_table(engines: list[str], questions: dict, answers: Answers, clock: str) -> None:
    """Median seconds, and the first engine's time as a part of its peers'."""
    subject, *peers = engines
    medians = {key: median(value, clock) for key, value in answers.items()}
    ratios: dict[str, list[float]] = {name: [] for name in comparisons(peers)}
    line = f"{clock:<{TEXT}}" + "".join(f"{engine:>12}" for engine in engines)
    print(line + "".join(f"{'/ ' + name:>14}" for name in ratios))
    for question, (text, _) in questions.items():
        line = f"{question + ' ' + text:<{TEXT}.{TEXT}}"
        for engine in engines:
            seconds = medians[engine, question]
            missing = "error" if any(answers[engine, question]) else "-"
            line += f"{missing if seconds is None else f'{seconds:.3f}':>12}"
        own = medians[subject, question]
        for name, collected in ratios.items():
            others = [medians[peer, question] for peer in ([name] if name in peers else peers)]
            others = [seconds for seconds in others if seconds is not None]
            if own is None or not others:
                line += f"{'':>14}"
                continue
            collected.append(own / min(others))
            line += f"{collected[-1]:>14.2f}"
        print(line)
    means = [f"{prod(r) ** (1 / len(r)):>14.2f}" if r else f"{'':>14}" for r in ratios.values()]
    print(f"{'geometric mean':<{TEXT + 12 * len(engines)}}" + "".join(means))


def comparisons(peers: list[str]) -> list[str]:
    named = [REFERENCE] if REFERENCE in peers else []
    return named + (["best peer"] if len(peers) > 1 or (peers and not named) else [])


def print_memory(workers: list[Worker], answers: Answers) -> None:
    peaks = {worker.engine: worker.loaded["peak"] for worker in workers}
    for (engine, _), rounds in answers.items():
        peaks[engine] = max(peaks[engine], *(answer.get("peak", 0) for answer in rounds))
    line = f"{'peak memory, GB':<{TEXT}}" + "".join(f"{peak / 1e9:>12.2f}" for peak in peaks.values())
    print(line)


def main() -> int:
    chosen = options()
    subject = import_module(chosen.subject)
    rows = int(chosen.rows or getattr(subject, "ROWS", 1e7))
    engines = chosen.engines or getattr(subject, "ENGINES", ENGINES)
    questions = subject.QUESTIONS
    questions = {name: questions[name] for name in chosen.questions or questions}

    progress(f"making {rows:,} rows")
    file = import_module(f"{chosen.subject}.data").make(rows, DATA)
    workers = []
    for engine in engines:
        progress(f"loading {rows:,} rows into {engine}")
        workers.append(Worker(chosen.subject, engine, file))
    answers, problems = ask_all(workers, questions, chosen.rounds, getattr(subject, "REFERENCE", REFERENCE))
    for worker in workers:
        worker.close()

    versions = ", ".join(f"{worker.engine} {worker.loaded['version']}" for worker in workers)
    cores = len(os.sched_getaffinity(0))
    print(f"{chosen.subject}: {rows:,} rows, {cores} cores, median of {chosen.rounds} rounds, {versions}")
    print_table(engines, questions, answers, "cpu" if chosen.cpu else "seconds")
    print_memory(workers, answers)
    print("\n".join(problems) if problems else "All engines gave the same answers.")
    if chosen.json:
        loaded = {worker.engine: worker.loaded for worker in workers}
        rounds = {f"{engine} {question}": value for (engine, question), value in answers.items()}
        chosen.json.write_text(json.dumps({"rows": rows, "loaded": loaded, "answers": rounds}, indent=2))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
