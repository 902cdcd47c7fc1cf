package org.tianwang.platform.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tianwang.evidence.sign.SigningKey;

class InstallationKeyTest {
    private static final byte[] DATA = {1, 2, 3};

    @Test
    void shouldSignWithTheKeyOfTheSettings() {
        SigningKey key = SigningKey.generate();

        InstallationKey installation = new InstallationKey(Optional.of(key.secretText()));

        assertThat(key.verificationKey().verifies("audit-head", DATA, installation.sign("audit-head", DATA)))
                .isTrue();
    }

    @Test
    void shouldSayWhatIsMissingOnlyWhenASignatureIsAskedFor() {
        InstallationKey none = new InstallationKey(Optional.of(" "));

        assertThat(none.isPresent()).isFalse();
        assertThatThrownBy(() -> none.sign("audit-head", DATA)).hasMessageContaining("TIANWANG_SIGNING_KEY");
    }
}
