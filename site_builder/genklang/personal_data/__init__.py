"""Personal data and secrets in any text: where they stand, and the text with them covered up.

Knows nothing of sites, documents or rules. One file for each kind; a detector is given the text as `plain` makes it.
"""

from genklang.personal_data.finding import find
from genklang.personal_data.kinds import Found, Kind
from genklang.personal_data.masking import covered_up, mask, mask_written

__all__ = ["Found", "Kind", "covered_up", "find", "mask", "mask_written"]
