package org.tianwang.local.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.Ports;

/**
 * The ports of one run: the documented defaults, each overridden by {@code TIANWANG_PORT_<NAME>}. A 0 chooses a free
 * port, which is how the system tests run beside a stack in use.
 */
public record PortPlan(Map<String, Integer> ports) {
    public static final Map<String, Integer> DEFAULTS = defaults();

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    public static PortPlan from(Map<String, String> environment) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        DEFAULTS.forEach((name, standard) -> chosen.put(name, choose(name, standard, environment)));
        requireDistinct(chosen);
        return new PortPlan(chosen);
    }

    public static String variable(String name) {
        return "TIANWANG_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public int of(String name) {
        return ports.get(name);
    }

    /** Fails with one sentence that names every taken port, its holder where the system tells, and what to do. */
    public void requireFree() {
        List<String> names = DEFAULTS.keySet().stream()
                .filter(name -> !Ports.isFree(of(name)))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        StringJoiner problems = new StringJoiner("; ");
        for (String name : names) {
            problems.add("port %d (%s) is taken%s: stop that, or choose another port with %s"
                    .formatted(
                            of(name),
                            name,
                            PortHolder.of(of(name))
                                    .map(holder -> " by " + holder)
                                    .orElse(""),
                            variable(name)));
        }
        throw new InfrastructureException("Cannot start: " + problems);
    }

    private static int choose(String name, int standard, Map<String, String> environment) {
        String text = environment.getOrDefault(variable(name), "").strip();
        if (text.isEmpty()) {
            return standard;
        }
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port == 0 ? Ports.free() : port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with numbers out of range.
        }
        throw new InfrastructureException(
                variable(name) + " must be a port from 1 to 65535, or 0 for any free one, but is " + text);
    }

    private static void requireDistinct(Map<String, Integer> chosen) {
        Map<Integer, String> seen = new LinkedHashMap<>();
        chosen.forEach((name, port) -> {
            String other = seen.put(port, name);
            if (other != null) {
                throw new InfrastructureException("%s and %s cannot both use port %d: change %s or %s"
                        .formatted(other, name, port, variable(other), variable(name)));
            }
        });
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("gateway", 8080);
        all.put("camera-ingest", 8081);
        all.put("alert", 8082);
        all.put("case", 8083);
        all.put("population", 8084);
        all.put("rental", 8085);
        all.put("keycloak", 8180);
        all.put("postgres", 15432);
        all.put("kafka", 19092);
        return java.util.Collections.unmodifiableMap(all);
    }
}
