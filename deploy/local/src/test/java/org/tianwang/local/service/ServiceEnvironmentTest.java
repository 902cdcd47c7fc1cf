package org.tianwang.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.evidence.sign.VerificationKey;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.port.PortPlan;

class ServiceEnvironmentTest {
    @TempDir
    Path folder;

    private StackFacts facts;

    @BeforeEach
    void describeStack() {
        facts = new StackFacts(
                Path.of("/checkout"),
                new Home(folder),
                PortPlan.from(Map.of()),
                LocalSecrets.in(folder.resolve("secrets")));
    }

    @Test
    void shouldLetTheServiceWorkAsAppAndMigrateAsOwner() {
        Map<String, String> environment = of("case");

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PORT", "8083")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/cases")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "cases_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "cases_owner");
        assertThat(environment.get("QUARKUS_DATASOURCE_PASSWORD"))
                .isNotEqualTo(environment.get("QUARKUS_FLYWAY_PASSWORD"));
    }

    @Test
    void shouldGiveTheGatewayEveryRouteAndNoDatabase() {
        assertThat(of("gateway"))
                .containsEntry("TIANWANG_GATEWAY_ROUTES_CAMERA_INGEST_URL", "http://localhost:8081")
                .containsEntry("TIANWANG_GATEWAY_ROUTES_CASE_URL", "http://localhost:8083")
                .doesNotContainKey("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void shouldForbidCamerasThePlatformsOwnPorts() {
        assertThat(of("camera-ingest").get("TIANWANG_INGEST_FORBIDDEN_PORTS").split(","))
                .contains("8080", "8085", "8180", "15432", "19092");
    }

    @Test
    void shouldGiveEachSigningServiceAKeyOfItsOwnAndPublishItsPublicHalf() throws Exception {
        SigningKey cameras = SigningKey.parse(of("camera-ingest").get("TIANWANG_SIGNING_KEY"));
        String pem = Files.readString(folder.resolve("keys/camera-ingest-service.pub"));

        assertThat(VerificationKey.parse(pem).id())
                .isEqualTo(cameras.verificationKey().id());
        assertThat(of("alert").get("TIANWANG_SIGNING_KEY")).isNotEqualTo(cameras.secretText());
        assertThat(of("gateway")).doesNotContainKey("TIANWANG_SIGNING_KEY");
    }

    @Test
    void shouldAddressEverythingAsLocalhost() {
        for (ServiceSpec service : Services.ALL) {
            assertThat(ServiceEnvironment.of(service, facts).values()).noneMatch(value -> value.contains("127.0.0.1"));
        }
    }

    @Test
    void shouldHaveAModuleAndAPortForEveryService() {
        Path root = Path.of(System.getProperty("tianwang.root"));
        for (ServiceSpec service : Services.ALL) {
            assertThat(Files.exists(root.resolve(service.module()).resolve("pom.xml")))
                    .isTrue();
            assertThat(PortPlan.DEFAULTS).containsKey(service.name());
        }
    }

    private Map<String, String> of(String name) {
        return ServiceEnvironment.of(Services.find(name).orElseThrow(), facts);
    }
}
