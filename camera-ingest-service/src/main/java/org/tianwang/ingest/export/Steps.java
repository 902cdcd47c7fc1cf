package org.tianwang.ingest.export;

import java.util.UUID;

/** Turns parts done into per cent, and tells only of changes worth a row. */
final class Steps {
    private static final int WORTH = 3;

    private final ExportRows rows;
    private final UUID id;
    private final int parts;
    private final int whole;
    private int told;

    Steps(ExportRows rows, UUID id, int parts, int whole) {
        this.rows = rows;
        this.id = id;
        this.parts = parts;
        this.whole = whole;
    }

    void done(int part) {
        int percent = part * whole / parts;
        if (percent >= told + WORTH || part == parts) {
            told = percent;
            rows.progress(id, percent);
        }
    }
}
