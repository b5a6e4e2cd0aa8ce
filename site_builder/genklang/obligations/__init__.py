"""What a dialogue owes, to whom, by when, and whether it was kept (contract §3).

Knows nothing of findings or pages. Time enters only as `as_of`.
"""

from genklang.obligations.assessment import Assessment, assess
from genklang.obligations.lifecycle import Status
from genklang.obligations.obligation import Event, Explanation, Obligation, State, Trigger
from genklang.obligations.pause import Pause
from genklang.obligations.profile import Duty, NoSuchProfile, Profile, load_profile
from genklang.obligations.working_days import WorkingDays

__all__ = [
    "Assessment",
    "Duty",
    "Event",
    "Explanation",
    "NoSuchProfile",
    "Obligation",
    "Pause",
    "Profile",
    "State",
    "Status",
    "Trigger",
    "WorkingDays",
    "assess",
    "load_profile",
]
