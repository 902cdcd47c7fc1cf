package org.tianwang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private final FieldCipher cipher = new FieldCipher(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void shouldOpenWhatItSealedAndNeverSealTwiceAlike() {
        String sealed = cipher.seal("rtsp://u:秘密@cam/1", "camera/7");

        assertThat(sealed).doesNotContain("cam").isNotEqualTo(cipher.seal("rtsp://u:秘密@cam/1", "camera/7"));
        assertThat(cipher.open(sealed, "camera/7")).isEqualTo("rtsp://u:秘密@cam/1");
    }

    @Test
    void shouldRefuseAValueThatWasMovedOrChanged() {
        String sealed = cipher.seal("x", "camera/7");
        String changed = sealed.substring(0, sealed.length() - 3) + (sealed.endsWith("A==") ? "B==" : "A==");

        assertThatThrownBy(() -> cipher.open(sealed, "camera/8")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(changed, "camera/7")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> cipher.open("x", "camera/7")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldFindEqualValuesByTheirHashUnderTheSameKeyOnly() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(cipher.lookupHash("a")).isEqualTo(cipher.lookupHash("a")).isNotEqualTo(cipher.lookupHash("b"));
        assertThat(new FieldCipher(Base64.getEncoder().encodeToString(other)).lookupHash("a"))
                .isNotEqualTo(cipher.lookupHash("a"));
    }

    @Test
    void shouldRefuseAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new FieldCipher(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
