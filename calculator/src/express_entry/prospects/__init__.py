"""What would change a score: single changes and pairs, time, the partner, answers still missing."""

from express_entry.prospects.change import Change, Pair
from express_entry.prospects.changes import Changes, changes
from express_entry.prospects.half_filled import Possible, still_possible
from express_entry.prospects.partners import Partners, partners
from express_entry.prospects.timeline import Event, Timeline, timeline

__all__ = [
    "Change",
    "Changes",
    "Event",
    "Pair",
    "Partners",
    "Possible",
    "Timeline",
    "changes",
    "partners",
    "still_possible",
    "timeline",
]
