package org.tianwang.evidence.clip;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.sign.Seal;

/**
 * What a clip says of itself. Its bytes are signed, so it is written in one canonical form: see {@link ManifestCodec}.
 *
 * @param version of this format; another one is not guessed at
 * @param range what was asked for; segments are exported whole, so that they may begin before and end after it
 * @param gaps where there is no recording within the range, each with its reason
 * @param head the last segment's place in the chain as it was signed when it was recorded
 */
public record ClipManifest(
        String format,
        int version,
        UUID clipId,
        Camera camera,
        Range range,
        List<Entry> segments,
        List<Gap> gaps,
        Head head,
        Export export) {
    public static final String FORMAT = "tianwang-clip";
    public static final int VERSION = 1;

    public ClipManifest {
        segments = List.copyOf(segments);
        gaps = List.copyOf(gaps);
        present(camera, range, head, export);
    }

    public record Camera(UUID id, String code, String name, String townshipCode) {
        public Camera {
            present(id);
        }
    }

    public record Range(Instant from, Instant to) {}

    /** Not recorded from … to …, and why. */
    public record Gap(Instant from, Instant to, String reason) {}

    public record Head(long sequence, String hash, Seal seal) {
        public Head {
            present(hash, seal);
        }
    }

    public record Export(String by, Instant at, String purpose) {}

    /** A segment, the file it lies in, and its hash in the chain. */
    public record Entry(
            String file,
            long sequence,
            Instant from,
            Instant to,
            long bytes,
            String sha256,
            String gapBefore,
            String previous,
            String hash) {
        public Entry {
            present(file, from, to, sha256, previous, hash);
        }

        public static Entry of(Segment segment, String hash) {
            return new Entry(
                    fileName(segment.sequence()),
                    segment.sequence(),
                    segment.from(),
                    segment.to(),
                    segment.bytes(),
                    segment.sha256(),
                    segment.gapBefore(),
                    segment.previous(),
                    hash);
        }

        static String fileName(long sequence) {
            return "segments/%09d.mp4".formatted(sequence);
        }

        Segment segment(UUID cameraId) {
            return new Segment(cameraId, sequence, from, to, bytes, sha256, gapBefore, previous);
        }
    }

    /** A manifest read from a file may lack anything. */
    private static void present(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }
}
