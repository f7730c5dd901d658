"""What stops a command: raised where nothing useful can be done, shown by the command line."""

from sheets_tool.findings.model import Finding


class Stop(Exception):  # noqa: N818 - it is said to a person, it is no fault of the program
    """The command cannot be carried out; carries the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(finding.code for finding in findings))
        self.findings = findings
