package org.tianwang.infrastructure.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells one process from another that later got the same number. A pid alone is not enough to kill by: after a crash
 * or a reboot it may belong to a stranger. On Linux the start time in clock ticks since boot plus the boot id is exact;
 * elsewhere the start instant has to do.
 */
public record ProcessIdentity(long pid, String birth) {

    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(ProcessIdentity::birth)
                .map(birth -> new ProcessIdentity(pid, birth));
    }

    /** The living process with this pid, if it is still the very one that was recorded. */
    public Optional<ProcessHandle> handle() {
        return of(pid).filter(this::equals).flatMap(self -> ProcessHandle.of(pid));
    }

    private static Optional<String> birth(ProcessHandle handle) {
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        try {
            String line = Files.readString(stat);
            // The command name in field 2 may hold blanks and brackets; count fields after its last bracket.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z")) {
                return Optional.empty();
            }
            return Optional.of(fields[19] + "@" + bootId());
        } catch (IOException notLinuxOrGone) {
            return handle.info().startInstant().map(Object::toString);
        }
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
