"""The licence texts of the libraries in the bundle travel with it."""

import importlib.util
import sysconfig
from pathlib import Path

import pytest

from desktop_app.resources import resource_path

CHECKOUT = Path(__file__).resolve().parents[1]
TITLES = {
    "LGPL-3.0.txt": "GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3",
    "GPL-3.0.txt": "GNU GENERAL PUBLIC LICENSE\nVersion 3",
    "python-stdnum-LGPL-2.1.txt": "GNU LESSER GENERAL PUBLIC LICENSE\nVersion 2.1",
    "SQLCipher-BSD-3-Clause.txt": "Copyright (c) 2008-2025, ZETETIC LLC",
    "OpenSSL-Apache-2.0.txt": "Apache License\nVersion 2.0",
}


@pytest.mark.parametrize("name", TITLES)
def test_the_text_is_there_whole(name: str) -> None:
    text = resource_path("licences", name).read_text(encoding="utf-8")
    lines = [line.strip() for line in text.strip().splitlines()]
    assert "\n".join(lines).startswith(TITLES[name])
    assert len(text) > 1_400


def test_the_bundle_gets_these_and_those_of_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location(
        "build_bundle", CHECKOUT / "installer" / "build_bundle.py"
    )
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    monkeypatch.setattr(build, "PROGRAM", tmp_path)
    build.add_licences(Path(sysconfig.get_path("purelib")))
    assert {path.name for path in (tmp_path / "licences").glob("*.txt")} == TITLES.keys()
    assert (tmp_path / "licences" / "sqlcipher3" / "LICENSE").is_file()
    assert (tmp_path / "licences" / "sqlalchemy").is_dir()
