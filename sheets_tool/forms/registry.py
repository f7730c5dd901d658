"""Every book the tool knows, as one literal tuple."""

from sheets_tool.forms import events
from sheets_tool.forms.ballot import BALLOT
from sheets_tool.forms.complaint import COMPLAINT
from sheets_tool.forms.decision import DECISION
from sheets_tool.forms.foreign import FOREIGN_BOOKS
from sheets_tool.forms.model import Book
from sheets_tool.forms.plan import PLAN
from sheets_tool.forms.record import RECORD
from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.forms.results import RESULTS
from sheets_tool.forms.submission import SUBMISSION

BOOKS: tuple[Book, ...] = (
    PLAN,
    REGISTRATION,
    RESULTS,
    BALLOT,
    events.COMMENDATION,
    events.EXEMPLAR,
    events.CAMPAIGN,
    events.CONTEST,
    COMPLAINT,
    SUBMISSION,
    RECORD,
    DECISION,
    *FOREIGN_BOOKS,
)

BY_ID: dict[str, Book] = {book.id: book for book in BOOKS}
