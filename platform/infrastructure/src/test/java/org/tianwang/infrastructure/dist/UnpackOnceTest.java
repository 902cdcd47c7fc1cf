package org.tianwang.infrastructure.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.InfrastructureException;

class UnpackOnceTest {
    @TempDir
    Path cache;

    @Test
    void shouldMakeTheFolderOnceForManyThreads() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Callable<Path> ask = () -> new UnpackOnce(cache).folder("server", draft -> {
            made.incrementAndGet();
            Files.writeString(draft.resolve("file"), "content");
        });

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Path>> answers = threads.invokeAll(java.util.Collections.nCopies(8, ask));
        threads.shutdown();

        for (Future<Path> answer : answers) {
            assertThat(answer.get().resolve("file")).hasContent("content");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void shouldStartAfreshAfterAnAttemptThatWasCutOff() {
        assertThatThrownBy(() -> new UnpackOnce(cache).folder("server", draft -> {
                    Files.writeString(draft.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("disk full");

        Path folder = new UnpackOnce(cache).folder("server", draft -> Files.writeString(draft.resolve("whole"), "y"));

        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("whole")).exists();
    }
}
