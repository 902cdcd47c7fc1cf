package org.tianwang.evidence.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    /** RFC 8032, section 7.1, test 1: seed and public key. */
    private static final String RFC_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String RFC_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final byte[] DATA = "a frame".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generate();

    @Test
    void shouldVerifyWhatItSignedAndNothingElse() {
        Seal seal = key.sign("clip-manifest", DATA);

        assertThat(key.verificationKey().verifies("clip-manifest", DATA, seal)).isTrue();
        assertThat(key.verificationKey().verifies("clip-manifest", new byte[] {1}, seal))
                .isFalse();
        assertThat(SigningKey.generate().verificationKey().verifies("clip-manifest", DATA, seal))
                .isFalse();
    }

    @Test
    void shouldNotLetASignatureServeAnotherPurpose() {
        Seal seal = key.sign("segment-head", DATA);

        assertThat(key.verificationKey().verifies("clip-manifest", DATA, seal)).isFalse();
    }

    @Test
    void shouldComeBackFromItsTextAndFromItsPem() {
        SigningKey again = SigningKey.parse(key.secretText() + "\n");
        VerificationKey pem = VerificationKey.parse(key.verificationKey().pem());

        assertThat(pem.verifies("x", DATA, again.sign("x", DATA))).isTrue();
        assertThat(pem.id()).isEqualTo(key.verificationKey().id()).hasSize(16);
    }

    @Test
    void shouldReadTheKeyOfTheStandard() {
        byte[] both = java.util.HexFormat.of().parseHex(RFC_SEED + RFC_PUBLIC);

        assertThat(SigningKey.parse(Base64.getEncoder().encodeToString(both)).secretText())
                .isEqualTo(Base64.getEncoder().encodeToString(both));
    }

    @Test
    void shouldRefuseHalvesThatDoNotBelongTogetherWithoutRepeatingThem() {
        byte[] mixed = Base64.getDecoder().decode(key.secretText());
        System.arraycopy(Base64.getDecoder().decode(SigningKey.generate().secretText()), 32, mixed, 32, 32);
        String text = Base64.getEncoder().encodeToString(mixed);

        assertThatThrownBy(() -> SigningKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
        assertThatThrownBy(() -> SigningKey.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThat(key.toString()).doesNotContain(key.secretText());
    }

    @Test
    void shouldRefuseAPublicKeyOfAnotherKind() {
        assertThatThrownBy(() -> VerificationKey.parse("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeAMalformedSignatureForAFalseOne() {
        assertThat(key.verificationKey().verifies("x", DATA, new Seal("", "!"))).isFalse();
        assertThat(key.verificationKey().verifies("x", DATA, new Seal("", null)))
                .isFalse();
    }
}
