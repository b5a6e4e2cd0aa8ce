"""The command line: the only place that prints, counts and exits. One file per command.

Exit codes: 0 fine, 1 the content has errors (or debts, for `check`), 2 usage or environment, 3 a bug of ours.
"""

from __future__ import annotations

import ast
import gc
import sys
import traceback
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from genklang.cli.screen import complain
from genklang.errors import ContentFault, EnvironmentFault

BUG = 3
REPORT = "Please report it, with the command and the file that led here; --debug shows where it happened."


COMMANDS = (
    "check",
    "build",
    "serve",
    "diff",
    "export",
    "import",
    "new",
    "init",
    "editors",
    "cms",
    "fmt",
    "fix",
    "due",
    "audit",
    "take",
    "receive",
    "rules",
    "schema",
)
"""In the order of the help. Each has a file of its name, which is read when it is asked for."""


class _Commands(click.Group):
    """Reads the file of the command that is asked for and no other, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What each command does, from its file as text: the help of all of them reads none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, in_short(name)) for name in COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return command(cmd_name) if cmd_name in COMMANDS else None


def in_short(name: str) -> str:
    """The first sentence of the help of a command, without its full stop."""
    attribute = _attribute(name)
    text = (Path(__file__).parent / f"{attribute}.py").read_text(encoding="utf-8")
    functions = (node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef))
    manual = next(ast.get_docstring(node) for node in functions if node.name == attribute)
    return (manual or "").partition("\n\n")[0].replace("\n", " ").partition(". ")[0].removesuffix(".")


def _attribute(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name


def command(name: str) -> click.Command:
    """The command of that name, which must be one of COMMANDS."""
    attribute = _attribute(name)
    found: click.Command = getattr(import_module(f"genklang.cli.{attribute}"), attribute)
    return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="genklang")
def cli() -> None:
    """Publish citizen dialogues from Markdown, and keep the promises that follow.

    Every dialogue owes something: feedback to those who took part and to all residents, the result to the body
    that decides, an account of the decision. Genklang checks the content, shows what is owed and builds the site.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit with its code; never with a traceback unless --debug asks for it."""
    gc.set_threshold(50_000, 20, 20)  # one short run makes few circles; looking for them took a fifth of its time
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
        complain("\n".join(f"genklang: {line}" for line in str(error).splitlines()))
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
