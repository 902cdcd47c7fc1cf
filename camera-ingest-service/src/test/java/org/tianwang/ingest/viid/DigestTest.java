package org.tianwang.ingest.viid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    /** The example of RFC 2617, section 3.5, which RFC 7616 repeats. */
    private static final String OF_THE_RFC = "Digest username=\"Mufasa\", realm=\"testrealm@host.com\", "
            + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", qop=auth, nc=00000001, "
            + "cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\", "
            + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

    @Test
    void shouldFitTheExampleOfTheRfc() {
        DigestHeader header = DigestHeader.parse(OF_THE_RFC).orElseThrow();

        assertThat(header.count()).isEqualTo(1);
        assertThat(DigestSum.fits(header, "GET", "Circle Of Life")).isTrue();
        assertThat(DigestSum.fits(header, "POST", "Circle Of Life")).isFalse();
        assertThat(DigestSum.fits(header, "GET", "circle of life")).isFalse();
    }

    @Test
    void shouldFitTheOldFormWithoutCount() {
        DigestHeader header = DigestHeader.parse("Digest username=\"Mufasa\", realm=\"testrealm@host.com\", "
                        + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", "
                        + "response=\"670fd8c2df070c60b045671b8b24ff02\"")
                .orElseThrow();

        assertThat(DigestSum.fits(header, "GET", "Circle Of Life")).isTrue();
        assertThat(header.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic dXNlcjpwYXNz",
                "Bearer x",
                "Digest",
                "Digest username=\"a\"",
                "Digest username=\"a\", username=\"b\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\"",
                "Digest username=\"a, realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\"",
                "Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\", qop=auth, nc=1, cnonce=\"c\"",
                "Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\", qop=auth, nc=00000001",
            })
    void shouldRefuseWhatIsNoCompleteHeader(String header) {
        assertThat(DigestHeader.parse(header)).isEmpty();
    }

    @Test
    void shouldRefuseAHeaderWithoutEnd() {
        assertThat(DigestHeader.parse("Digest username=\"" + "a".repeat(5000) + "\""))
                .isEmpty();
        assertThat(DigestHeader.parse(null)).isEmpty();
    }
}
