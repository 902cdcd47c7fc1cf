package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.ingest.mux.ClipMaker;
import org.tianwang.ingest.mux.Repaint;
import org.tianwang.ingest.mux.SegmentMuxer;
import org.tianwang.platform.file.MediaStore;

/** A copy to show to others: masks over every picture, and along the lower edge whose copy it is, since when, for what. */
@ApplicationScoped
class SharedExport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int MADE = 98;

    private final ExportedRange range;
    private final ExportMasks masks;
    private final ExportRows rows;
    private final MediaStore media;
    private final Clock clock;

    SharedExport(ExportedRange range, ExportMasks masks, ExportRows rows, MediaStore media, Clock clock) {
        this.range = range;
        this.masks = masks;
        this.rows = rows;
        this.media = media;
        this.clock = clock;
    }

    ExportRows.Made make(ExportRow job) throws IOException {
        List<ClipMaker.Part> parts = range.segments(job).entrySet().stream()
                .map(entry -> new ClipMaker.Part(
                        entry.getValue(), entry.getKey().segment().from()))
                .toList();
        MediaStore.Draft draft = media.begin();
        try {
            Repaint repaint = new Repaint(masks.of(job.view().cameraId()), watermark(job));
            Steps steps = new Steps(rows, job.view().id(), parts.size(), MADE);
            new ClipMaker(job.from(), job.to(), repaint, SegmentMuxer.WHOLE).make(parts, draft.path(), steps::done);
            long bytes = Files.size(draft.path());
            String sha256 = sha256(draft.path());
            return new ExportRows.Made(draft.keep(), bytes, sha256, null);
        } finally {
            draft.discard();
        }
    }

    private List<String> watermark(ExportRow job) {
        return List.of(
                job.view().cameraName() + "  " + TIME.format(job.from()) + " – " + TIME.format(job.to()),
                job.view().requestedBy() + "  " + TIME.format(clock.instant()) + "  "
                        + job.view().purpose().text());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = SegmentChain.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
