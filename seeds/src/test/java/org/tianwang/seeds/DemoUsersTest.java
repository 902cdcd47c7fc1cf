package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People whom the county names must be able to sign in at the local realm, in the right role and township. */
class DemoUsersTest {

    private record User(String role, String jurisdiction) {
        boolean serves(String township) {
            return jurisdiction.equals("*") || jurisdiction.equals(township);
        }
    }

    private static Map<String, User> users;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of(System.getProperty("tianwang.root", "..")).resolve("deploy/keycloak/demo-users.csv");
        users = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(f -> f[0], f -> new User(f[1], f[2]), (a, b) -> a));
    }

    @Test
    void shouldCrewUnitsWithOfficersOfTheirTownship() {
        assertServe(SeedKind.UNIT, body -> body.path("crew"), "officer");
    }

    @Test
    void shouldGiveGridsGridOfficersOfTheirTownship() {
        assertServe(SeedKind.GRID, body -> body.path("officers"), "grid-officer");
    }

    @Test
    void shouldGiveTheDemoLandlordAHouse() {
        List<String> names = County.records(SeedKind.DWELLING).stream()
                .map(d -> d.body().path("landlord").path("userName").asText(""))
                .filter(name -> !name.isEmpty())
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(users.get(name).role()).isEqualTo("landlord"));
    }

    private static void assertServe(SeedKind kind, Function<JsonNode, JsonNode> people, String role) {
        assertThat(County.records(kind)).allSatisfy(record -> assertThat(people.apply(record.body()))
                .isNotEmpty()
                .allSatisfy(person -> {
                    User user = users.get(person.asText());
                    assertThat(user).as(person + " of " + record.label()).isNotNull();
                    assertThat(user.role()).isEqualTo(role);
                    assertThat(user.serves(record.body().path("townshipCode").asText()))
                            .isTrue();
                }));
    }
}
