package org.tianwang.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStampTest {
    @TempDir
    Path folder;

    private Path county;
    private ContentStamp stamp;

    @BeforeEach
    void layOut() throws IOException {
        county = Files.createDirectory(folder.resolve("county"));
        Files.writeString(county.resolve("cameras.json"), "[1]");
        stamp = new ContentStamp(folder.resolve("seeds.stamp"), county);
    }

    @Test
    void shouldBeCurrentOnlyOnceKept() {
        assertThat(stamp.isCurrent()).isFalse();

        stamp.keep();

        assertThat(stamp.isCurrent()).isTrue();
    }

    @Test
    void shouldNoLongerBeCurrentWhenTheContentChanged() throws IOException {
        stamp.keep();

        Files.writeString(county.resolve("cameras.json"), "[2]");

        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void shouldStampASingleFileToo() {
        ContentStamp ofFile = new ContentStamp(folder.resolve("jar.stamp"), county.resolve("cameras.json"));
        ofFile.keep();

        assertThat(ofFile.isCurrent()).isTrue();
    }
}
