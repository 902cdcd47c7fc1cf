package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.clip.ClipManifest;
import org.tianwang.evidence.clip.ClipVerifier;
import org.tianwang.evidence.clip.ClipWriter;
import org.tianwang.evidence.clip.Verdict;
import org.tianwang.ingest.recording.StoredSegment;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.sign.InstallationKey;

/** Packs segments as they are with their signed manifest, and lets the verifier judge the result before anybody gets it. */
@ApplicationScoped
class OriginalExport {
    private static final int PACKED = 95; // per cent; the rest is the verification

    private final ExportedRange range;
    private final ExportRows rows;
    private final MediaStore media;
    private final InstallationKey key;
    private final Clock clock;

    OriginalExport(ExportedRange range, ExportRows rows, MediaStore media, InstallationKey key, Clock clock) {
        this.range = range;
        this.rows = rows;
        this.media = media;
        this.key = key;
        this.clock = clock;
    }

    ExportRows.Made make(ExportRow job) throws IOException {
        Map<StoredSegment, Path> segments = range.segments(job);
        ClipManifest manifest = manifest(job, List.copyOf(segments.keySet()));
        MediaStore.Draft draft = media.begin();
        try {
            String sha256 = pack(job, manifest, segments, draft.path());
            Verdict verdict = new ClipVerifier(key.verificationKey()).verify(draft.path());
            if (!verdict.whole()) {
                throw new ExportFailure("The recordings are not whole any more: "
                        + verdict.findings().getFirst().text());
            }
            long bytes = Files.size(draft.path());
            return new ExportRows.Made(draft.keep(), bytes, sha256, true);
        } finally {
            draft.discard();
        }
    }

    private String pack(ExportRow job, ClipManifest manifest, Map<StoredSegment, Path> segments, Path file)
            throws IOException {
        Map<Long, Path> files = new HashMap<>();
        segments.forEach((segment, path) -> files.put(segment.segment().sequence(), path));
        MessageDigest digest = SegmentChain.sha256();
        Steps steps = new Steps(rows, job.view().id(), segments.size(), PACKED);
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest)) {
            ClipWriter.write(
                    manifest, key.key(), entry -> Files.newInputStream(files.get(entry.sequence())), out, steps::done);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private ClipManifest manifest(ExportRow job, List<StoredSegment> segments) {
        StoredSegment last = segments.getLast();
        return new ClipManifest(
                ClipManifest.FORMAT,
                ClipManifest.VERSION,
                job.view().id(),
                new ClipManifest.Camera(
                        job.view().cameraId(),
                        job.cameraCode(),
                        job.view().cameraName(),
                        job.view().townshipCode()),
                new ClipManifest.Range(job.from(), job.to()),
                segments.stream()
                        .map(s -> ClipManifest.Entry.of(s.segment(), s.hash()))
                        .toList(),
                range.gaps(job, segments),
                new ClipManifest.Head(last.segment().sequence(), last.hash(), last.head()),
                new ClipManifest.Export(
                        job.view().requestedBy(),
                        clock.instant(),
                        job.view().purpose().text()));
    }
}
