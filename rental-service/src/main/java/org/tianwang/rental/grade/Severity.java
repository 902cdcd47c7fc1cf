package org.tianwang.rental.grade;

/** How soon a finding must be mended: at once, within 7 days, within 15 days. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR
}
