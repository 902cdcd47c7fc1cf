package org.tianwang.evidence.clip;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tianwang.evidence.clip.Finding.Kind;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * Judges a clip by nothing but its bytes and a public key that the reader trusts: the manifest's signature, the chain, the
 * order and the declared gaps, every segment's bytes, and at last the archive itself, byte for byte. It goes on after a
 * first finding, so that the report is complete. The archive is hostile: sizes and numbers are bounded, nothing is
 * unpacked to the disk.
 */
public final class ClipVerifier {
    private static final int LARGEST_MANIFEST = 16 << 20;
    private static final int LARGEST_SEAL = 4096;
    private static final int MOST_ENTRIES = 20_000;

    private final VerificationKey trusted;

    public ClipVerifier(VerificationKey trusted) {
        this.trusted = trusted;
    }

    public Verdict verify(Path clip) throws IOException {
        if (!Files.isRegularFile(clip)) {
            return Verdict.unusable("There is no file " + clip + ".");
        }
        try (ZipFile zip = new ZipFile(clip.toFile())) {
            return judge(zip, clip);
        } catch (FileNotFoundException e) {
            return Verdict.unusable("The file " + clip + " cannot be read.");
        } catch (ZipException | EOFException damaged) {
            return damaged(clip);
        }
    }

    /** The manifest lies first and plain, so that a clip is known for one even where the archive cannot be opened. */
    private static Verdict damaged(Path clip) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(clip)) {
            start = new String(in.readNBytes(64 << 10), StandardCharsets.ISO_8859_1);
        }
        return start.startsWith("PK\u0003\u0004") || start.contains(ClipManifest.FORMAT)
                ? Verdict.broken(new Finding(
                        Kind.TRUNCATED, "The archive is damaged and cannot be opened: it was cut off or changed."))
                : Verdict.unusable("This is not a clip: a clip is a ZIP archive with a " + ClipWriter.MANIFEST + ".");
    }

    private Verdict judge(ZipFile zip, Path clip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            return Verdict.unusable("This is not a clip: it holds " + zip.size() + " files.");
        }
        byte[] bytes = small(zip, ClipWriter.MANIFEST, LARGEST_MANIFEST);
        Optional<Seal> seal = seal(zip);
        if (bytes == null) {
            return seal.isPresent()
                    ? Verdict.broken(new Finding(Kind.CHANGED_MANIFEST, "The manifest is missing."))
                    : Verdict.unusable("This is not a clip: there is no readable " + ClipWriter.MANIFEST + " in it.");
        }
        ClipManifest manifest;
        List<Finding> findings = new ArrayList<>();
        try {
            manifest = ManifestCodec.read(bytes);
        } catch (IOException e) {
            return unreadable(bytes, seal, e);
        }
        signature(bytes, seal, findings);
        if (!ManifestCodec.isCanonical(manifest, bytes)) {
            findings.add(new Finding(Kind.CHANGED_MANIFEST, "The manifest is not written as this platform writes it."));
        }
        findings.addAll(new ChainCheck(manifest, trusted).findings());
        findings.addAll(new MediaCheck(manifest, zip).findings());
        if (findings.isEmpty()) {
            wrapping(zip, clip, manifest, bytes, findings);
        }
        return Verdict.of(manifest, findings);
    }

    /** One with a signature is a clip: if that still holds, it is of a newer kind; if not, it was changed. */
    private Verdict unreadable(byte[] bytes, Optional<Seal> seal, IOException e) {
        if (seal.isPresent() && !trusted.verifies(ClipWriter.PURPOSE, bytes, seal.get())) {
            return Verdict.broken(
                    new Finding(Kind.CHANGED_MANIFEST, "The manifest was changed and cannot be read any more."));
        }
        return Verdict.unusable(
                "This is not a clip that this program can judge: its manifest is " + firstLine(e) + ".");
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null
                ? "unreadable"
                : e.getMessage().lines().findFirst().orElse("unreadable");
    }

    private static Optional<Seal> seal(ZipFile zip) throws IOException {
        byte[] bytes = small(zip, ClipWriter.SEAL, LARGEST_SEAL);
        try {
            return bytes == null ? Optional.empty() : Optional.ofNullable(ManifestCodec.readSeal(bytes));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void signature(byte[] manifest, Optional<Seal> seal, List<Finding> findings) {
        if (seal.isEmpty()) {
            findings.add(new Finding(Kind.CHANGED_MANIFEST, "The manifest's signature is missing or unreadable."));
        } else if (!trusted.verifies(ClipWriter.PURPOSE, manifest, seal.get())) {
            String signer = seal.get().keyId();
            findings.add(
                    trusted.id().equals(signer)
                            ? new Finding(Kind.CHANGED_MANIFEST, "The manifest was changed after it was signed.")
                            : new Finding(
                                    Kind.OTHER_KEY,
                                    "The manifest was signed by another key (" + printable(signer)
                                            + "), not by the trusted one (" + trusted.id() + ")."));
        }
    }

    private static String printable(String keyId) {
        return keyId == null
                ? "unnamed"
                : keyId.replaceAll("[^0-9a-f]", "?").substring(0, Math.min(16, keyId.length()));
    }

    /** Bytes that belong to no content: headers, times, comments, anything between or behind. */
    private static void wrapping(ZipFile zip, Path clip, ClipManifest manifest, byte[] bytes, List<Finding> findings)
            throws IOException {
        try (InputStream present = new java.io.BufferedInputStream(Files.newInputStream(clip), 1 << 16)) {
            byte[] seal = small(zip, ClipWriter.SEAL, LARGEST_SEAL);
            ComparingStream expected = new ComparingStream(present);
            ClipWriter.pack(
                    manifest, bytes, seal, entry -> zip.getInputStream(zip.getEntry(entry.file())), expected, n -> {});
            if (!expected.same()) {
                findings.add(new Finding(
                        Kind.CHANGED_WRAPPING,
                        "The recordings and the manifest are whole, but the archive around them was changed at byte "
                                + expected.position() + ", or packed anew by another program."));
            }
        }
    }

    private static byte[] small(ZipFile zip, String name, int limit) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? null : bytes;
        }
    }
}
