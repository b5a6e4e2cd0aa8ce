"""What pages show: view models made from the catalogue and its assessment.

Pure functions to frozen values: no HTML, no engine, no clock. Words that templates can look up themselves are
given as keys (a state, a stage); what must be composed is composed here, in the page's language.
"""

from genklang.present.site import present
from genklang.present.views import Link, PageView, SiteView

__all__ = ["Link", "PageView", "SiteView", "present"]
