package org.tianwang.platform.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sibling of {@link FileStore} for what does not fit into memory: recordings, exports. A file is written as a draft
 * in a local path (native writers need one), then kept: on the disk for good before it has a name, whole or not there.
 * Names are random and give no access.
 */
public interface MediaStore {

    /** A file that is being written. One that is neither kept nor discarded is swept away after the process has died. */
    interface Draft {
        Path path();

        /** Forces the bytes to the disk, then gives the file its name, which is returned. */
        String keep() throws IOException;

        /** Removes it; no error if it is gone or kept already. */
        void discard();
    }

    /** A kept file. */
    record Stored(String name, long bytes, Instant keptAt) {}

    /** Of the disk that the files lie on. */
    record Space(long total, long usable) {}

    Draft begin() throws IOException;

    /** Where the bytes can be read; empty if there is no file of that name. */
    Optional<Path> find(String name);

    /** Removes a file; no error if it is gone already. */
    void delete(String name) throws IOException;

    /** Walks all kept files. */
    void each(Consumer<Stored> visitor) throws IOException;

    /** Removes drafts whose process has died; returns how many. */
    int sweep() throws IOException;

    Space space() throws IOException;
}
