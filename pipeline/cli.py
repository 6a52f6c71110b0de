"""The command line ``kelisim``. A contract: the scripts and CI of users hang on it.

Everything heavy is imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import pipeline
from pipeline.core.errors import KelisimError

if TYPE_CHECKING:
    from pipeline.core.config import Config
    from pipeline.core.document import Document
    from pipeline.rules.runner import Timings

F = TypeVar("F", bound=Callable[..., Any])

_EXISTING = click.Path(path_type=Path)


def _ui_default() -> str:
    """The language of messages: that of the environment if it is one of ours, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2]
        if code in ("kk", "ru", "en"):
            return code
    return "en"


def _ui_option() -> Callable[[F], F]:
    return click.option(
        "--ui", type=click.Choice(["kk", "ru", "en"]), default=_ui_default, help="Language of messages."
    )


def _analysis_options(function: F) -> F:
    """Options that ``segment``, ``entities``, ``align``, ``check`` and ``report`` share."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, required=True, type=_EXISTING),
            click.option("--segments", type=click.Choice(["sentences", "lines"]), help="What a segment is."),
            click.option("--termbase", type=_EXISTING, help="TBX, CSV or XLSX in place of our own."),
            click.option("--config", "config_folder", type=_EXISTING, help="Configuration folder."),
            click.option("--output", type=_EXISTING, help="File to write to in place of the terminal."),
            click.option("--profile", help="Profile of configs/checks.yaml (press, strict, quick …)."),
            click.option("--engine", type=click.Choice(["local"]), default="local", help="Where to run."),
            click.option("--jobs", type=click.IntRange(min=0), default=1, help="Processes; 0: one per core."),
            _ui_option(),
        )
    ):
        function = option(function)
    return function


class _Group(click.Group):
    """Faults of input and call end with exit code 2 and one sentence, never with a traceback."""

    def invoke(self, context: click.Context) -> Any:
        for stream in (sys.stdout, sys.stderr):
            # a terminal that has no Kazakh letters gets a question mark, not an error
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(context)
        except KelisimError as error:
            click.echo(f"kelisim: {error}", err=True)
            context.exit(2)
        except BrokenPipeError:
            # the reader of our output went away (| head): nothing to say
            sys.stderr.close()
            context.exit(1)
        except OSError as error:
            # a full disk, a file without permission: a fault of the surroundings, told in one line
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"kelisim: {where}{error.strerror or error}", err=True)
            context.exit(2)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(pipeline.__version__, prog_name="kelisim")
def main() -> None:
    """Find where the Kazakh, Russian and English versions of a press release disagree."""


def _config(options: dict[str, Any]) -> Config:
    from pipeline.api import load_config

    return load_config(
        options["config_folder"],
        termbase=options["termbase"],
        profile=options["profile"],
        segments=options["segments"],
    )


def _run(
    paths: tuple[Path, ...], until: str, config: Config, jobs: int, timings: Timings | None = None
) -> Document:
    from pipeline.api import check

    return check(list(paths), config=config, jobs=jobs, until=until, timings=timings)  # type: ignore[arg-type]


def _emit(data: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from pipeline.runtime.atomic import write_bytes

    try:
        write_bytes(output, data)
    except OSError as error:
        why = f"{output} cannot be written: {error.strerror}."
        raise KelisimError(f"{why} Choose another --output.") from error


def _as_text(show: Callable[[], None], output: Path | None) -> None:
    """Print, or write what would be printed to a file."""
    if output is None:
        show()
        return
    import contextlib

    with contextlib.redirect_stdout(io.StringIO()) as buffer:
        show()
    _emit(buffer.getvalue().encode("utf-8", "replace"), output)


def _tell_rejects(document: Document, ui: str) -> None:
    from pipeline.report.terminal import reject_lines

    for line in reject_lines(document, ui):
        click.echo(line, err=True)


def _stage_command(until: str, show: str, text: str) -> None:
    """Make the command of one stage: the same document as ``check``, as far as that stage."""

    @main.command(until, help=text)
    @_analysis_options
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
    def command(paths: tuple[Path, ...], form: str, **options: Any) -> None:
        document = _run(paths, until, _config(options), options["jobs"])
        if form == "json":
            _emit(document.to_json(), options["output"])
        else:
            from pipeline.report import terminal

            _as_text(lambda: getattr(terminal, show)(document), options["output"])
        _tell_rejects(document, options["ui"])


_stage_command("segment", "print_segments", "Sentences and their languages.")
_stage_command("entities", "print_entities", "Names, dates, figures and contacts.")


@main.command()
@_analysis_options
@click.option("--format", "form", type=click.Choice(["text", "json", "tmx"]), default="text")
@click.option("--tie", "ties", multiple=True, metavar="ID,ID…", help="Put these together for good.")
@click.option("--author", help="Who does so, if not the user of this computer.")
@click.option("--learn", is_flag=True, help="Learn the words of these releases, for later alignments.")
def align(
    paths: tuple[Path, ...], form: str, ties: tuple[str, ...], author: str | None, learn: bool, **options: Any
) -> None:
    """Which sentences of the versions belong together.

    --tie sets it by hand, in the configuration's alignments.jsonl. An ID names a sentence (kk:s3) or a row
    (b4) as this command prints them. All that one --tie names becomes one row, whatever the program thinks;
    one sentence alone says that the other versions lack it.

    --learn reads which words stand for each other in the releases that are named, and writes them to the
    configuration's lexicon.tsv in place of what was learned before. It prints no alignment.
    """
    if learn:
        _learn(paths, form, ties, options)
        return
    config = _config(options)
    document = _run(paths, "align", config, options["jobs"])
    if ties:
        from pipeline.commands.align import tie

        for line in tie(document, ties, author, options["config_folder"]):
            click.echo(line, err=True)
        config = _config(options)
        document = _run(paths, "align", config, options["jobs"])
    if form == "json":
        _emit(document.to_json(), options["output"])
    elif form == "tmx":
        from pipeline.commands.align import memory_lines
        from pipeline.report.tmx import memory

        made = memory(document)
        _emit(made.data, options["output"])
        for line in memory_lines(made):
            click.echo(line, err=True)
    else:
        from pipeline.report.beads import print_beads
        from pipeline.report.standing import alignment

        _as_text(lambda: print_beads(document, options["ui"], alignment(config)), options["output"])
    _tell_rejects(document, options["ui"])


def _learn(paths: tuple[Path, ...], form: str, ties: tuple[str, ...], options: dict[str, Any]) -> None:
    if ties or form != "text":
        raise KelisimError("--learn prints what it learned: leave out --tie and --format.")
    from pipeline.commands import align

    # before the work, not after it
    path = align.own_file(options["config_folder"], align.LEXICON, "words")
    # without what was learned before: learning twice gives the same
    config = _config(options).model_copy(update={"lexicon": None})
    document = _run(paths, "align", config, options["jobs"])
    lines = list(align.learn(document, config, path))
    _as_text(lambda: click.echo("\n".join(lines)), options["output"])
    _tell_rejects(document, options["ui"])


@main.command()
@_analysis_options
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text")
@click.option("--fail-on", type=click.Choice(["critical", "major", "minor", "never"]), default="major")
@click.option("--baseline", type=_EXISTING, help="Earlier JSON: report only what is new since.")
@click.option("--advice", is_flag=True, help="Show advice (severity info) as well.")
@click.option("--verbose", is_flag=True, help="Say on stderr what each check cost.")
def check(
    paths: tuple[Path, ...],
    form: str,
    fail_on: str,
    baseline: Path | None,
    advice: bool,
    verbose: bool,
    **options: Any,
) -> None:
    """Check releases: names, dates, figures, terms, language.

    Exit code 0: nothing reaches --fail-on; 1: something does; 2: nothing could be read.
    """
    from pipeline.commands.check import reaches, timing_lines, without_known
    from pipeline.rules.runner import Timings

    timings = Timings() if verbose and options["jobs"] == 1 else None
    config = _config(options)
    document = _run(paths, "check", config, options["jobs"], timings)
    if baseline is not None:
        document = without_known(document, baseline)
    if form == "json":
        _emit(document.to_json(), options["output"])
    elif form == "html":
        from pipeline.report.html import page
        from pipeline.report.standing import alignment

        _emit(page(document, options["ui"], alignment(config)).encode("utf-8"), options["output"])
    else:
        from pipeline.report.terminal import print_document

        _as_text(lambda: print_document(document, options["ui"], advice), options["output"])
    _tell_rejects(document, options["ui"])
    if verbose:
        for line in timing_lines(timings):
            click.echo(line, err=True)
    sys.exit(1 if reaches(document, fail_on) else 0)


@main.command()
@click.argument("code")
@_ui_option()
def explain(code: str, ui: str) -> None:
    """Print what a check looks for, with its examples."""
    from pipeline.commands.explain import explanation

    click.echo(explanation(code, ui))


@main.command()
@click.option("--jobs", type=click.IntRange(min=0), default=1)
def run(jobs: int) -> None:
    """Run the whole line over corpora/raw (dvc repro), and say what was found."""
    from pipeline.commands.run import run_corpus

    sys.exit(run_corpus(jobs))


@main.command()
@_analysis_options
def report(paths: tuple[Path, ...], **options: Any) -> None:
    """Check releases and write their HTML reports with an index page into a folder (--output, reports)."""
    from pipeline.report.site import write_site
    from pipeline.report.standing import alignment

    config = _config(options)
    document = _run(paths, "check", config, options["jobs"])
    output = options["output"] or Path("reports")
    try:
        index = write_site(document, output, options["ui"], alignment(config))
    except OSError as error:
        raise KelisimError(
            f"{output} cannot be written: {error.strerror}. Choose another --output."
        ) from error
    _tell_rejects(document, options["ui"])
    click.echo(str(index))


@main.command()
@click.argument("hypothesis", type=_EXISTING)
@click.argument("reference", type=_EXISTING)
def score(hypothesis: Path, reference: Path) -> None:
    """How far a draft is from its final version: BLEU, chrF++ and TER with signatures (sacrebleu)."""
    from pipeline.commands.score import score_lines

    for line in score_lines(hypothesis, reference):
        click.echo(line)


@main.group()
def terms() -> None:
    """The termbase: check, import, export."""


@terms.command("check")
@click.argument("termbase", type=_EXISTING)
def terms_check(termbase: Path) -> None:
    """Find duplicates, homographs, contradictions, concepts without a preferred term. Exit code 1 if any."""
    from pipeline.commands.terms import problem_lines

    lines = problem_lines(termbase)
    for line in lines:
        click.echo(line)
    sys.exit(1 if lines else 0)


@terms.command("import")
@click.argument("source", type=_EXISTING)
@click.option("--output", type=_EXISTING, required=True, help="TBX file to write.")
def terms_import(source: Path, output: Path) -> None:
    """Turn CSV, XLSX or older TBX into TBX (ISO 30042:2019)."""
    from pipeline.commands.terms import convert

    click.echo(convert(source, output))


@terms.command("export")
@click.argument("termbase", type=_EXISTING)
@click.option("--output", type=_EXISTING, required=True, help="CSV, XLSX or TBX, by its ending.")
def terms_export(termbase: Path, output: Path) -> None:
    """Write a termbase as CSV, XLSX or TBX."""
    from pipeline.commands.terms import convert

    click.echo(convert(termbase, output))


@main.command()
@click.option("--suite", "suites", multiple=True, metavar="NAME", help="Only this one; may be repeated.")
@click.option("--corpora", type=_EXISTING, default=Path("corpora"), help="Folder with raw/ and gold/.")
@click.option("--data", type=_EXISTING, default=Path("data"), help="Folder with the test corpora.")
@click.option("--show", type=click.IntRange(0), default=0, help="Failures to print per figure.")
@click.option("--output", type=_EXISTING, help="JSON file that takes the figures.")
def bench(suites: tuple[str, ...], corpora: Path, data: Path, show: int, output: Path | None) -> None:
    """Measure: known faults of the sample releases, and each part on public corpora."""
    from pipeline.commands.bench import bench as measure

    say, warn = click.echo, partial(click.echo, err=True)
    sys.exit(measure(suites=suites, corpora=corpora, data=data, output=output, show=show, say=say, warn=warn))


if __name__ == "__main__":
    main()
