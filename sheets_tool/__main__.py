"""`python -m sheets_tool` and the console script."""

import gc
import os
import sys

_GARBAGE_AFTER = 200_000
_SELDOM = (50, 100)


def main() -> None:
    """Run the command line and exit with its code."""
    # What a command makes it keeps to the end; to look for garbage often only costs.
    gc.set_threshold(_GARBAGE_AFTER, *_SELDOM)
    from sheets_tool.cli.supervise import run  # noqa: PLC0415 - start-up is felt at every call

    _end(run(sys.argv[1:]))


def _end(code: int) -> None:
    """Leave at once: to take a hundred thousand rows apart first is felt, and is for nothing."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # Nobody reads what was said, as behind `| head`.
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
