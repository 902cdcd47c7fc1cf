package org.tianwang.evidence.audit;

/**
 * One thing that is wrong with a trail.
 *
 * @param sequence where
 */
public record TrailFinding(Kind kind, long sequence, String text) {
    /** What can be wrong. */
    public enum Kind {
        /** An entry's content does not make its hash. */
        CHANGED,
        /** An entry does not follow on the one before it. */
        UNLINKED,
        /** Entries in the middle are gone. */
        MISSING,
        /** A witness knows entries beyond the end: the tail is gone. */
        TAIL_REMOVED,
        /** A witness knows another hash: the chain was written anew. */
        REWRITTEN,
        /** A head carries no signature of a trusted key. */
        UNSIGNED,
        /** The outside anchor lacks heads that were signed: lines of it are gone, or nobody adds to it any more. */
        UNANCHORED,
        /** The auditors' copy lacks entries: they were taken out of it, or it was never told. */
        NOT_COPIED
    }
}
