package org.tianwang.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.service.StackFacts;

class RealmTest {
    private static final Path ROOT = Path.of(System.getProperty("tianwang.root"));
    private static final List<String> PEOPLE = List.of(
            "investigator",
            "dispatcher",
            "officer",
            "case-officer",
            "grid-officer",
            "clerk",
            "rental-officer",
            "supervisor",
            "auditor",
            "admin",
            "resident",
            "landlord");

    @TempDir
    Path folder;

    private StackFacts facts;
    private String text;
    private JsonNode realm;

    @BeforeEach
    void render() throws IOException {
        facts = new StackFacts(
                ROOT,
                new Home(folder),
                PortPlan.from(Map.of("TIANWANG_PORT_GATEWAY", "9090")),
                LocalSecrets.in(folder.resolve("secrets")));
        text = new Realm(ROOT).render(facts);
        realm = new ObjectMapper().readTree(text);
    }

    @Test
    void shouldLeaveNoPlaceholder() {
        assertThat(text).doesNotContain("@url:").doesNotContain("@secret:");
    }

    @Test
    void shouldCarryThisHomesSecretsAndAddresses() {
        JsonNode gateway = client("tianwang-gateway");

        assertThat(gateway.path("secret").asText()).isEqualTo(facts.clientSecret("tianwang-gateway"));
        assertThat(gateway.path("redirectUris").get(0).asText()).isEqualTo("http://localhost:9090/*");
    }

    @Test
    void shouldHaveADemoUserOfEveryRoleForTheWholeCounty() {
        for (String role : PEOPLE) {
            JsonNode user = user(role);
            assertThat(user.path("realmRoles").get(0).asText()).isEqualTo(role);
            assertThat(user.path("attributes").path("jurisdiction").get(0).asText())
                    .isEqualTo("*");
        }
    }

    @Test
    void shouldGiveMachinesTheirRolesAndNobodyElse() {
        assertThat(user("service-account-tianwang-seeds").path("realmRoles"))
                .extracting(JsonNode::asText)
                .containsExactly("service", "admin");
        assertThat(new Realm(ROOT).demoUsers().users())
                .extracting(DemoUsers.DemoUser::role)
                .isSubsetOf(PEOPLE);
    }

    @Test
    void shouldPutTheJurisdictionIntoEveryClientsTokens() {
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("protocolMappers"))
                    .as(client.path("clientId").asText())
                    .anyMatch(mapper ->
                            mapper.path("config").path("claim.name").asText().equals("jurisdiction")
                                    && mapper.path("config")
                                            .path("multivalued")
                                            .asText()
                                            .equals("true"));
        }
    }

    private JsonNode client(String id) {
        return find(realm.path("clients"), "clientId", id);
    }

    private JsonNode user(String name) {
        return find(realm.path("users"), "username", name);
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value));
    }
}
