"""Where bundled files lie: WHO tables, fonts, themes, rules. It reads none of them."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """The path of a bundled file or folder, e.g. `resource_path("who", "lhfa_boys.csv")`.

    The wheel and the frozen program carry the resources inside the package; a checkout has them
    beside it. Raises: FileNotFoundError naming the parts, when the build left something out.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    path = root.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError("/".join(("resources", *parts)))
    return path
