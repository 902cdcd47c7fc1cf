package org.tianwang.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest {
    @TempDir
    Path folder;

    private FolderMediaStore store;

    @BeforeEach
    void openStore() {
        store = new FolderMediaStore(folder.resolve("media"));
    }

    @Test
    void shouldGiveAFileItsNameOnlyWhenItIsKept() throws IOException {
        MediaStore.Draft draft = store.begin();
        Files.writeString(draft.path(), "pictures");
        assertThat(names()).isEmpty();

        String name = draft.keep();

        assertThat(store.find(name)).hasValueSatisfying(path -> assertThat(path).hasContent("pictures"));
        assertThat(names()).containsExactly(name);
        store.delete(name);
        assertThat(store.find(name)).isEmpty();
    }

    @Test
    void shouldSweepDraftsOfADeadProcessAndLeaveTheOthers() throws IOException {
        FolderMediaStore dead = new FolderMediaStore(folder.resolve("media"));
        Path lost = Files.writeString(dead.begin().path(), "half");
        Path present = Files.writeString(store.begin().path(), "growing");

        assertThat(new FolderMediaStore(folder.resolve("media")).sweep()).isZero();
        dead.close();
        int swept = store.sweep();

        assertThat(swept).isEqualTo(1);
        assertThat(lost).doesNotExist();
        assertThat(present).exists();
    }

    @Test
    void shouldForgetADiscardedDraft() throws IOException {
        MediaStore.Draft draft = store.begin();
        Files.writeString(draft.path(), "x");

        draft.discard();
        draft.discard();

        assertThatThrownBy(draft::keep).isInstanceOf(IOException.class);
    }

    @Test
    void shouldNotLookOutsideItsFolder() throws IOException {
        assertThat(store.find("../../../../etc/passwd")).isEmpty();
        store.delete("../x");
        assertThat(store.space().total()).isPositive();
    }

    private List<String> names() throws IOException {
        List<String> found = new ArrayList<>();
        store.each(stored -> found.add(stored.name()));
        return found;
    }
}
