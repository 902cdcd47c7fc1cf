package org.tianwang.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.local.supervise.ComponentStatus.State;

class StatusBoardTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadBackWhatWasPut() {
        ComponentStatus row = new ComponentStatus("alert", State.RESTARTING, 7, 8082, 2, Instant.EPOCH, "killed");

        new StatusBoard(folder.resolve("status")).put(row);

        assertThat(StatusBoard.read(folder.resolve("status"))).containsExactly(row);
    }

    @Test
    void shouldKeepOneLineARowWhateverTheNoteHolds() {
        StatusBoard board = new StatusBoard(folder.resolve("status"));

        board.put(new ComponentStatus("a", State.FAILED, 0, 1, 0, Instant.EPOCH, "two\nlines\tand a tab"));

        assertThat(StatusBoard.read(folder.resolve("status")))
                .singleElement()
                .extracting(ComponentStatus::note)
                .isEqualTo("two lines and a tab");
    }

    @Test
    void shouldPassOverDamagedLines() throws IOException {
        Path file = folder.resolve("status");
        Files.writeString(file, "alert\tREADY\tx\t1\t0\t1970-01-01T00:00:00Z\t\nnonsense\n");

        assertThat(StatusBoard.read(file)).isEmpty();
    }
}
