"""Folders of data that are made once."""

import shutil
from collections.abc import Callable
from pathlib import Path


def made_once(path: Path, fill: Callable[[Path], None]) -> Path:
    """The folder `path`, which `fill` fills if it is not there; one that was left unfinished is made anew."""
    if not path.exists():
        unfinished = path.with_name(path.name + ".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        fill(unfinished)
        unfinished.rename(path)
    return path
