package org.tianwang.alert.viewing;

/** Somebody else who has the alert open now, by user name; not since when, nor what else he looks at. */
public record AlertViewer(String user) {}
