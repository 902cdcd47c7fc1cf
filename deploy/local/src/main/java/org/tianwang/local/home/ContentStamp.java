package org.tianwang.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * Remembers that a content has been dealt with. The model county is loaded once and not at every start: whoever renames
 * or deletes one of its cameras shall not find it back as it was the next morning.
 *
 * @param file where the stamp is kept; in the data folder, so that it goes with the data
 * @param content a file, or a folder of files
 */
public record ContentStamp(Path file, Path content) {

    public boolean isCurrent() {
        try {
            return Files.exists(file) && Files.readString(file).equals(hash());
        } catch (IOException unreadable) {
            return false;
        }
    }

    public void keep() {
        try {
            Files.writeString(file, hash());
        } catch (IOException e) {
            throw new InfrastructureException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private String hash() throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(content.relativize(one).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(one));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
