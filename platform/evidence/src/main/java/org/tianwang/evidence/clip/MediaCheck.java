package org.tianwang.evidence.clip;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.clip.Finding.Kind;

/** Holds the archive's files against the manifest: each there, each with its bytes, none besides. */
final class MediaCheck {
    private static final long LARGEST_SEGMENT = 4L << 30;

    private final ClipManifest manifest;
    private final ZipFile zip;
    private final List<Finding> findings = new ArrayList<>();

    MediaCheck(ClipManifest manifest, ZipFile zip) {
        this.manifest = manifest;
        this.zip = zip;
    }

    List<Finding> findings() throws IOException {
        Map<String, Long> known = new LinkedHashMap<>();
        manifest.segments().forEach(entry -> known.put(entry.sha256(), entry.sequence()));
        int lastThere = lastThere();
        for (int i = 0; i < manifest.segments().size(); i++) {
            ClipManifest.Entry entry = manifest.segments().get(i);
            ZipEntry file = zip.getEntry(entry.file());
            if (file == null) {
                boolean tail = i > lastThere;
                add(
                        tail ? Kind.TRUNCATED : Kind.MISSING_SEGMENT,
                        "The file of segment " + entry.sequence() + " is missing"
                                + (tail ? ": the clip's end was cut off." : "."));
            } else {
                compare(entry, file, known);
            }
        }
        additional();
        return findings;
    }

    private int lastThere() {
        int last = -1;
        for (int i = 0; i < manifest.segments().size(); i++) {
            last = zip.getEntry(manifest.segments().get(i).file()) == null ? last : i;
        }
        return last;
    }

    private void compare(ClipManifest.Entry entry, ZipEntry file, Map<String, Long> known) throws IOException {
        Measured found = measure(file, Math.min(LARGEST_SEGMENT, entry.bytes()) + 1);
        if (found.sha256().equals(entry.sha256()) && found.bytes() == entry.bytes()) {
            return;
        }
        Long other = known.get(found.sha256());
        if (other != null) {
            add(Kind.REORDERED, "In the place of segment " + entry.sequence() + " lies segment " + other + ".");
        } else if (found.bytes() < entry.bytes()) {
            add(
                    Kind.TRUNCATED,
                    "Segment " + entry.sequence() + " has only " + found.bytes() + " of its " + entry.bytes()
                            + " bytes.");
        } else {
            add(Kind.CHANGED_MEDIA, "The picture data of segment " + entry.sequence() + " were changed.");
        }
    }

    private record Measured(long bytes, String sha256) {}

    private Measured measure(ZipEntry file, long limit) throws IOException {
        MessageDigest digest = SegmentChain.sha256();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(zip.getInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && bytes < limit; n = in.read(buffer)) {
                bytes += n;
            }
        }
        return new Measured(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void additional() {
        Set<String> expected = new HashSet<>(Set.of(ClipWriter.MANIFEST, ClipWriter.SEAL));
        manifest.segments().forEach(entry -> expected.add(entry.file()));
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!expected.remove(name)) {
                add(Kind.ADDED_FILE, "The file " + name.replaceAll("[^\\w./-]", "?") + " does not belong to the clip.");
            }
        }
    }

    private void add(Kind kind, String text) {
        findings.add(new Finding(kind, text));
    }
}
