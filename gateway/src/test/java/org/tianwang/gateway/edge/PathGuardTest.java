package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/alerts",
                "/api/v1/alerts/",
                "/assets/index-Bq1.js",
                "/api/v1/cases?q=%2e%2e%2f&back=/a/../b",
                "/map/%E9%95%87.geojson",
                "/.well-known/x",
                "/a...b"
            })
    void shouldAcceptPlainPaths(String uri) {
        assertThat(PathGuard.accepts(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "*",
                "http://other/api",
                "/a/../b",
                "/a/..",
                "/./a",
                "//evil",
                "/a//b",
                "/a/%2e%2e/b",
                "/a/.%2E/b",
                "/a%2Fb",
                "/a%5Cb",
                "/a\\b",
                "/a%252e",
                "/a%00",
                "/a%0d%0aX:1",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a?q=%zz",
                "/a?q=%2",
                "/a;b",
                "/a%3Bb",
                "/a b",
                "/a\u0000",
                "/天"
            })
    void shouldRefuseWhatServersReadDifferently(String uri) {
        assertThat(PathGuard.accepts(uri)).isFalse();
    }

    @Test
    void shouldRefuseEndlessUri() {
        assertThat(PathGuard.accepts("/" + "a".repeat(8191))).isTrue();
        assertThat(PathGuard.accepts("/" + "a".repeat(8192))).isFalse();
    }
}
