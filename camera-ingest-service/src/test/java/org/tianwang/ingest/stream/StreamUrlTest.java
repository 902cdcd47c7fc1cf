package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamUrlTest {

    @ParameterizedTest
    @CsvSource({
        "rtsp://10.0.0.5/live,10.0.0.5,554,/live",
        "RTSP://cam.local:8554/a?b=c&d=e,cam.local,8554,/a?b=c&d=e",
        "rtsp://[::1]:8554/x,[::1],8554,/x",
        "http://10.0.0.5,10.0.0.5,80,/",
        "rtsp://u:p@ss:w@10.0.0.5/live,10.0.0.5,554,/live",
    })
    void shouldTakeAnAddressApart(String text, String host, int port, String path) {
        StreamUrl url = StreamUrl.parse(text);

        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cam",
                "gopher://10.0.0.5/",
                "concat:a|b",
                "rtsp:10.0.0.5/x",
                "rtsp://",
                "rtsp:///x",
                "rtsp://10.0.0.5:0/x",
                "rtsp://10.0.0.5:99999/x",
                "rtsp://a b/x",
                "rtsp://10.0.0.5/x\r\nHost: y",
                "rtsp://u:%zz@10.0.0.5/x",
                "file:x.mp4",
                "file://server/share/x.mp4",
                "file:///a%00.mp4",
                "rtsp://-oops\\@10.0.0.5:1/x y",
            })
    void shouldRefuseWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamUrl.parse(text));
    }

    @Test
    void shouldNeverShowTheLogin() {
        StreamUrl url = StreamUrl.parse("rtsp://admin:s3cr%40et@10.0.0.5:8554/live");

        assertThat(url.credentials()).contains(new Credentials("admin", "s3cr@et"));
        assertThat(url.withoutCredentials()).isEqualTo("rtsp://10.0.0.5:8554/live");
        assertThat(url.toString()).doesNotContain("admin", "s3cr");
        assertThat(url.credentials().toString()).doesNotContain("admin", "s3cr");
    }

    @Test
    void shouldHandFfmpegTheRelayWithTheLoginEscaped() {
        StreamUrl url = StreamUrl.parse("rtsps://admin:a@b/@10.0.0.5/live".replace("b/@", "b%2F@"));

        assertThat(url.throughRelay(5000)).isEqualTo("rtsp://admin:a%40b%2F@127.0.0.1:5000/live");
    }

    @Test
    void shouldDecodeAFileName() {
        assertThat(StreamUrl.parse("file:///srv/a%20b+c.mp4").path()).isEqualTo("/srv/a b+c.mp4");
        assertThat(StreamUrl.parse("file:/srv/x.mp4").path()).isEqualTo("/srv/x.mp4");
    }
}
