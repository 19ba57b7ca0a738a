"""A public name of a class means one thing in the whole program."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import desktop_app

PROGRAM = Path(desktop_app.__file__).parent
TYPE = re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*")
"""How a class, or an alias of a type, is written; constants are all capitals."""


def classes_and_aliases(module: Path) -> tuple[set[str], set[str]]:
    """Return the public classes of a module, and its public names of other types."""
    classes: set[str] = set()
    aliases: set[str] = set()
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.ClassDef):
            classes.add(statement.name)
        elif isinstance(statement, ast.Assign) and not _is_type_variable(statement.value):
            aliases |= {part.id for part in statement.targets if isinstance(part, ast.Name)}
    return {name for name in classes if not name.startswith("_")}, set(
        filter(TYPE.fullmatch, aliases)
    )


def _is_type_variable(value: ast.expr) -> bool:
    called = value.func if isinstance(value, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in {"TypeVar", "ParamSpec"}


def test_no_class_has_the_name_of_another_class_or_type() -> None:
    classes: defaultdict[str, list[str]] = defaultdict(list)
    types: defaultdict[str, list[str]] = defaultdict(list)
    for module in sorted(PROGRAM.rglob("*.py")):
        where = module.relative_to(PROGRAM).as_posix()
        own, aliases = classes_and_aliases(module)
        for name in own:
            classes[name].append(where)
        for name in own | aliases:
            types[name].append(where)
    assert len(classes) > 500
    assert {name: types[name] for name in classes if len(types[name]) > 1} == {}
