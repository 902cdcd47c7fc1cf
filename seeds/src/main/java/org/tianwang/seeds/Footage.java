package org.tianwang.seeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts the folder of the footage into the stream URLs. The data say {@code footage:NAME}, because only the machine on
 * which the county is loaded knows where its clips lie.
 */
final class Footage {

    private static final String SCHEME = "footage:";
    private static final List<String> FIELDS = List.of("streamUrl", "subStreamUrl");

    private final Path folder;

    Footage(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    SeedRecord resolve(SeedRecord record) throws SeedException {
        ObjectNode body = record.body().deepCopy();
        for (String field : FIELDS) {
            String url = body.path(field).asText("");
            if (url.startsWith(SCHEME)) {
                body.put(field, fileUrl(url.substring(SCHEME.length()), record));
            }
        }
        return new SeedRecord(record.kind(), record.id(), record.code(), body);
    }

    private String fileUrl(String name, SeedRecord record) throws SeedException {
        Path clip = folder.resolve(name);
        if (!Files.isRegularFile(clip)) {
            throw new SeedException("The footage of " + record.label() + " is missing: " + clip);
        }
        return clip.toUri().toString();
    }
}
