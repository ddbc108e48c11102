"""The sandbox must not use the library that it is there to test."""

import ast
from pathlib import Path

import salur_sandbox


def test_never_imports_the_library():
    for path in Path(salur_sandbox.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            assert all(name.split(".")[0] != "salur" for name in names), path
