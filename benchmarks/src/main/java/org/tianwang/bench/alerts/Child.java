package org.tianwang.bench.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A peer in a JVM of its own, with the options that the service gets, so that both are compiled and collected alike. */
final class Child {
    private Child() {}

    static Pass run(Class<?> main, int heapMegabytes, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx" + heapMegabytes + "m", "-Xmn" + heapMegabytes * 3 / 8 + "m", "-XX:SurvivorRatio=2"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xss512k"));
        command.addAll(List.of("-XX:ReservedCodeCacheSize=64m", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 25) {
            command.addAll(List.of("-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Pass pass = null;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("pass ")) {
                    pass = Pass.parse(line);
                }
            }
        } finally {
            process.destroy();
        }
        int code = process.waitFor();
        if (code != 0 || pass == null) {
            throw new IllegalStateException("VOID: " + main.getSimpleName() + " ended with " + code);
        }
        return pass;
    }
}
