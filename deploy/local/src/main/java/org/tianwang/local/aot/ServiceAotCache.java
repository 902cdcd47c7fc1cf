package org.tianwang.local.aot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * The cache of one built service. Its name tells the build (every jar's name, size and time) and the JDK: a cache for
 * another build would be refused by the JVM with a warning and no harm, but there is no use in offering it.
 */
public record ServiceAotCache(Path file) {

    public static ServiceAotCache of(Path quarkusApp) {
        Path folder = quarkusApp.resolveSibling("aot");
        return new ServiceAotCache(folder.resolve("app-" + Runtime.version() + "-" + fingerprint(quarkusApp) + ".aot"));
    }

    public static boolean isSupported() {
        return Runtime.version().feature() >= 25;
    }

    public boolean isThere() {
        return isSupported() && Files.isRegularFile(file);
    }

    public List<String> use() {
        return isThere() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    private static String fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot read " + folder + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
