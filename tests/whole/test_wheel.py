"""The built wheel: it holds every resource, and works away from the checkout."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = target.glob("anting_berlian-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel alone; its dependencies are those of this environment."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target"]
    subprocess.run([*command, str(target), str(wheel)], check=True, capture_output=True)
    return target


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    resources = CHECKOUT / "resources"
    expected = {
        f"desktop_app/resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if name.startswith("desktop_app/resources/")}
    assert expected
    assert found == expected


def test_the_installed_command_scores_with_its_own_tables(installed: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("sex,age_days,weight,lenhei,measure,oedema\nm,365,9.6,75.7,l,n\n")
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import desktop_app; print(desktop_app.__file__)"],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed)
    command = shutil.which("anting-berlian", path=installed / "bin")
    assert command is not None
    done = subprocess.run(
        [command, "zscores", source, target],
        env=environment,
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    header, row = target.read_text().splitlines()
    scores = dict(zip(header.split(","), row.split(","), strict=True))
    # WHO's median boy of one year is 75.7 cm long (lhfa_boys, day 365).
    assert abs(float(scores["zlen"])) <= 0.02
