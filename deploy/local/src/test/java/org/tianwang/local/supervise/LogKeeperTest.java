package org.tianwang.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
    @TempDir
    Path folder;

    @Test
    void shouldCutALongLogWhileItsWriterGoesOn() throws IOException {
        Path log = folder.resolve("alert.log");
        try (Writer child = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            child.write("x".repeat(200));
            child.flush();

            new LogKeeper(folder, 100).run();
            child.write("after");
        }

        assertThat(log).hasContent("after");
        assertThat(folder.resolve("alert.log.1")).hasContent("x".repeat(200));
    }

    @Test
    void shouldLeaveAShortLogAlone() throws IOException {
        Path log = Files.writeString(folder.resolve("alert.log"), "short");

        new LogKeeper(folder, 5).run();

        assertThat(log).hasContent("short");
        assertThat(folder.resolve("alert.log.1")).doesNotExist();
    }
}
