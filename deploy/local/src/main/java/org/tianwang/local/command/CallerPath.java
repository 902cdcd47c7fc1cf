package org.tianwang.local.command;

import java.nio.file.Path;

/** Files that a user names are meant from the folder that he stands in, which the script has left. */
final class CallerPath {
    private CallerPath() {}

    static Path of(Path named) {
        return from(System.getenv("TIANWANG_CALLED_FROM"), named);
    }

    static Path from(String folder, Path named) {
        return folder == null ? named : Path.of(folder).resolve(named);
    }
}
