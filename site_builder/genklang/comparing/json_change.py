"""A change for programs (contract §5)."""

from __future__ import annotations

from typing import Any

from genklang.comparing.comparison import ChangedPage, ChangedPromise, Comparison
from genklang.reporters.json_text import json_text


def json_change(comparison: Comparison, language: str, base_url: str = "") -> str:
    """The change as one JSON object, with a newline at its end."""
    files = comparison.files
    return json_text(
        {
            "as_of": comparison.after.assessment.as_of.isoformat(),
            "profile": comparison.after.assessment.profile.name,
            "is_worse": comparison.is_worse,
            "worse": comparison.worse,
            "obligations": [_promise(promise) for promise in comparison.promises],
            "dead_addresses": list(comparison.dead),
            "findings": {
                "new": [finding.as_json() for finding in comparison.new],
                "gone": [finding.as_json() for finding in comparison.gone],
            },
            "pages": [_page(page, comparison) for page in comparison.pages],
            "files": {"added": files.added, "changed": files.changed, "removed": files.removed},
        }
    )


def _promise(promise: ChangedPromise) -> dict[str, Any]:
    return {
        "change": promise.change.value,
        "before": promise.before and promise.before.as_json(),
        "after": promise.after and promise.after.as_json(),
    }


def _page(page: ChangedPage, comparison: Comparison) -> dict[str, Any]:
    return {
        "document": page.key,
        "title": page.title,
        "change": page.change.value,
        "path": page.path,
        "old_path": page.before.source.path if page.before else None,
        "old_address": page.old_address,
        "address": page.new_address,
        "redirects": page.old_address not in comparison.dead if page.old_address else None,
        "words_added": page.words_added,
        "words_removed": page.words_removed,
    }
