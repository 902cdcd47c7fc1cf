package org.tianwang.alert.afteraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.clock.StageClockConfig;

/** What this service says of the townships without being told otherwise is what the model county's map says. */
@AlertTest
class ModelCountyTest {

    private static final Path TOWNSHIPS = Path.of("../seeds/src/main/resources/county/basemap/townships.geojson");

    @Inject
    TownshipNames names;

    @Inject
    StageClockConfig clocks;

    @Test
    void shouldNameEveryTownshipAndKnowWhichAreTowns() throws IOException {
        Set<String> towns = new TreeSet<>();
        for (JsonNode township : new ObjectMapper().readTree(TOWNSHIPS.toFile()).path("features")) {
            JsonNode is = township.path("properties");
            String code = is.path("code").asText();
            assertThat(names.of(code, false)).isEqualTo(is.path("name").asText() + " (" + code + ")");
            assertThat(names.of(code, true)).isEqualTo(is.path("nameEn").asText() + " (" + code + ")");
            if (is.path("arriveWithinSeconds").asInt() == clocks.respondInTown().toSeconds()) {
                towns.add(code);
            }
        }
        assertThat(towns).hasSizeGreaterThan(1);
        assertThat(clocks.towns().orElseThrow()).containsExactlyInAnyOrderElementsOf(towns);
        assertThat(names.of("T99", false)).isEqualTo("T99");
        assertThat(names.of(null, false)).isEqualTo("—");
    }
}
