"""Plans as graphs, drawn by Graphviz."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any


def dot_of_text(plan: str) -> str:
    """The indented lines of a plan as a graph in Graphviz's language."""
    lines = [line for line in plan.splitlines() if line.strip()]
    nodes, edges = [], []
    # The nodes above a line, each with its indentation.
    above: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        label = line.strip().replace("\\", "\\\\").replace('"', '\\"')
        nodes.append(f'  n{number} [label="{label}", shape=box];\n')
        indent = len(line) - len(line.lstrip())
        while above and above[-1][0] >= indent:
            above.pop()
        if above:
            edges.append(f"  n{above[-1][1]} -> n{number};\n")
        above.append((indent, number))
    return f"digraph plan {{\n{''.join(nodes)}{''.join(edges)}}}\n"


def show_dot(dot: str, *, show: bool, output_path: Any, figsize: tuple[float, float]) -> None:
    """Draws a graph; an error tells what has to be installed."""
    if output_path is not None:
        suffix = Path(output_path).suffix.lstrip(".") or "png"
        Path(output_path).write_bytes(_draw(dot, suffix))
    if not show:
        return
    try:
        from IPython.display import SVG, display

        display(SVG(_draw(dot, "svg")))
        return
    except ImportError:
        pass
    try:
        import matplotlib.image as mpimg
        import matplotlib.pyplot as plt
    except ImportError:
        msg = "a graph is displayed by IPython or matplotlib, of which none is installed; use `raw_output`"
        raise ModuleNotFoundError(msg) from None
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "plan.png"
        image.write_bytes(_draw(dot, "png"))
        plt.figure(figsize=figsize)
        plt.imshow(mpimg.imread(image))
        plt.axis("off")
        plt.show()


def _draw(dot: str, format: str) -> bytes:
    try:
        done = subprocess.run(["dot", f"-T{format}"], input=dot.encode(), check=True, capture_output=True)
    except FileNotFoundError:
        msg = "graphs are drawn by Graphviz, whose program `dot` is not installed; use `raw_output`"
        raise ImportError(msg) from None
    return done.stdout
