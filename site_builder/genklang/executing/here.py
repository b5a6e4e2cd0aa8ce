"""Work done by this process, an item after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from genklang.executing.work import Chunk, S, Work


class Here:
    """Does everything itself."""

    def results(self, work: Work[S], chunks: Sequence[Chunk]) -> Iterator[list[S]]:
        """What came of each chunk, in their order. Raises what the work raises."""
        for chunk in chunks:
            yield [result for item in chunk for result in work(item)]
