package org.tianwang.local.keycloak;

import java.util.ArrayList;
import java.util.List;

/** Keycloak's JVM options: what its own script sets, but with a small heap and the quick compiler only. */
final class KeycloakJvm {
    private KeycloakJvm() {}

    static List<String> options() {
        List<String> all = new ArrayList<>(List.of(
                "-Xms32m",
                "-Xmx200m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Duser.language=en",
                "-Duser.country=US",
                "--enable-native-access=ALL-UNNAMED"));
        for (String name : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            all.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 25) {
            all.add("-XX:+UseCompactObjectHeaders");
        }
        return all;
    }
}
