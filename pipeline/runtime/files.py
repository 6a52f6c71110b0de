"""From paths a user names to releases: folders and files, read once, in sorted order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.core.errors import KelisimError

#: the settings file of a release; alone it does not make a folder a release
FACTS = "release.yaml"


def _visible(folder: Path) -> list[Path]:
    return sorted((p for p in folder.iterdir() if not p.name.startswith((".", "~$"))), key=lambda p: p.name)


def _files(folder: Path) -> list[Path]:
    return [p for p in _visible(folder) if p.is_file()]


def release_folders(paths: Sequence[Path]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """(release id, files) for every release that the paths name, in the order given.

    A folder with files in it is one release and its name the id; a folder of folders is a corpus; files
    named together are one release, called after their folder. Raises :class:`KelisimError` where a path
    does not exist or nothing was found.
    """
    loose: list[Path] = []
    for path in paths:
        if not path.exists():
            raise KelisimError(f"{path} does not exist. Name a release folder, a folder of them, or files.")
        if path.is_file():
            loose.append(path)
            continue
        files = _files(path)
        if any(f.name != FACTS for f in files):
            yield path.resolve().name, tuple(files)
            continue
        inner = [(p.name, tuple(_files(p))) for p in _visible(path) if p.is_dir()]
        if not inner:
            raise KelisimError(f"{path} holds no files. Put the kk, ru and en files of a release into it.")
        yield from inner
    if loose:
        first = loose[0].resolve()
        name = first.parent.name if len(loose) > 1 else first.name.split(".")[0]
        yield name, tuple(sorted(loose, key=lambda p: p.name))
