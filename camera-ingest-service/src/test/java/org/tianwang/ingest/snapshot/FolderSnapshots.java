package org.tianwang.ingest.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.file.FolderFileStore;

/** Keeps event pictures in a folder, without the rows beside them. */
public final class FolderSnapshots extends SnapshotStore {
    private final FileStore files;
    private final AtomicLong kept = new AtomicLong();

    public FolderSnapshots(Path folder, IngestConfig config) {
        this(new FolderFileStore(folder, false), config);
    }

    private FolderSnapshots(FileStore files, IngestConfig config) {
        super(null, files, config);
        this.files = files;
    }

    @Override
    public String keepAside(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException {
        return keep(cameraId, takenAt, jpeg);
    }

    @Override
    public String keep(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException {
        kept.incrementAndGet();
        return files.put(jpeg);
    }

    public long kept() {
        return kept.get();
    }

    @Override
    public String keepSighting(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException {
        return files.put(jpeg);
    }
}
