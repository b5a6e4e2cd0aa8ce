"""What pages show: view models made from the catalogue and its assessment.

Pure functions to frozen values: no HTML, no engine, no clock. Words that templates can look up themselves are
given as keys (a state, a stage); what must be composed is composed here, in the page's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from genklang.present.views import Link, PageView, SiteView

if TYPE_CHECKING:
    from genklang.catalogue import Catalogue
    from genklang.obligations import Assessment

__all__ = ["Link", "PageView", "SiteView", "present"]


def present(catalogue: Catalogue, assessment: Assessment) -> SiteView:
    """Every page as its template shows it, at the date of `assessment`."""
    from genklang.present.site import present  # the rules ask for addresses alone, and no page

    return present(catalogue, assessment)
