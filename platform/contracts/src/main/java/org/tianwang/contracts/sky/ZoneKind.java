package org.tianwang.contracts.sky;

/** What a zone watches for: entering at all, staying, or too many at once. */
public enum ZoneKind {
    INTRUSION,
    LOITERING,
    CROWD
}
