package org.tianwang.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;

/** The command line of a service's JVM. Training an AOT cache must use the same one, or the cache is refused. */
public final class ServiceCommand {
    /**
     * The optimising compiler takes up to 25 MB for some methods, hours after the start too, and glibc keeps what it gives
     * back. Once a minute what lies free goes to the system, in 2 to 4 ms.
     */
    private static final String GIVE_BACK = "-XX:TrimNativeHeapInterval=60000";

    private static final List<String> SPARING = List.of("-Xms24m", "-XX:TieredStopAtLevel=1");

    private final ServiceSpec service;
    private final StackFacts facts;

    public ServiceCommand(ServiceSpec service, StackFacts facts) {
        this.service = service;
        this.facts = facts;
    }

    /** The folder of Quarkus' fast-jar, in which it has to be started. */
    public Path folder() {
        Path folder = facts.root().resolve(service.module()).resolve("target").resolve("quarkus-app");
        if (!folder.resolve("quarkus-run.jar").toFile().isFile()) {
            throw new InfrastructureException(service.name() + " is not built: " + folder
                    + " is missing; ./tianwang up builds it, ./tianwang logs build tells why it did not");
        }
        return folder;
    }

    public List<String> run(List<String> more) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx" + service.heapMegabytes() + "m", "-XX:+UseSerialGC", "-Xss512k"));
        all.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=64m"));
        all.addAll(service.busy() ? busy(service.youngMegabytes()) : SPARING);
        all.addAll(versionOptions(service.busy()));
        all.add("-Dorg.bytedeco.javacpp.cachedir=" + facts.home().cache("javacpp"));
        all.addAll(more);
        all.addAll(List.of("-jar", "quarkus-run.jar"));
        return all;
    }

    /**
     * What is being read and written has to fit the survivor spaces, each a quarter of what is young: what does not is old at
     * once, and the whole heap is collected every few seconds.
     */
    private static List<String> busy(int youngMegabytes) {
        return List.of("-Xms" + (youngMegabytes + 32) + "m", "-Xmn" + youngMegabytes + "m", "-XX:SurvivorRatio=2");
    }

    private static List<String> versionOptions(boolean busy) {
        List<String> options = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (Runtime.version().feature() >= 25) {
            options.add("-XX:+UseCompactObjectHeaders");
            if (busy) {
                options.add(GIVE_BACK);
            }
        }
        return options;
    }
}
