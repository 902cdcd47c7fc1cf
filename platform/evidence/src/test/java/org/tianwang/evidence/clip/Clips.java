package org.tianwang.evidence.clip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.sign.SigningKey;

/** A clip of five segments with a declared gap before the fourth, and the means to spoil it. */
final class Clips {
    static final UUID CAMERA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SigningKey key;
    final Map<String, byte[]> files = new LinkedHashMap<>();
    final List<Segment> segments = new ArrayList<>();
    private final SigningKey headKey;

    Clips(SigningKey key) {
        this(key, key);
    }

    Clips(SigningKey key, SigningKey headKey) {
        this.key = key;
        this.headKey = headKey;
        for (int i = 0; i < 5; i++) {
            add(i);
        }
    }

    private void add(int i) {
        byte[] media = ("media of segment " + i).repeat(50).getBytes(StandardCharsets.UTF_8);
        Instant from = START.plusSeconds(i * 10L + (i >= 3 ? 60 : 0));
        String previous = segments.isEmpty() ? "e".repeat(64) : SegmentChain.hash(segments.getLast());
        segments.add(new Segment(
                CAMERA,
                41 + i,
                from,
                from.plusSeconds(10),
                media.length,
                HexFormat.of().formatHex(SegmentChain.sha256().digest(media)),
                i == 3 ? "the camera did not answer" : null,
                previous));
        files.put(ClipManifest.Entry.fileName(41L + i), media);
    }

    ClipManifest manifest() {
        List<ClipManifest.Entry> entries = segments.stream()
                .map(segment -> ClipManifest.Entry.of(segment, SegmentChain.hash(segment)))
                .toList();
        Segment last = segments.getLast();
        return new ClipManifest(
                ClipManifest.FORMAT,
                ClipManifest.VERSION,
                new UUID(0, 9),
                new ClipManifest.Camera(CAMERA, "C-1", "北门", "T01"),
                new ClipManifest.Range(START, START.plusSeconds(110)),
                entries,
                List.of(new ClipManifest.Gap(
                        START.plusSeconds(30), START.plusSeconds(90), "the camera did not answer")),
                new ClipManifest.Head(last.sequence(), SegmentChain.hash(last), SegmentChain.seal(last, headKey)),
                new ClipManifest.Export("investigator", START.plusSeconds(1000), "case 1"));
    }

    Path write(Path file) throws IOException {
        return write(file, UnaryOperator.identity());
    }

    /** A clip that is signed as it is, whatever was done to its manifest before. */
    Path write(Path file, UnaryOperator<ClipManifest> change) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ClipWriter.write(
                    change.apply(manifest()),
                    key,
                    entry -> new ByteArrayInputStream(files.get(entry.file())),
                    out,
                    packed -> {});
        }
        return file;
    }

    static ClipManifest with(ClipManifest m, List<ClipManifest.Entry> entries) {
        return new ClipManifest(
                m.format(), m.version(), m.clipId(), m.camera(), m.range(), entries, m.gaps(), m.head(), m.export());
    }
}
