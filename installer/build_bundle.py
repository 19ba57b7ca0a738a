"""Builds the one-folder program and smoke-runs it; on Windows it then makes the installer.

Needs only Python 3.11-3.14, and on Windows makensis for the last step. It makes the environment for
the build in build/bundle-venv, from the locks. UNVERIFIED on Windows: a bundle for Windows can only
be built there, and nobody has done so yet.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BUILD = CHECKOUT / "build"
PROGRAM = CHECKOUT / "dist" / "anting-berlian"
ON_WINDOWS = os.name == "nt"
LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
LOCKS = ("requirements.txt", "installer/requirements-bundle.txt")


def build_environment() -> Path:
    """Make the build's own environment; return its Python."""
    folder = BUILD / "bundle-venv"
    venv.create(folder, with_pip=True, clear=True)
    python = folder / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")
    for lock in LOCKS:
        options = ["--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
        command = [str(python), "-m", "pip", "install", *options, "--require-hashes", "-r"]
        subprocess.run([*command, str(CHECKOUT / lock)], check=True)
    return python


def bundle(python: Path) -> None:
    """Run PyInstaller; the program is then in dist/anting-berlian."""
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--workpath", str(BUILD / "bundle"), "--distpath", str(PROGRAM.parent)]
    recipe = CHECKOUT / "installer" / "anting-berlian.spec"
    subprocess.run([*command, *folders, str(recipe)], check=True)


def add_licences(site_packages: Path) -> None:
    """Put the licence files of every installed package into the bundle's folder `licences`."""
    target = PROGRAM / "licences"
    shutil.copytree(CHECKOUT / "resources" / "licences", target, dirs_exist_ok=True)
    for metadata in sorted(site_packages.glob("*.dist-info")):
        package = metadata.name.split("-")[0]
        for found in sorted(metadata.rglob("*")):
            if found.is_file() and found.name.upper().startswith(LICENCE_NAMES):
                (target / package).mkdir(exist_ok=True)
                shutil.copyfile(found, target / package / found.name)


def packages_of(python: Path) -> Path:
    """Return the folder in which this Python's packages are installed."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    asked = subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True)
    return Path(asked.stdout.strip())


def smoke_run() -> None:
    """Do the main job with the bundle: a vault, a chart on paper, a window, an export."""
    result = BUILD / "smoke-run"
    shutil.rmtree(result, ignore_errors=True)
    program = PROGRAM / ("anting-berlian.exe" if ON_WINDOWS else "anting-berlian")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([program, "headless-demo", "--out", result], check=True, env=environment)
    kinds = {path.suffix for path in result.iterdir()}
    if not kinds >= {".pdf", ".png", ".xlsx"}:
        sys.exit(f"The bundle ran, but wrote only {sorted(kinds)}.")


def make_installer() -> None:
    """Compile the Windows installer from the bundle."""
    compiler = shutil.which("makensis")
    if compiler is None:
        sys.exit("makensis is not on the PATH: install NSIS 3, then run this again.")
    # desktop_app/__init__.py holds only the version: importing it needs no other package.
    sys.path.insert(0, str(CHECKOUT))
    from desktop_app import __version__  # noqa: PLC0415 -- the path is known only now

    script = CHECKOUT / "installer" / "anting-berlian.nsi"
    subprocess.run([compiler, f"-DVERSION={__version__}", script], check=True)


if __name__ == "__main__":
    environment_python = build_environment()
    bundle(environment_python)
    add_licences(packages_of(environment_python))
    smoke_run()
    print(f"Built {PROGRAM}")
    if ON_WINDOWS:
        make_installer()
