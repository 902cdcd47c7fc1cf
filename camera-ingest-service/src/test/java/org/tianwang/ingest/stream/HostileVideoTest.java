package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostileVideoTest {
    private static final int FILES = 240;
    private static final int SEED = 20261125;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void shouldSurviveDamagedVideosWithoutLossToTheGoodCameraBesideThem() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtianwang.root=" + System.getProperty("tianwang.root", ".."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileVideo.class.getName(),
                        folder.toString(),
                        String.valueOf(SEED),
                        String.valueOf(FILES))
                .redirectErrorStream(true)
                .start();

        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = child.waitFor(5, TimeUnit.SECONDS);

        assertThat(ended).isTrue();
        assertThat(child.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("file " + (FILES - 1))
                .contains("lost=0 damaged=0")
                .contains("NOT_A_VIDEO");
        assertThat(said).containsPattern("good camera packets=\\d\\d");
        assertThat(said).doesNotContain("the good camera broke");
    }
}
