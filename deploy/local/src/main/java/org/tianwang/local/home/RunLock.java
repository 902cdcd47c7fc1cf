package org.tianwang.local.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.PidFile;

/**
 * Held by the one supervisor of a home as long as it lives. The kernel lets go of it when the process dies, however it
 * does, so a lock that is held means a supervisor that runs.
 */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pid;

    private RunLock(FileChannel channel, PidFile pid) {
        this.channel = channel;
        this.pid = pid;
    }

    /** Empty when another supervisor holds it. */
    public static Optional<RunLock> tryAcquire(Home home) {
        Path file = home.run("lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            PidFile pid = supervisor(home);
            pid.write(ProcessHandle.current().pid());
            return Optional.of(new RunLock(channel, pid));
        } catch (IOException e) {
            throw new InfrastructureException("The lock " + file + " cannot be taken: " + e.getMessage(), e);
        }
    }

    public static PidFile supervisor(Home home) {
        return new PidFile(home.run("supervisor.pid"));
    }

    @Override
    public void close() throws IOException {
        pid.delete();
        channel.close();
    }
}
