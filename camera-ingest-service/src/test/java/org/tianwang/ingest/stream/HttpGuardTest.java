package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\n",
                "HTTP/1.1  302 Found\r\n",
                "ICY 302\n",
                "HTTP/1.1\t0307\r\n",
                "HTTP/1.1 302x\u0085\n"
            })
    void shouldFindARedirectHoweverItIsWritten(String line) {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> feed(line + "Location: http://elsewhere/\r\n\r\n"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(StreamFault.REDIRECTED));
    }

    @Test
    void shouldLetPassAnAnswerWhoseBodyLooksLikeARedirect() {
        assertThatCode(() -> feed("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 302 Found\r\n"))
                .doesNotThrowAnyException();
    }

    private static void feed(String text) throws StreamException {
        HttpGuard guard = new HttpGuard();
        for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
            guard.see(new byte[] {octet}, 1);
        }
    }
}
