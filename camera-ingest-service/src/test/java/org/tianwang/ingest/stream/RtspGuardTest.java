package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtspGuardTest {
    private static final String OK = "RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 21\r\n\r\n";
    private static final String REDIRECT = "RTSP/1.0 302 Moved\r\nLocation: rtsp://elsewhere/\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 4096})
    void shouldFindARedirectHoweverTheBytesArrive(int chunk) {
        assertRedirect(OK + "v=0 sdp of 21 octets!" + REDIRECT, chunk);
    }

    @Test
    void shouldFindARedirectBehindAnInterleavedFrame() {
        assertRedirect(OK + "v=0 sdp of 21 octets!" + "$\0\0\3abc" + REDIRECT, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0302", "302x", "+302", " 302", "302\u0085"})
    void shouldFindARedirectThatOnlyFfmpegWouldReadAsANumber(String status) {
        assertRedirect(REDIRECT.replace("302", status), 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTSP/1.0\fx 302 Moved\r\nLocation: rtsp://elsewhere/\r\n\r\n",
                "RTSP/1.0 200 OK\r\nContent-Length: 5\r\n\0\r\n12345RTSP/1.0 302 Moved\r\n",
                "RTSP/1.0 -302 Moved\r\n",
                "RTSP/1.0 200 OK\r\nContent-Length: 999999999\r\n\r\n",
            })
    void shouldRefuseWhatFfmpegMayReadDifferently(String text) {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> feed(text, 100))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(StreamFault.NOT_A_VIDEO));
    }

    @Test
    void shouldLetPassABodyOrPictureThatLooksLikeARedirect() {
        String body = "RTSP/1.0 302 in body\n";
        String picture = "$\0\0\25" + body;

        assertThatCode(() -> feed(OK + body + picture + OK, 3)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseALengthThatIsNoNumber() {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> feed("RTSP/1.0 200 OK\r\nContent-Length: -5\r\n\r\n", 100));
    }

    private static void assertRedirect(String text, int chunk) {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> feed(text, chunk))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(StreamFault.REDIRECTED));
    }

    private static void feed(String text, int chunk) throws StreamException {
        RtspGuard guard = new RtspGuard();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at += chunk) {
            int n = Math.min(chunk, bytes.length - at);
            byte[] part = new byte[n];
            System.arraycopy(bytes, at, part, 0, n);
            guard.see(part, n);
        }
    }
}
