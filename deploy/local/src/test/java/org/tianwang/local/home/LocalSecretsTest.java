package org.tianwang.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void shouldBeReadableByTheirOwnerOnly() throws IOException {
        LocalSecrets.in(file).password("db.alert.app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldStayTheSameInALaterRun() {
        String first = LocalSecrets.in(file).password("db.alert.app");

        assertThat(LocalSecrets.in(file).password("db.alert.app")).isEqualTo(first);
    }

    @Test
    void shouldDifferFromNameToNameAndFromHomeToHome() {
        LocalSecrets secrets = LocalSecrets.in(file);

        assertThat(secrets.password("a")).isNotEqualTo(secrets.password("b"));
        assertThat(secrets.password("a"))
                .isNotEqualTo(LocalSecrets.in(folder.resolve("other")).password("a"));
    }

    @Test
    void shouldMakeKeysOf256Bits() {
        assertThat(Base64.getDecoder().decode(LocalSecrets.in(file).key("ingest")))
                .hasSize(32);
    }

    @Test
    void shouldKeepASigningKeyOverRuns() {
        String first = LocalSecrets.in(file).signingKey("signing-key.a").secretText();

        assertThat(LocalSecrets.in(file).signingKey("signing-key.a").secretText())
                .isEqualTo(first);
    }

    @Test
    void shouldSayWhatToDoWithADamagedFile() throws IOException {
        Files.writeString(file, "a=\\u00zz");

        assertThatThrownBy(() -> LocalSecrets.in(file)).hasMessageContaining("./tianwang reset");
    }
}
