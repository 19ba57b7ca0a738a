"""Finds the bundled files (WHO tables, fonts, themes, rules); reads none of them."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Return the path of a bundled file or folder, e.g. `resource_path("who", "lhfa_boys.csv")`.

    The wheel and the frozen program have the resources inside the package, a checkout beside it.
    Raises: FileNotFoundError naming the parts, when the build left the file out.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    path = root.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError("/".join(("resources", *parts)))
    return path
