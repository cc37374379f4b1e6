"""The examples of the user guide print what stands below them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

GUIDE = Path(__file__).parents[2] / "docs/guide"
PAGES = [page for page in sorted(GUIDE.glob("*.md")) if "```python" in page.read_text()]


def blocks(page: Path, language: str) -> Iterator[str]:
    """The fenced blocks of a language."""
    return (match[1] for match in re.finditer(rf"```{language}\n(.*?)```", page.read_text(), re.DOTALL))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page(
    page: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": page.stem}
    for block in blocks(page, "python"):
        exec(compile(block, page.name, "exec"), names)
    assert capsys.readouterr().out == "".join(blocks(page, "text"))
