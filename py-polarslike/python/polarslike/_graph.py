"""Plans as graphs, drawn by Graphviz."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any


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
