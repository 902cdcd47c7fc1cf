package org.tianwang.seeds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where to load the county and as whom.
 *
 * @param gateway base URL of the gateway
 * @param tokenUrl token endpoint for the client credentials
 * @param footage folder of the clips
 * @param concurrency how many calls run at once
 * @param patience how long a service may take to get ready
 */
public record SeedOptions(
        URI gateway,
        URI tokenUrl,
        String clientId,
        String clientSecret,
        Path footage,
        int concurrency,
        Duration patience) {

    static final String USAGE = "Usage: SeedLoader --gateway URL --token-url URL --client-id ID "
            + "--client-secret-env NAME --footage DIR";

    private static final int CONCURRENCY = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public SeedOptions(URI gateway, URI tokenUrl, String clientId, String clientSecret, Path footage) {
        this(gateway, tokenUrl, clientId, clientSecret, footage, CONCURRENCY, PATIENCE);
    }

    /** The secret comes by way of the environment, because arguments can be read by every user of the machine. */
    static SeedOptions parse(String[] args, Map<String, String> environment) throws SeedException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new SeedException("Cannot understand the argument " + args[i] + ". " + USAGE);
            }
            given.put(args[i].substring(2), args[i + 1]);
        }
        String variable = required(given, "client-secret-env");
        String secret = environment.get(variable);
        if (secret == null || secret.isEmpty()) {
            throw new SeedException("The environment variable " + variable + " holds no client secret");
        }
        SeedOptions options = new SeedOptions(
                url(given, "gateway"),
                url(given, "token-url"),
                required(given, "client-id"),
                secret,
                Path.of(required(given, "footage")));
        if (!given.isEmpty()) {
            throw new SeedException(
                    "Unknown argument --" + given.keySet().iterator().next() + ". " + USAGE);
        }
        return options;
    }

    private static URI url(Map<String, String> given, String name) throws SeedException {
        String value = required(given, name);
        try {
            URI url = URI.create(value);
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new SeedException("--" + name + " is no URL: " + value, e);
        }
        throw new SeedException("--" + name + " must be an http or https URL: " + value);
    }

    private static String required(Map<String, String> given, String name) throws SeedException {
        String value = given.remove(name);
        if (value == null || value.isBlank()) {
            throw new SeedException("The argument --" + name + " is missing. " + USAGE);
        }
        return value;
    }
}
