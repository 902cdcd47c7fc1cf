package org.tianwang.local.supervise;

import org.tianwang.infrastructure.process.PidFile;
import org.tianwang.local.home.Home;

/**
 * Hands a service over from the supervisor to a developer's own process and back. The developer's process is named in
 * a pid file; when it ends, in whatever way, the supervisor takes the service up again.
 */
public record Handover(Home home) {

    public boolean isTaken(String name) {
        return file(name).running().isPresent();
    }

    public void take(String name, long pid) {
        file(name).write(pid);
    }

    private PidFile file(String name) {
        return new PidFile(home.run("handover-" + name + ".pid"));
    }
}
