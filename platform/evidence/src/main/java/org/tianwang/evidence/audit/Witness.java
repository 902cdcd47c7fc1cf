package org.tianwang.evidence.audit;

/**
 * What somebody knows of one entry: a signed head, a line at the outside anchor, a copy in another database.
 *
 * @param source who knows it, for people
 */
public record Witness(long sequence, String hash, String source) {}
