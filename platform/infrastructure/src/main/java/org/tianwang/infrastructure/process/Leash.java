package org.tianwang.infrastructure.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prefixes a command so that the child lives in a session of its own (Ctrl-C at the terminal reaches only the
 * supervisor, which then stops the children in order) and is killed by the kernel when its parent dies, even by
 * {@code kill -9}. Uses util-linux; where that is missing, the pid files and the shutdown hook remain.
 */
public final class Leash {
    private static final Optional<String> SETSID = find("setsid");
    private static final Optional<String> SETPRIV = find("setpriv");

    private Leash() {}

    public static List<String> on(List<String> command) {
        return on(List.of(), command);
    }

    /**
     * The wrapper comes before the death signal is asked for, because changing user or name space clears it.
     *
     * @param wrapper a command such as {@code unshare -U} under which the child is to run, or nothing
     */
    public static List<String> on(List<String> wrapper, List<String> command) {
        List<String> all = new ArrayList<>();
        SETSID.ifPresent(all::add);
        all.addAll(wrapper);
        SETPRIV.ifPresent(setpriv -> all.addAll(List.of(setpriv, "--pdeathsig", "KILL")));
        all.addAll(command);
        return all;
    }

    public static Optional<String> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin:/usr/sbin:/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
