package org.tianwang.casework.oversight;

/** What can be wrong with a chain that was told to us piece by piece. */
public enum FindingKind {
    /** Entries between the last one and this one were never told. */
    GAP,
    /** The entry does not carry the hash that its content and its predecessor make. */
    ALTERED,
    /** A position that was taken already was told again with another content: the chain was cut and written anew. */
    REWRITTEN,
    /** A signed head names another hash than the entry that was told for its position. */
    HEAD_DIFFERS,
    /** A head carries no signature of a known key. */
    HEAD_UNSIGNED
}
