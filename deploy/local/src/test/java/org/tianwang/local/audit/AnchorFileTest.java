package org.tianwang.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.audit.TrailFinding.Kind;
import org.tianwang.evidence.sign.SigningKey;

class AnchorFileTest {
    private final SigningKey key = SigningKey.generate();

    @TempDir
    Path folder;

    @Test
    void shouldReachAsFarAsItsOwnHeadsThatTheKeySigned() throws IOException {
        add(head(key, "rental-service", 7));
        add(head(key, "case-service", 90));
        add(head(SigningKey.generate(), "rental-service", 80));
        Files.writeString(file(), "{\"service\":\"rental-serv", StandardOpenOption.APPEND);

        assertThat(AnchorFile.reach(file(), "rental-service", List.of(key.verificationKey())))
                .isEqualTo(7);
    }

    @Test
    void shouldReadOnBehindBytesThatAreNoText() throws IOException {
        add(head(key, "rental-service", 7));
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xC3, '\n'}, StandardOpenOption.APPEND);
        add(head(key, "rental-service", 9));

        assertThat(AnchorFile.reach(file(), "rental-service", List.of(key.verificationKey())))
                .isEqualTo(9);
    }

    @Test
    void shouldKnowTheHeadsOfAKeyThatWasExchangedWhenItIsNamed() throws IOException {
        SigningKey fresh = SigningKey.generate();
        add(head(key, "rental-service", 7));
        add(head(fresh, "rental-service", 9));

        assertThat(AnchorFile.reach(file(), "rental-service", List.of(fresh.verificationKey(), key.verificationKey())))
                .isEqualTo(9);
        assertThat(AnchorFile.reach(file(), "rental-service", List.of(key.verificationKey())))
                .isEqualTo(7);
    }

    @Test
    void shouldReachNowhereWhenItIsGone() throws IOException {
        assertThat(AnchorFile.reach(file(), "rental-service", List.of(key.verificationKey())))
                .isZero();
        assertThat(TrailCheck.unanchored(0, 12))
                .hasValueSatisfying(finding -> assertThat(finding.kind()).isEqualTo(Kind.UNANCHORED));
    }

    @Test
    void shouldFindNothingWhereTheAnchorHasEveryHead() {
        assertThat(TrailCheck.unanchored(12, 12)).isEmpty();
        assertThat(TrailCheck.unanchored(13, 12)).as("a head of this minute").isEmpty();
        assertThat(TrailCheck.unanchored(0, 0)).as("a fresh county").isEmpty();
        assertThat(TrailCheck.unanchored(11, 12)).isPresent();
    }

    @Test
    void shouldFindACopyThatEndsBeforeWhatWasSignedLongAgo() {
        assertThat(TrailCheck.uncopied(12, 12)).isEmpty();
        assertThat(TrailCheck.uncopied(0, 0)).as("a fresh county").isEmpty();
        assertThat(TrailCheck.uncopied(11, 12))
                .hasValueSatisfying(finding -> assertThat(finding.kind()).isEqualTo(Kind.NOT_COPIED));
    }

    private static AuditHead head(SigningKey by, String service, long sequence) {
        return AuditHead.sign(by, service, sequence, "a".repeat(64), Instant.parse("2026-03-01T00:00:00Z"));
    }

    private void add(AuditHead head) throws IOException {
        String line = """
                {"service":"%s","sequence":%d,"hash":"%s","at":"%s","keyId":"%s","signature":"%s"}
                """.formatted(
                        head.service(),
                        head.sequence(),
                        head.hash(),
                        head.at(),
                        head.seal().keyId(),
                        head.seal().signature());
        Files.writeString(file(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path file() {
        return folder.resolve("anchor.jsonl");
    }
}
