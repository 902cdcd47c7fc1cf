package org.tianwang.local.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several anchors opened together and closed together, also where one of them cannot be opened. */
final class OpenAnchors implements AutoCloseable {
    private final List<AnchorFile> files = new ArrayList<>();

    OpenAnchors(List<Path> anchors) throws IOException {
        try {
            for (Path anchor : anchors) {
                files.add(new AnchorFile(anchor));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    List<AnchorFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (AnchorFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
