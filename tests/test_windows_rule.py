"""The suite refuses on Linux what Windows refuses, so that it is found here."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "linux":

    def test_no_open_file_is_replaced_renamed_or_removed(tmp_path: Path) -> None:
        target, other = tmp_path / "a", tmp_path / "b"
        target.write_bytes(b"a")
        other.write_bytes(b"b")
        with target.open("rb"):
            for act in (
                lambda: os.replace(other, target),
                lambda: target.rename(tmp_path / "c"),
                target.unlink,
                lambda: os.remove(target),  # noqa: PTH107 -- this very call is watched
            ):
                with pytest.raises(PermissionError):
                    act()
        os.replace(other, target)
        target.unlink()
