"""The tables, made once by `tpchgen-cli` and kept as Parquet."""

import shutil
import subprocess
import sys
from pathlib import Path

from folders import made_once

ROWS_PER_SCALE = 6e6
GENERATOR = "tpchgen-cli"


def make(rows: int, folder: Path) -> Path:
    """The folder of a scale factor with a file per table."""
    scale = rows / ROWS_PER_SCALE

    def fill(path: Path) -> None:
        program = shutil.which(GENERATOR) or shutil.which(GENERATOR, path=Path(sys.executable).parent)
        if program is None:
            raise SystemExit(f"{GENERATOR} is needed to make the tables: pip install {GENERATOR}")
        subprocess.run(
            [program, "parquet", "--scale-factor", f"{scale:g}", "--output-dir", str(path), "--quiet"],
            check=True,
        )

    return made_once(folder / f"tpch_{scale:g}", fill)
