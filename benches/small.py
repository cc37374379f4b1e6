"""What small things cost: an expression on a frame of ten rows, and the import itself.

Every measurement has a process of its own; the engines take turns, and the best of the rounds counts.
"""

import argparse
import json
import subprocess
import sys
import time
from importlib import import_module

ENGINES = ["polarslike", "polars"]
SELECTS = 2000


def measure(engine: str) -> dict[str, float]:
    start = time.perf_counter()
    pl = import_module(engine)
    imported = time.perf_counter() - start

    frame = pl.DataFrame({"a": list(range(10))})
    best = float("inf")
    for _ in range(SELECTS):
        start = time.perf_counter()
        frame.lazy().select(pl.col("a") + 1).collect()
        best = min(best, time.perf_counter() - start)
    return {"import, ms": imported * 1e3, "lazy select(a + 1), µs": best * 1e6}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engines", type=lambda text: text.split(","), default=ENGINES)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--measure", metavar="ENGINE", help="measure one engine once, in this process")
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure(chosen.measure)))
        return

    rounds: dict[str, list[dict[str, float]]] = {engine: [] for engine in chosen.engines}
    for _ in range(chosen.rounds):
        for engine, measured in rounds.items():
            command = [sys.executable, __file__, "--measure", engine]
            measured.append(json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout))

    print(
        f"{'best of ' + str(chosen.rounds) + ' rounds':<32}" + "".join(f"{engine:>12}" for engine in rounds)
    )
    for name in rounds[chosen.engines[0]][0]:
        best = (min(numbers[name] for numbers in measured) for measured in rounds.values())
        print(f"{name:<32}" + "".join(f"{number:>12.1f}" for number in best))


if __name__ == "__main__":
    main()
