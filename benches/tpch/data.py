"""The tables, made once by `tpchgen-cli` and kept as Parquet."""

import shutil
import subprocess
import sys
from pathlib import Path

ROWS_PER_SCALE = 6e6
GENERATOR = "tpchgen-cli"


def make(rows: int, folder: Path) -> Path:
    """The folder of a scale factor with a file per table."""
    scale = rows / ROWS_PER_SCALE
    path = folder / f"tpch_{scale:g}"
    if not path.exists():
        program = shutil.which(GENERATOR) or shutil.which(GENERATOR, path=Path(sys.executable).parent)
        if program is None:
            raise SystemExit(f"{GENERATOR} is needed to make the tables: pip install {GENERATOR}")
        unfinished = path.with_suffix(".part")
        unfinished.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [program, "parquet", "--scale-factor", f"{scale:g}", "--output-dir", str(unfinished), "--quiet"],
            check=True,
        )
        unfinished.rename(path)
    return path
