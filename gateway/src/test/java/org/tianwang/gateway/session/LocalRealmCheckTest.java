package org.tianwang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRealmCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180/realms/tianwang",
                "https://localhost:8443/realms/tianwang",
                "https://127.0.0.1/realms/tianwang",
                "https://[::1]/realms/tianwang",
                "http://id.police.example/realms/tianwang"
            })
    void shouldObjectToLocalOrPlainSignInUnlessTheLauncherSaysSo(String url) {
        assertThat(LocalRealmCheck.objection(URI.create(url), false))
                .get()
                .asString()
                .contains(url);
        assertThat(LocalRealmCheck.objection(URI.create(url), true)).isEmpty();
    }

    @Test
    void shouldAcceptARealSignInServer() {
        assertThat(LocalRealmCheck.objection(URI.create("https://id.police.example/realms/county"), false))
                .isEmpty();
    }
}
