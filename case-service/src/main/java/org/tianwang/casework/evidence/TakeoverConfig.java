package org.tianwang.casework.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where officers' pictures are fetched, and as whom. Without an address nothing is fetched, and orders wait. */
@ConfigMapping(prefix = "tianwang.case.takeover")
public interface TakeoverConfig {

    /** Base address of alert-service. */
    Optional<URI> alertUrl();

    /** Token endpoint of the realm. */
    Optional<URI> tokenUrl();

    @WithDefault("case-service")
    String clientId();

    Optional<String> clientSecret();

    /** How long one answer may take. */
    @WithDefault("PT20S")
    Duration timeout();

    /** After so long another instance may take up an order again that somebody died over. */
    @WithDefault("PT5M")
    Duration lease();

    /** First pause after a failure; it doubles with each, up to {@link #longestPause()}. */
    @WithDefault("PT5S")
    Duration firstPause();

    @WithDefault("PT30M")
    Duration longestPause();

    /** The platform takes no bigger picture in; an answer beyond is none. */
    @WithDefault("2000000")
    int mostBytes();
}
