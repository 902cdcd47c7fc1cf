package org.tianwang.seeds.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeCountyTest {

    @TempDir
    Path folder;

    @Test
    void shouldDrawTheCommittedCountyAgain() throws IOException {
        MakeCounty.write(folder);

        List<Path> drawn;
        try (Stream<Path> files = Files.walk(folder)) {
            drawn = files.filter(Files::isRegularFile).toList();
        }
        assertThat(drawn).hasSize(14).allSatisfy(file -> assertThat(Files.readString(file))
                .as("county/%s differs from the generator: run MakeCounty and commit, see seeds/README.md", file)
                .isEqualTo(committed(folder.relativize(file).toString())));
    }

    private static String committed(String name) throws IOException {
        try (InputStream in = MakeCountyTest.class.getResourceAsStream("/county/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
