package org.tianwang.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    private PidFile pidFile;

    @BeforeEach
    void nameFile() {
        pidFile = new PidFile(folder.resolve("deep").resolve("child.pid"));
    }

    @Test
    void shouldKnowTheProcessAgain() {
        pidFile.write(ProcessHandle.current().pid());

        assertThat(pidFile.running()).hasValue(ProcessHandle.current());
    }

    @Test
    void shouldNotTakeAStrangerWithTheSameNumberForOurs() throws IOException {
        pidFile.write(ProcessHandle.current().pid());
        Files.writeString(pidFile.file(), ProcessHandle.current().pid() + " 1@an-earlier-boot\n");

        assertThat(pidFile.running()).isEmpty();
    }

    @Test
    void shouldBeEmptyForAFileThatIsAbsentOrDamaged() throws IOException {
        assertThat(pidFile.running()).isEmpty();
        Files.createDirectories(pidFile.file().getParent());
        Files.writeString(pidFile.file(), "not a number\n");
        assertThat(pidFile.running()).isEmpty();
        Files.writeString(pidFile.file(), "");
        assertThat(pidFile.running()).isEmpty();
    }

    @Test
    void shouldBeEmptyOnceTheProcessHasEnded() throws Exception {
        Process process = new ProcessBuilder("true").start();
        pidFile.write(process.pid());
        process.waitFor();

        assertThat(pidFile.running()).isEmpty();
    }
}
