package org.tianwang.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.InfrastructureException;

/** The way taken where user name spaces are forbidden. Handing a folder over needs root, so an ordinary user skips it. */
class UnprivilegedTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsRoot() {
        assumeThat(Unprivileged.isRoot()).as("runs as root").isTrue();
    }

    @Test
    void shouldHandTheFolderOverAndRunAsNobody() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(data.resolve("secret"), "x");

        List<String> command = new ArrayList<>(Unprivileged.asNobody(data, Path.of("/usr/bin")));
        command.addAll(List.of("cat", data.resolve("secret").toString()));
        Process process = new ProcessBuilder(command).start();

        assertThat(process.inputReader().readLine()).isEqualTo("x");
        assertThat(Files.getAttribute(data.resolve("secret"), "unix:uid")).isEqualTo(65534);
    }

    @Test
    void shouldNameTheFolderThatNobodyCanEnter() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path data = Files.createDirectory(folder.resolve("postgres"));

        assertThatThrownBy(() -> Unprivileged.asNobody(data, Path.of("/usr/bin")))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("nobody cannot enter " + folder)
                .hasMessageContaining("TIANWANG_HOME");
    }
}
