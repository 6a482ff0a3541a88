"""Compare all hand-ins of an assignment with each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from autograder.similarity.baseline import FEWEST, Usual, usual
from autograder.similarity.code_texts import Document, Origin
from autograder.similarity.evidence import Evidence, Floats, weigh
from autograder.similarity.fingerprints import LENGTH, Fingerprints, Ids, fingerprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two documents that share more than is usual; the first is a hand-in of the class.

    `share` is the part of the smaller one that the other holds too, from 0 to 1.
    """

    first: Document
    second: Document
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All documents of an assignment, compared.

    Attributes
    ----------
    pairs : tuple of Pair
        Those above the threshold, the closest first.
    compared : int
        Hand-ins of the class that were compared.
    bare : tuple of str
        Owners whose hand-in holds next to nothing but what was handed out.
    shares : ndarray of float, shape (n,)
        Of all pairs that `usual` is drawn from.
    unread : tuple of str
        Files of hand-ins that could not be read, and why.
    """

    pairs: tuple[Pair, ...]
    usual: Usual
    compared: int
    bare: tuple[str, ...]
    shares: Floats
    prints: dict[Document, Fingerprints]
    evidence: Evidence
    unread: tuple[str, ...] = ()

    def shared(self, pair: Pair) -> Ids:
        """The fingerprints that both hold and that were not handed out."""
        first, second = (self.prints[document].at for document in (pair.first, pair.second))
        return np.intersect1d(np.intersect1d(first, second), self.evidence.known)


def compare(
    documents: Iterable[Document], public: Iterable[str], *, threshold: float | None = None
) -> Comparison:
    """Which pairs share more than is usual for this assignment.

    Parameters
    ----------
    documents : iterable of Document
        Hand-ins of the class, and beside them those of earlier years and the course's own.
    public : iterable of str
        Code that was handed out: it counts for nobody.
    threshold : float, optional
        In the place of the one drawn from the distribution.
    """
    given = [fingerprints(text).at for text in public]
    handed_out = np.unique(np.concatenate(given)) if given else np.empty(0, np.int64)
    prints = {document: fingerprints(document.text) for document in documents}
    own = {d: np.setdiff1d(found.at, handed_out) for d, found in prints.items()}
    kept = [document for document, ids in own.items() if len(ids) >= LENGTH]
    bare = [d.owner for d, ids in own.items() if len(ids) < LENGTH and d.origin is Origin.CLASS]
    evidence = weigh([own[document] for document in kept])
    shares = _independent_shares(kept, evidence)
    found = usual(shares)
    if threshold is not None:
        found = replace(found, threshold=threshold)
    return Comparison(
        pairs=tuple(_pairs_above(kept, evidence, found.threshold)),
        usual=found,
        compared=sum(document.origin is Origin.CLASS for document in kept),
        bare=tuple(bare),
        shares=shares,
        prints=prints,
        evidence=evidence,
    )


def _independent_shares(kept: Sequence[Document], evidence: Evidence) -> Floats:
    """The shares of all pairs of the class; where they are few, of hand-ins and solutions too."""
    ours = np.array([d.origin is Origin.CLASS for d in kept], dtype=bool)
    theirs = np.array([d.origin is Origin.COURSE for d in kept], dtype=bool)
    inside = evidence.shares[np.ix_(ours, ours)]
    shares: Floats = inside[np.triu_indices(len(inside), 1)]
    if len(shares) >= FEWEST:
        return shares
    return np.concatenate([shares, evidence.shares[np.ix_(ours, theirs)].ravel()])


def _pairs_above(kept: Sequence[Document], evidence: Evidence, threshold: float) -> list[Pair]:
    pairs = []
    for row, column in np.argwhere(np.triu(evidence.shares, 1) >= threshold):
        first, second = sorted(
            (kept[row], kept[column]), key=lambda d: (list(Origin).index(d.origin), d.owner)
        )
        if first.origin is Origin.CLASS:
            share = round(float(evidence.shares[row, column]), 3)
            pairs.append(Pair(first=first, second=second, share=min(share, 1.0)))
    return sorted(pairs, key=lambda p: (-p.share, p.first.owner, p.second.origin, p.second.owner))
