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
 * @param bothCompilers whether the optimising compiler pays: only where frames or events come by the thousand
 * @param extras environment that only this service needs
 */
public record ServiceSpec(
        String name,
        String module,
        Optional<String> database,
        int heapMegabytes,
        boolean bothCompilers,
        Function<StackFacts, Map<String, String>> extras) {}
