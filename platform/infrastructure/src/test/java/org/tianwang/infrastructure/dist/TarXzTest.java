package org.tianwang.infrastructure.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarXzTest {
    @TempDir
    Path folder;

    @Test
    void shouldKeepWhatIsExecutable() throws IOException {
        TarXz.unpack(new ByteArrayInputStream(archive("bin/initdb", 0755)), folder);

        assertThat(folder.resolve("bin/initdb")).hasContent("content").isExecutable();
    }

    @Test
    void shouldRefuseAnEntryThatClimbsOut() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        byte[] hostile = archive("../escaped", 0644);

        assertThatThrownBy(() -> TarXz.unpack(new ByteArrayInputStream(hostile), inner))
                .hasMessageContaining("outside");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private static byte[] archive(String name, int mode) throws IOException {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
