package org.tianwang.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class H264ParametersTest {

    @Test
    void shouldReadTheBoxOfFiles() {
        assertThat(H264Parameters.codecString(new byte[] {1, 0x4d, 0x40, 0x1f, -1}))
                .contains("avc1.4D401F");
    }

    @Test
    void shouldReadUnitsWithStartCodes() {
        byte[] units = {0, 0, 0, 1, 9, 16, 0, 0, 0, 1, 0x67, 0x64, 0, 0x28, 0x11, 0, 0, 1, 0x68, 1};

        assertThat(H264Parameters.codecString(units)).contains("avc1.640028");
    }

    @Test
    void shouldSayNothingWithoutASequenceParameterSet() {
        assertThat(H264Parameters.codecString(new byte[0])).isEmpty();
        assertThat(H264Parameters.codecString(new byte[] {0, 0, 1, 0x68, 1, 2, 3, 4}))
                .isEmpty();
        assertThat(H264Parameters.codecString(new byte[] {0, 0, 1, 0x67, 1})).isEmpty();
    }
}
