package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsrfPolicyTest {

    @ParameterizedTest(name = "{0} cookie={1} bearer={2} ws={3} fetch={4} origin={5} header={6} -> {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GET,    true,  false, false, cross-site,  -,              false, true",
                "POST,   false, false, false, cross-site,  -,              false, true",
                "POST,   true,  true,  false, cross-site,  http://evil,    false, true",
                "POST,   true,  false, false, same-origin, -,              false, true",
                "POST,   true,  false, false, same-origin, http://own:1,   false, true",
                "POST,   true,  false, false, same-origin, http://evil,    true,  false",
                "POST,   true,  false, false, same-site,   http://own:1,   true,  false",
                "POST,   true,  false, false, cross-site,  -,              true,  false",
                "POST,   true,  false, false, none,        -,              true,  false",
                "POST,   true,  false, false, -,           http://OWN:1,   false, true",
                "POST,   true,  false, false, -,           http://own:2,   true,  false",
                "POST,   true,  false, false, -,           null,           true,  false",
                "POST,   true,  false, false, -,           -,              true,  true",
                "POST,   true,  false, false, -,           -,              false, false",
                "DELETE, true,  false, false, -,           -,              false, false",
                "PUT,    true,  false, false, cross-site,  http://evil,    false, false",
                "GET,    true,  false, true,  same-origin, -,              true,  false",
                "GET,    true,  false, true,  -,           http://own:1,   false, true",
                "GET,    true,  false, true,  -,           http://evil,    false, false",
                "GET,    true,  true,  true,  -,           http://evil,    false, true",
            })
    void shouldTrustOnlyTheConsoleWithTheCookie(
            String method,
            boolean cookie,
            boolean bearer,
            boolean webSocket,
            String fetchSite,
            String origin,
            boolean header,
            boolean allowed) {
        var facts = new CsrfPolicy.Facts(method, cookie, bearer, webSocket, fetchSite, origin, "http://own:1", header);

        assertThat(CsrfPolicy.allows(facts)).isEqualTo(allowed);
    }
}
