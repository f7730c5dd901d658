"""`python -m sheets_tool` and the console script."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from sheets_tool.cli.supervise import run  # noqa: PLC0415 - start-up is felt at every call

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
