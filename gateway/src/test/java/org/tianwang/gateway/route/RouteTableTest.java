package org.tianwang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.gateway.route.RouteTable.Admission;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cameras, CAMERA_INGEST",
        "/api/v1/cameras/7/live, CAMERA_INGEST",
        "/api/v1/VIID/System/Register, CAMERA_INGEST",
        "/api/v1/alerts/7/confirm, ALERT",
        "/api/v1/units, ALERT",
        "/api/v1/shift-plans/1, ALERT",
        "/api/v1/cases, CASE",
        "/api/v1/audit/looks, CASE",
        "/api/v1/grids/mine/alerts, POPULATION",
        "/api/v1/services, POPULATION",
        "/api/v1/fix-orders/1, RENTAL"
    })
    void shouldFindTheServiceByTheFirstSegment(String path, Upstream upstream) {
        assertThat(RouteTable.find(path)).hasValue(new RouteTable.Match(upstream, Admission.SIGNED_IN));
    }

    @Test
    void shouldOpenOnlyTheInterfaceDescription() {
        assertThat(RouteTable.find("/api/v1/case-service/openapi"))
                .hasValue(new RouteTable.Match(Upstream.CASE, Admission.OPEN));
        assertThat(RouteTable.find("/api/v1/case-service/openapi/x")).isEmpty();
        assertThat(RouteTable.find("/api/v1/case-service")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/alert",
                "/api/v1/Alerts",
                "/api/v2/alerts",
                "/alerts",
                "/q/metrics",
                "/VIID",
                "/VIID/",
                "/VIID/Faces",
                "/VIID/Persons",
                "/VIID/System",
                "/VIID/System/Register/x",
                "/viid/System/Register"
            })
    void shouldFindNothingElse(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/VIID/System/Register", "/VIID/System/Keepalive", "/VIID/System/Time", "/VIID/MotorVehicles"})
    void shouldLetDevicesCallWhatTheStandardNames(String path) {
        assertThat(RouteTable.find(path)).hasValue(new RouteTable.Match(Upstream.CAMERA_INGEST, Admission.DEVICE));
    }

    @Test
    void shouldNameEveryResourceOnce() {
        var all = Arrays.stream(Upstream.values())
                .flatMap(u -> u.resources().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates().hasSize(42);
    }
}
