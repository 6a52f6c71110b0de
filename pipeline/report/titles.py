"""The title of a release in the reader's language."""

from __future__ import annotations

from pipeline.core.document import ReleaseDocument

#: a longer bead is not a title
LONGEST = 200


def title(release: ReleaseDocument, ui: str) -> tuple[str, str]:
    """The title and its language, ``""`` if unknown.

    A title that was taken from one version is shown as the version in the reader's language has it: what
    the aligner tied to it. A title that stands in no version (``release.yaml``) is left as it is.
    """
    given = release.title or release.id
    versions = {v.id: v for v in release.versions}
    segments = {s.id: s for s in release.segments}

    def text(ids: tuple[str, ...]) -> str:
        parts = [versions[segments[i].version].text[segments[i].start : segments[i].end] for i in ids]
        return " ".join(" ".join(parts).split())

    for bead in release.beads:
        said = {v: text(ids) for v, ids in bead.segments.items()}
        home = next((v for v, t in said.items() if t == " ".join(given.split())), None)
        if home is None:
            continue
        own = next((v for v in said if versions[v].language == ui and len(said[v]) <= LONGEST), home)
        return said[own], versions[own].language.value
    language = next((v.language.value for v in release.versions if given in v.text), "")
    return given, language if language != "other" else ""
