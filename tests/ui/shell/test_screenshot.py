"""The picture of the headless demo."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.app import App
from desktop_app.ui.shell.screenshot import SIZE, save_window_screenshot


@pytest.mark.usefixtures("look")
def test_the_picture_is_as_large_as_a_small_screen_and_not_blank(
    filled: App, tmp_path: Path
) -> None:
    out = tmp_path / "window.png"
    save_window_screenshot(filled, out)
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (SIZE.width(), SIZE.height())
    colours = {picture.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert len(colours) > 20
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == ["window.png"]
