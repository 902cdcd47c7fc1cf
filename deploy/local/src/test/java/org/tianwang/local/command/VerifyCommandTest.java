package org.tianwang.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.clip.ClipManifest;
import org.tianwang.evidence.clip.ClipWriter;
import org.tianwang.evidence.sign.SigningKey;
import picocli.CommandLine;

class VerifyCommandTest {
    private static final byte[] MEDIA = "picture data".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();
    private Path pub;
    private Path clip;

    @BeforeEach
    void exportClip() throws Exception {
        pub = Files.writeString(
                folder.resolve("county.pub"), key.verificationKey().pem());
        clip = folder.resolve("clip.zip");
        try (OutputStream out = Files.newOutputStream(clip)) {
            ClipWriter.write(manifest(), key, entry -> new ByteArrayInputStream(MEDIA), out, packed -> {});
        }
    }

    @Test
    void shouldEndWith0WhenTheClipIsWhole() {
        assertThat(verify(clip, pub)).isZero();
    }

    @Test
    void shouldEndWith1WhenAByteIsFlipped() throws Exception {
        byte[] bytes = Files.readAllBytes(clip);
        bytes[bytes.length / 2] ^= 1;

        assertThat(verify(Files.write(clip, bytes), pub)).isEqualTo(1);
    }

    @Test
    void shouldEndWith1WhenAnotherKeyIsTrusted() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.pub"),
                SigningKey.generate().verificationKey().pem());

        assertThat(verify(clip, other)).isEqualTo(1);
    }

    @Test
    void shouldEndWith2WhenThereIsNothingToJudgeOrNoKeyToTrust() throws Exception {
        assertThat(verify(Files.writeString(folder.resolve("letter.txt"), "hello"), pub))
                .isEqualTo(2);
        assertThat(verify(folder.resolve("nowhere.zip"), pub)).isEqualTo(2);
        assertThat(verify(clip, folder.resolve("no.pub"))).isEqualTo(2);
        assertThat(verify(clip, Files.writeString(folder.resolve("bad.pub"), "x")))
                .isEqualTo(2);
    }

    private static int verify(Path clip, Path key) {
        return new CommandLine(new VerifyCommand()).execute(clip.toString(), "--key", key.toString());
    }

    private ClipManifest manifest() {
        UUID camera = new UUID(0, 1);
        String sha = HexFormat.of().formatHex(SegmentChain.sha256().digest(MEDIA));
        Segment only =
                new Segment(camera, 1, START, START.plusSeconds(10), MEDIA.length, sha, null, SegmentChain.GENESIS);
        String hash = SegmentChain.hash(only);
        return new ClipManifest(
                ClipManifest.FORMAT,
                ClipManifest.VERSION,
                new UUID(0, 2),
                new ClipManifest.Camera(camera, "C-1", "north gate", "T01"),
                new ClipManifest.Range(START, START.plusSeconds(10)),
                List.of(ClipManifest.Entry.of(only, hash)),
                List.of(),
                new ClipManifest.Head(1, hash, SegmentChain.seal(only, key)),
                new ClipManifest.Export("investigator", START.plusSeconds(60), "case 1: theft"));
    }
}
