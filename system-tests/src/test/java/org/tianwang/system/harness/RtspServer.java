package org.tianwang.system.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** A network camera: {@code tools/rtsp-server.py} with one clip. */
public final class RtspServer implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path TOOL = Path.of("tools", "rtsp-server.py").toAbsolutePath();

    private final Process process;
    private final String address;

    private RtspServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Why it cannot run on this machine, if so. */
    public static Optional<String> objection() {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return Optional.of(PYTHON + " is missing");
        }
        try {
            Process check = new ProcessBuilder(PYTHON, TOOL.toString(), "--check")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return check.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    public static RtspServer playing(Path clip) throws IOException {
        Process process = new ProcessBuilder(List.of(PYTHON, TOOL.toString(), "camera=" + clip))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String first =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (first == null || !first.startsWith("rtsp://")) {
            process.destroyForcibly();
            Assertions.fail("the RTSP server did not start: " + first);
        }
        return new RtspServer(process, first.strip());
    }

    public String url() {
        return address + "camera";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
