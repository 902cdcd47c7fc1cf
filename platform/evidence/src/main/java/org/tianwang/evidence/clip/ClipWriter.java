package org.tianwang.evidence.clip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.SigningKey;

/**
 * Packs a clip. Entries are stored, not compressed (video does not shrink), in the manifest's order and with one fixed
 * time, so that equal content makes equal bytes and the verifier can account for each of them. Every file is read twice:
 * a stored entry must name its checksum before its bytes.
 */
public final class ClipWriter {
    public static final String MANIFEST = "manifest.json";
    public static final String SEAL = "manifest.seal";
    static final String PURPOSE = "clip-manifest";
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ClipWriter() {}

    /** Opens a segment's media by the file name in the manifest; called twice for each. */
    @FunctionalInterface
    public interface Media {
        InputStream open(ClipManifest.Entry entry) throws IOException;
    }

    /** Hears of each segment that is packed. */
    @FunctionalInterface
    public interface Progress {
        void packed(int segments) throws IOException;
    }

    /** Signs the manifest and packs everything into {@code out}, which stays open. */
    public static void write(ClipManifest manifest, SigningKey key, Media media, OutputStream out, Progress progress)
            throws IOException {
        byte[] bytes = ManifestCodec.write(manifest);
        pack(manifest, bytes, ManifestCodec.writeSeal(key.sign(PURPOSE, bytes)), media, out, progress);
    }

    static Seal seal(byte[] manifest, SigningKey key) {
        return key.sign(PURPOSE, manifest);
    }

    static void pack(ClipManifest manifest, byte[] bytes, byte[] seal, Media media, OutputStream out, Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, MANIFEST, bytes);
        put(zip, SEAL, seal);
        int packed = 0;
        for (ClipManifest.Entry entry : manifest.segments()) {
            put(zip, entry, media);
            progress.packed(++packed);
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        begin(zip, name, bytes.length, sum.getValue());
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, ClipManifest.Entry entry, Media media) throws IOException {
        CRC32 sum = new CRC32();
        long length;
        try (InputStream first = media.open(entry)) {
            length = first.transferTo(new SumStream(sum));
        }
        begin(zip, entry.file(), length, sum.getValue());
        try (InputStream second = media.open(entry)) {
            second.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name, long length, long sum) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCompressedSize(length);
        entry.setCrc(sum);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
    }

    private static final class SumStream extends OutputStream {
        private final CRC32 sum;

        private SumStream(CRC32 sum) {
            this.sum = sum;
        }

        @Override
        public void write(int b) {
            sum.update(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sum.update(bytes, from, length);
        }
    }
}
