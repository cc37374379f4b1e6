"""How the time of each question grows as its rows double: `scaling.py h2o_groupby --most 6.4e7`.

Each size has a process of its own, which answers every question some times; the least time counts. A factor is the time
of a size over that of half as many rows: 2 is linear.
"""

import argparse
import itertools
import sys
from importlib import import_module
from math import prod

from run import DATA, SUBJECTS, TEXT, names, progress
from worker import Worker

ENOUGH = 0.02
"""Seconds below which a time says little about the next."""


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("subject", choices=SUBJECTS)
    parser.add_argument("--least", type=float, default=1e6, help="rows of the smallest size")
    parser.add_argument("--most", type=float, default=6.4e7, help="rows of the largest size at most")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--questions", type=names, help="such as q1,q5 (default: all)")
    parser.add_argument("--engine", default="polarslike")
    parser.add_argument("--limit", type=float, default=2.2, help="the largest factor that passes")
    parser.add_argument("--cpu", action="store_true", help="compare processor seconds")
    return parser.parse_args()


def sizes(least: int, most: int) -> list[int]:
    found = [least]
    while found[-1] * 2 <= most:
        found.append(found[-1] * 2)
    return found


def least_times(chosen: argparse.Namespace, questions: dict, rows: int) -> dict[str, float]:
    """By question, the least time of some rounds with `rows` rows."""
    clock = "cpu" if chosen.cpu else "seconds"
    progress(f"making {rows:,} rows")
    file = import_module(f"{chosen.subject}.data").make(rows, DATA)
    progress(f"loading {rows:,} rows")
    worker = Worker(chosen.subject, chosen.engine, file)
    times: dict[str, float] = {}
    for round in range(chosen.rounds):
        for question in questions:
            progress(f"{rows:,} rows, round {round + 1} of {chosen.rounds}, {question}")
            answer = worker.ask(question)
            if "error" in answer:
                raise SystemExit(f"{question} with {rows:,} rows: {answer['error']}")
            if answer:
                times[question] = min(times.get(question, answer[clock]), answer[clock])
    worker.close()
    progress()
    return times


def factors(times: list[float]) -> list[float | None]:
    """Each time over that before it, where that is long enough to tell."""
    return [after / before if before >= ENOUGH else None for before, after in itertools.pairwise(times)]


def main() -> int:
    chosen = options()
    questions = import_module(chosen.subject).QUESTIONS
    questions = {name: questions[name] for name in chosen.questions or questions}
    steps = sizes(int(chosen.least), int(chosen.most))
    by_size = [least_times(chosen, questions, rows) for rows in steps]
    print(
        f"{'rows, millions':<{TEXT}}" + "".join(f"{rows / 1e6:>8g}" for rows in steps) + "    largest    mean"
    )
    steep = []
    for name, (text, _) in questions.items():
        if name not in by_size[0]:
            continue
        times = [found[name] for found in by_size]
        known = [factor for factor in factors(times) if factor]
        line = f"{name + ' ' + text:<{TEXT}.{TEXT}}" + "".join(f"{time:>8.3f}" for time in times)
        if known:
            line += f"{max(known):>11.2f}{prod(known) ** (1 / len(known)):>8.2f}"
            if max(known) > chosen.limit:
                steep.append(name)
        print(line)
    print(f"grows by more than {chosen.limit} in a step: {', '.join(steep) or 'none'}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
