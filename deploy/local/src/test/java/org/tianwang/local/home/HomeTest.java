package org.tianwang.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.infrastructure.process.PidFile;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void shouldBeInTheCheckoutUnlessAnotherIsNamed() {
        assertThat(Home.from(Map.of(), folder).folder()).isEqualTo(folder.resolve(".tianwang"));
        assertThat(Home.from(Map.of("TIANWANG_HOME", "/elsewhere"), folder).folder())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void shouldNotDeleteWhatALinkPointsTo() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Path precious = Files.writeString(folder.resolve("precious"), "x");
        Files.createSymbolicLink(home.data("link"), precious);

        home.delete(home.folder().resolve("data"));
        home.delete(precious);

        assertThat(home.folder().resolve("data")).doesNotExist();
        assertThat(precious).exists();
    }

    @Test
    void shouldClearAChildOfAnUncleanRunButNoStranger() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Process ours = new ProcessBuilder("sleep", "60").start();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        new PidFile(home.run("children").resolve("alert.pid")).write(ours.pid());
        Files.writeString(home.run("children").resolve("case.pid"), stranger.pid() + " 12345@another-boot\n");

        long cleared = home.childPids().stream().filter(Orphans::clear).count();

        assertThat(cleared).isEqualTo(1);
        assertThat(ours.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void shouldLetOneSupervisorInAtATime() throws IOException, InterruptedException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        try (RunLock held = RunLock.tryAcquire(home).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.supervisor(home).running())
                    .map(ProcessHandle::pid)
                    .hasValue(ProcessHandle.current().pid());
        }
        assertThat(RunLock.supervisor(home).running()).isEmpty();
    }
}
