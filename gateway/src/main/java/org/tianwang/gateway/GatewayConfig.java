package org.tianwang.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything about the gateway that an operator may set, under {@code tianwang.gateway}; the defaults fit the local
 * stack.
 */
@ConfigMapping(prefix = "tianwang.gateway")
public interface GatewayConfig {

    Routes routes();

    Upstreams upstreams();

    Bodies bodies();

    Rates rates();

    Csp csp();

    /**
     * Whether a loopback or plain-http sign-in server is acceptable with the production profile. Only the local launcher sets
     * it: the realm it starts has demo users whose password is their name.
     */
    @WithDefault("false")
    boolean allowLocalRealm();

    /** Base URL of each service, e.g. {@code TIANWANG_GATEWAY_ROUTES_ALERT_URL}. */
    interface Routes {
        Route cameraIngest();

        Route alert();

        @WithName("case")
        Route caseWork();

        Route population();

        Route rental();
    }

    interface Route {
        URI url();
    }

    interface Upstreams {
        /** How long to wait for a connection to a service before it counts as down. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may stay silent, before or in the middle of an answer. */
        @WithDefault("30s")
        Duration idleTimeout();

        /** How long a signed-in caller's body may be on its way while parts of it keep coming. */
        @WithDefault("2M")
        Duration bodyTime();

        /** Connections per service and event loop for ordinary calls. */
        @WithDefault("64")
        int connections();

        /** The same for devices, which nobody has asked yet who they are: their calls must not use up everybody's. */
        @WithDefault("32")
        int deviceConnections();

        /** Calls that may wait for such a connection; beyond that the caller is told to come back. */
        @WithDefault("512")
        int waiting();

        /** Live views (WebSockets) open at once per service and event loop; they hold their connection. */
        @WithDefault("256")
        int tunnels();
    }

    interface Bodies {
        @WithDefault("2M")
        MemorySize max();

        /**
         * Cameras that analyse by themselves send pictures in batches, evidence is uploaded whole, and so is a county's
         * road network.
         */
        @WithDefault("32M")
        MemorySize maxUpload();

        /** First path segments after {@code /api/v1/} to which the larger cap applies. */
        @WithDefault("captures,evidence,roads,VIID")
        List<String> uploads();
    }

    interface Rates {
        /** Calls a second of one user, on average. */
        @WithDefault("200")
        int userPerSecond();

        @WithDefault("1000")
        int userBurst();

        /** Calls a second from one address before anybody is known; many users may share an address. */
        @WithDefault("1000")
        int addressPerSecond();

        @WithDefault("4000")
        int addressBurst();

        /** Calls a second of devices behind one address; a township's gates may share one. */
        @WithDefault("100")
        int devicesPerSecond();

        @WithDefault("400")
        int devicesBurst();

        /** Users or addresses remembered; the one unseen for longest is forgotten first. */
        @WithDefault("10000")
        int remembered();
    }

    interface Csp {
        /** Further origins for pictures and connections, such as a tile server. */
        Optional<List<String>> extraSources();
    }
}
