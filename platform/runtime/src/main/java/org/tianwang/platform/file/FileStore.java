package org.tianwang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files under random names. A name alone gives no access: the owning service hands the bytes out. A file is
 * whole or not there.
 */
public interface FileStore {
    /** Keeps the bytes and returns their name: 26 lower-case letters and digits. */
    String put(byte[] bytes) throws IOException;

    /** Opens a file for reading; empty if there is none of that name. The caller closes it. */
    Optional<InputStream> open(String name) throws IOException;

    /** Removes a file; no error if it is gone already. */
    void delete(String name) throws IOException;
}
