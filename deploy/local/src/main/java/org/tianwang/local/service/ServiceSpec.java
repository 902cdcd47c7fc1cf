package org.tianwang.local.service;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One service of ours.
 *
 * @param name as in ports, logs and {@code status}
 * @param module its folder in the repository, and its account in the realm
 * @param database its database, if it has one
 * @param heapMegabytes the most its heap may take
 * @param youngMegabytes of it for what has just come, where frames or events come by the thousand and the optimising
 *     compiler pays; 0 elsewhere
 * @param extras environment that only this service needs
 */
public record ServiceSpec(
        String name,
        String module,
        Optional<String> database,
        int heapMegabytes,
        int youngMegabytes,
        Function<StackFacts, Map<String, String>> extras) {

    boolean busy() {
        return youngMegabytes > 0;
    }
}
