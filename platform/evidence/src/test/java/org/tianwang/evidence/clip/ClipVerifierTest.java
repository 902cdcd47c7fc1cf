package org.tianwang.evidence.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.clip.Finding.Kind;
import org.tianwang.evidence.sign.SigningKey;

class ClipVerifierTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey STRANGER = SigningKey.generate();

    private final ClipVerifier verifier = new ClipVerifier(KEY.verificationKey());

    @TempDir
    Path folder;

    @Test
    void shouldFindAnUntouchedClipWhole() throws IOException {
        Verdict verdict = verifier.verify(new Clips(KEY).write(clip()));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.state()).isEqualTo(Verdict.State.WHOLE);
        assertThat(verdict.manifest().orElseThrow().camera().name()).isEqualTo("北门");
    }

    @Test
    void shouldPackTheSameContentIntoTheSameBytesOnEveryJdk() throws IOException {
        SigningKey fixed = SigningKey.parse(
                "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2DXWpgBgrEKt9VL/tPJZAc6DuFy89qmIyWvAhpo9wdRGg==");

        byte[] bytes = Files.readAllBytes(new Clips(fixed).write(clip()));

        assertThat(HexFormat.of().formatHex(SegmentChain.sha256().digest(bytes)))
                .isEqualTo("c5435dde0f520362385fd470ade6f80c1fd03bf1be76597889349e53bc1dabaf");
    }

    @Test
    void shouldFindEverySingleFlippedBitWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(new Clips(KEY).write(clip()));

        for (int at = 0; at < whole.length; at += 31) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Verdict verdict = verifier.verify(Files.write(clip(), changed));
            assertThat(verdict.state()).as("byte " + at).isEqualTo(Verdict.State.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void shouldFindACutOffFile(double share) throws IOException {
        byte[] whole = Files.readAllBytes(new Clips(KEY).write(clip()));

        Verdict verdict =
                verifier.verify(Files.write(clip(), java.util.Arrays.copyOf(whole, (int) (whole.length * share))));

        assertThat(verdict.state()).isEqualTo(Verdict.State.BROKEN);
        assertThat(verdict.findings()).extracting(Finding::kind).containsExactly(Kind.TRUNCATED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldFindWhatWasDoneToTheFiles(String name, UnaryOperator<Map<String, byte[]>> change, Kind kind)
            throws IOException {
        Path clip = new Clips(KEY).write(clip());

        Verdict verdict = verifier.verify(repacked(clip, change));

        assertThat(verdict.state()).isEqualTo(Verdict.State.BROKEN);
        assertThat(verdict.findings()).extracting(Finding::kind).contains(kind);
        assertThat(verdict.findings()).allMatch(finding -> finding.text().endsWith("."));
    }

    static Stream<Arguments> shouldFindWhatWasDoneToTheFiles() {
        String second = ClipManifest.Entry.fileName(42);
        String third = ClipManifest.Entry.fileName(43);
        String last = ClipManifest.Entry.fileName(45);
        return Stream.of(
                tampering("a changed byte", files -> files.get(second)[3] ^= 1, Kind.CHANGED_MEDIA),
                tampering("a missing segment", files -> files.remove(second), Kind.MISSING_SEGMENT),
                tampering("a missing last segment", files -> files.remove(last), Kind.TRUNCATED),
                tampering(
                        "a shortened segment",
                        files -> files.put(last, java.util.Arrays.copyOf(files.get(last), 10)),
                        Kind.TRUNCATED),
                tampering(
                        "an added segment",
                        files -> files.put(ClipManifest.Entry.fileName(46), new byte[9]),
                        Kind.ADDED_FILE),
                tampering(
                        "two exchanged segments",
                        files -> files.put(second, files.put(third, files.get(second))),
                        Kind.REORDERED),
                tampering("a missing signature", files -> files.remove(ClipWriter.SEAL), Kind.CHANGED_MANIFEST),
                tampering(
                        "a signature that is none",
                        files -> files.put(ClipWriter.SEAL, "{}".getBytes(StandardCharsets.UTF_8)),
                        Kind.OTHER_KEY),
                tampering(
                        "another purpose in the manifest",
                        files -> files.computeIfPresent(
                                ClipWriter.MANIFEST, (file, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                                        .replace("case 1", "case 2")
                                        .getBytes(StandardCharsets.UTF_8)),
                        Kind.CHANGED_MANIFEST),
                tampering("nothing but the packing", files -> {}, Kind.CHANGED_WRAPPING));
    }

    /** Somebody who has the key, or a fault of the exporting program: the chain must hold of itself. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldFindASignedManifestThatDoesNotHold(String name, UnaryOperator<ClipManifest> change, Kind kind)
            throws IOException {
        Path clip = new Clips(KEY).write(clip(), change);

        Verdict verdict = verifier.verify(clip);

        assertThat(verdict.state()).isEqualTo(Verdict.State.BROKEN);
        assertThat(verdict.findings()).extracting(Finding::kind).contains(kind);
    }

    static Stream<Arguments> shouldFindASignedManifestThatDoesNotHold() {
        return Stream.of(
                resigned("a segment left out", entries -> entries.remove(2), Kind.MISSING_SEGMENT),
                resigned(
                        "the last segments left out",
                        entries -> entries.subList(3, 5).clear(),
                        Kind.TRUNCATED),
                resigned("two segments in the wrong order", entries -> Collections.swap(entries, 1, 2), Kind.REORDERED),
                resigned("no segment at all", List::clear, Kind.MISSING_SEGMENT),
                resigned(
                        "a gap's reason taken away",
                        entries -> entries.set(3, withGap(entries.get(3), null)),
                        Kind.UNDECLARED_GAP),
                resigned(
                        "another reason for a gap",
                        entries -> entries.set(3, withGap(entries.get(3), "maintenance")),
                        Kind.BROKEN_CHAIN));
    }

    @Test
    void shouldNameAStrangersKey() throws IOException {
        Verdict verdict = verifier.verify(new Clips(STRANGER).write(clip()));

        assertThat(verdict.findings()).extracting(Finding::kind).containsOnly(Kind.OTHER_KEY);
        assertThat(verdict.findings().getFirst().text())
                .contains(STRANGER.verificationKey().id(), KEY.verificationKey().id());
    }

    @Test
    void shouldNotTakeAHeadThatAStrangerSigned() throws IOException {
        Verdict verdict = verifier.verify(new Clips(KEY, STRANGER).write(clip()));

        assertThat(verdict.findings()).extracting(Finding::kind).containsExactly(Kind.OTHER_KEY);
    }

    @Test
    void shouldSayWhenThereIsNothingToJudge() throws IOException {
        assertThat(verifier.verify(folder.resolve("nowhere.zip")).state()).isEqualTo(Verdict.State.UNUSABLE);
        assertThat(verifier.verify(Files.writeString(clip(), "hello")).state()).isEqualTo(Verdict.State.UNUSABLE);
        Path other = folder.resolve("other.zip");
        pack(other, Map.of("a.txt", new byte[3]));
        assertThat(verifier.verify(other).reason()).contains("manifest.json");
        Path future = new Clips(KEY)
                .write(
                        clip(),
                        m -> new ClipManifest(
                                m.format(),
                                2,
                                m.clipId(),
                                m.camera(),
                                m.range(),
                                m.segments(),
                                m.gaps(),
                                m.head(),
                                m.export()));
        assertThat(verifier.verify(future).state()).isEqualTo(Verdict.State.UNUSABLE);
        assertThat(verifier.verify(future).reason()).contains("version 2");
    }

    private Path clip() {
        return folder.resolve("clip.zip");
    }

    private interface Spoil {
        void spoil(Map<String, byte[]> files);
    }

    private interface Mislead {
        void mislead(List<ClipManifest.Entry> entries);
    }

    private static Arguments tampering(String name, Spoil spoil, Kind kind) {
        UnaryOperator<Map<String, byte[]>> change = files -> {
            spoil.spoil(files);
            return files;
        };
        return arguments(name, change, kind);
    }

    private static Arguments resigned(String name, Mislead mislead, Kind kind) {
        UnaryOperator<ClipManifest> change = manifest -> {
            List<ClipManifest.Entry> entries = new ArrayList<>(manifest.segments());
            mislead.mislead(entries);
            return Clips.with(manifest, entries);
        };
        return arguments(name, change, kind);
    }

    private static ClipManifest.Entry withGap(ClipManifest.Entry e, String gap) {
        return new ClipManifest.Entry(
                e.file(), e.sequence(), e.from(), e.to(), e.bytes(), e.sha256(), gap, e.previous(), e.hash());
    }

    private Path repacked(Path clip, UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(clip.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Path made = folder.resolve("repacked.zip");
        pack(made, change.apply(files));
        return made;
    }

    private static void pack(Path file, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
