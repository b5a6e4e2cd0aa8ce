"""The command line: the only place that prints, counts and exits. One file per command.

Exit codes: 0 fine, 1 the content has errors (or debts, for `check`), 2 usage or environment, 3 a bug of ours.
"""

from __future__ import annotations

import sys
import traceback

import click

from genklang.cli.audit import audit
from genklang.cli.build import build
from genklang.cli.check import check
from genklang.cli.due import due
from genklang.cli.export import export
from genklang.cli.import_ import import_
from genklang.cli.init import init
from genklang.cli.new import new
from genklang.cli.rules import rules
from genklang.cli.schema import schema
from genklang.cli.screen import complain
from genklang.cli.serve import serve
from genklang.errors import ContentFault, EnvironmentFault

BUG = 3
REPORT = "Please report it, with the command and the file that led here; --debug shows where it happened."


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="genklang")
def cli() -> None:
    """Publish citizen dialogues from Markdown, and keep the promises that follow.

    Every dialogue owes something: feedback to those who took part and to all residents, the result to the body
    that decides, an account of the decision. Genklang checks the content, shows what is owed and builds the site.
    """


for command in (check, build, serve, export, import_, new, init, due, audit, rules, schema):
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit with its code; never with a traceback unless --debug asks for it."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run a command; gives the exit code."""
    debug = "--debug" in arguments
    try:
        result = cli.main(arguments, prog_name="genklang", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        return _usage(error)
    except (KeyboardInterrupt, click.Abort):
        complain("Interrupted.")
        return 130
    except EnvironmentFault as error:
        complain(f"genklang: {error}")
        return 2
    except ContentFault as error:
        complain(f"genklang: {error}")
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:  # noqa: BLE001 (whatever else is raised is a bug, and is said to be one)
        if debug:
            complain(traceback.format_exc())
        complain(f"genklang: this is a bug in Genklang ({type(error).__name__}: {error}). {REPORT}")
        return BUG
    return result if isinstance(result, int) else 0


def _usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    where = f"{context.command_path} --help" if context else "genklang --help"
    complain(f"genklang: {error.format_message()} See '{where}'.")
    return 2
