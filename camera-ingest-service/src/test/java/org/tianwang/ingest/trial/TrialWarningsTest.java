package org.tianwang.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.stream.ProbeFindings;

class TrialWarningsTest {
    @Test
    void shouldBeContentWithAnOrdinarySubStream() {
        assertThat(codes(found("h264", 640, Duration.ofSeconds(4)), true, true)).isEmpty();
    }

    @Test
    void shouldWarnOfH265WithoutAnH264SubStream() {
        assertThat(codes(found("hevc", 1280, Duration.ofSeconds(2)), false, false))
                .containsExactly("NO_H264_SUB_STREAM");
        assertThat(codes(found("hevc", 1280, Duration.ofSeconds(2)), false, true))
                .isEmpty();
        assertThat(codes(found("hevc", 640, Duration.ofSeconds(2)), true, true)).containsExactly("SUB_STREAM_NOT_H264");
    }

    @Test
    void shouldWarnOfKeyFramesFarApartAndOfALargePictureAlone() {
        assertThat(codes(found("h264", 1920, Duration.ofMillis(4001)), false, false))
                .containsExactly("LARGE_WITHOUT_SUB_STREAM", "LONG_KEY_FRAME_INTERVAL");
        assertThat(codes(found("h264", 640, null), true, true)).containsExactly("LONG_KEY_FRAME_INTERVAL");
    }

    private static List<String> codes(ProbeFindings found, boolean sub, boolean hasSub) {
        return TrialWarnings.of(found, sub, hasSub).stream()
                .map(TrialView.Warning::code)
                .toList();
    }

    private static ProbeFindings found(String codec, int width, Duration keys) {
        return new ProbeFindings(codec, width, width * 9 / 16, 25, keys, Duration.ofSeconds(1), 0);
    }
}
