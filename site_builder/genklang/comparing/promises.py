"""What becomes of the obligations, by their ids."""

from __future__ import annotations

from genklang.comparing.comparison import ChangedPromise, PromiseChange
from genklang.obligations import Obligation, State
from genklang.render.engine import Prepared


def changed_promises(before: Prepared | None, after: Prepared) -> tuple[ChangedPromise, ...]:
    """The obligations that the change touches, in the order of their ids. Both sites must be of one day."""
    old = {o.id: o for o in before.assessment.obligations} if before else {}
    new = {o.id: o for o in after.assessment.obligations}
    found = ((_change(old.get(id_), new.get(id_)), old.get(id_), new.get(id_)) for id_ in sorted({*old, *new}))
    return tuple(ChangedPromise(change, was, is_) for change, was, is_ in found if change)


def _change(was: Obligation | None, now: Obligation | None) -> PromiseChange | None:
    if was is None or now is None:
        return _only_once(was, now)
    if now.state.settled != was.state.settled:
        return PromiseChange.KEPT if now.state.settled else PromiseChange.BROKEN
    if now.state is State.OVERDUE and was.state is not State.OVERDUE:
        return PromiseChange.BROKEN
    unmet = not now.state.settled
    return PromiseChange.MOVED if unmet and now.due_in_force != was.due_in_force else None


def _only_once(was: Obligation | None, now: Obligation | None) -> PromiseChange | None:
    """Of what comes and is met at once, only that it is kept; of what goes, only what was still owed."""
    if now:
        return PromiseChange.KEPT if now.state.settled else PromiseChange.OWED
    return PromiseChange.GONE if was and not was.state.settled else None
