package org.tianwang.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * The outside anchor: a JSON line a head. Lines that a crash cut short, or that are no text at all, are passed over; what is
 * added after the file was opened is left out, as it may speak of entries that the reader's snapshot does not hold yet.
 */
final class AnchorFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader reader;
    private long left;

    AnchorFile(Path file) throws IOException {
        this.left = Files.exists(file) ? Files.size(file) : 0;
        // A head is ASCII. Read so, every byte is a character, and one that was smuggled in stops no verification.
        this.reader = left > 0 ? Files.newBufferedReader(file, StandardCharsets.ISO_8859_1) : null;
    }

    /** The last entry of this service that a head signed by one of the keys covers, or 0. */
    static long reach(Path file, String service, List<VerificationKey> keys) throws IOException {
        long reach = 0;
        try (AnchorFile anchor = new AnchorFile(file)) {
            for (Iterator<AuditHead> heads = anchor.heads(); heads.hasNext(); ) {
                AuditHead head = heads.next();
                if (head.service().equals(service) && keys.stream().anyMatch(head::isSignedBy)) {
                    reach = Math.max(reach, head.sequence());
                }
            }
        }
        return reach;
    }

    Iterator<AuditHead> heads() {
        Stream<String> lines = reader == null ? Stream.empty() : reader.lines();
        return lines.takeWhile(this::wasThere)
                .mapMulti((String line, java.util.function.Consumer<AuditHead> next) -> {
                    AuditHead head = parse(line);
                    if (head != null) {
                        next.accept(head);
                    }
                })
                .iterator();
    }

    private boolean wasThere(String line) {
        left -= line.length() + 1;
        return left >= 0;
    }

    private static AuditHead parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new AuditHead(
                    node.path("service").asText(),
                    node.path("sequence").asLong(),
                    node.path("hash").asText(),
                    Instant.parse(node.path("at").asText()),
                    new Seal(node.path("keyId").asText(), node.path("signature").asText()));
        } catch (IOException | java.time.format.DateTimeParseException cutShort) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
