package org.tianwang.ingest.track;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tianwang.contracts.sky.Box;

/** The people of {@code seeds/footage/pedestrians.mp4} as marked by hand: see the README beside it. */
final class HandMarked {
    private static final Path FILE =
            Path.of(System.getProperty("tianwang.root", ".."), "seeds/footage/pedestrians.truth.jsonl");

    private HandMarked() {}

    /** By number of the picture in the clip; every second one is marked. */
    static SortedMap<Integer, List<ClearMot.Person>> pictures() throws IOException {
        ObjectMapper json = new ObjectMapper();
        SortedMap<Integer, List<ClearMot.Person>> pictures = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode entry = json.readTree(line);
            JsonNode box = entry.path("box");
            pictures.computeIfAbsent(entry.path("frame").asInt(), f -> new ArrayList<>())
                    .add(new ClearMot.Person(
                            entry.path("person").asText(),
                            new Box(
                                    box.path(0).asDouble(),
                                    box.path(1).asDouble(),
                                    box.path(2).asDouble(),
                                    box.path(3).asDouble()),
                            entry.path("hidden").asBoolean()));
        }
        return pictures;
    }
}
