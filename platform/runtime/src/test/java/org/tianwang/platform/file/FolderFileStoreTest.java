package org.tianwang.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFileStoreTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGiveBackWhatItKeptUntilItIsDeleted(boolean forced) throws IOException {
        FileStore store = new FolderFileStore(folder, forced);

        String name = store.put(new byte[] {1, 2, 3});

        assertThat(store.open(name).orElseThrow().readAllBytes()).containsExactly(1, 2, 3);
        store.delete(name);
        store.delete(name);
        assertThat(store.open(name)).isEmpty();
        try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldNeverLeaveItsFolder() throws IOException {
        Files.writeString(folder.resolve("outside"), "secret");
        FileStore store = new FolderFileStore(folder.resolve("store"), true);

        for (String name : new String[] {"../outside", "..%2Foutside", "", "A".repeat(26), "a/b"}) {
            assertThat(store.open(name)).as(name).isEmpty();
            store.delete(name);
        }
        assertThat(folder.resolve("outside")).exists();
    }
}
