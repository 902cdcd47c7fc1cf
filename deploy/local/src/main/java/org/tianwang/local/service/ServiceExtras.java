package org.tianwang.local.service;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tianwang.local.port.PortPlan;

/** Environment that single services need on top of what all get. */
final class ServiceExtras {
    private static final String GATEWAY_CLIENT = "tianwang-gateway";

    private ServiceExtras() {}

    static Map<String, String> cameraIngest(StackFacts facts) {
        Map<String, String> all = new HashMap<>(serviceAccount(facts, "camera-ingest-service"));
        all.put(
                "TIANWANG_INGEST_FILE_ROOTS",
                facts.seedsFootage() + "," + facts.home().footage());
        all.put("TIANWANG_RECORDING_DISK_CAP", Long.toString(5L << 30)); // a trial must not fill somebody's disk
        all.put("ORT_DISABLE_TELEMETRY", "1"); // the detector's runtime must not report to its maker
        all.put("TIANWANG_INGEST_SECRET_KEY", facts.secrets().key("ingest.secret-key"));
        all.put(
                "TIANWANG_INGEST_FORBIDDEN_PORTS",
                PortPlan.DEFAULTS.keySet().stream()
                        .map(name -> Integer.toString(facts.ports().of(name)))
                        .collect(Collectors.joining(",")));
        return all;
    }

    static Map<String, String> caseWork(StackFacts facts) {
        Map<String, String> all = new HashMap<>();
        all.put("TIANWANG_CASE_TAKEOVER_ALERT_URL", facts.url("alert"));
        all.put("TIANWANG_CASE_TAKEOVER_TOKEN_URL", facts.realmUrl() + "/protocol/openid-connect/token");
        all.put("TIANWANG_CASE_TAKEOVER_CLIENT_SECRET", facts.clientSecret("case-service"));
        all.put("TIANWANG_OVERSIGHT_PUBLIC_KEYS", publicKeys(facts));
        all.put("TIANWANG_OVERSIGHT_SECRET_KEY", facts.secrets().key("oversight.secret-key"));
        return all;
    }

    /** The keys that may sign the heads of audit trails. */
    private static String publicKeys(StackFacts facts) {
        return Services.ALL.stream()
                .filter(service -> service.database().isPresent())
                .map(service ->
                        SigningKeys.key(service, facts).verificationKey().pem())
                .map(pem ->
                        pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }

    static Map<String, String> rental(StackFacts facts) {
        return Map.of("TIANWANG_RENTAL_SECRET_KEY", facts.secrets().key("rental.secret-key"));
    }

    static Map<String, String> gateway(StackFacts facts) {
        Map<String, String> all = new HashMap<>();
        for (ServiceSpec service : Services.ALL) {
            if (!service.name().equals(Services.GATEWAY)) {
                String key = service.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
                all.put("TIANWANG_GATEWAY_ROUTES_" + key + "_URL", facts.url(service.name()));
            }
        }
        all.put("TIANWANG_GATEWAY_ALLOW_LOCAL_REALM", "true");
        all.put("QUARKUS_OIDC_CLIENT_ID", GATEWAY_CLIENT);
        all.put("QUARKUS_OIDC_CREDENTIALS_SECRET", facts.clientSecret(GATEWAY_CLIENT));
        all.put(
                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                facts.secrets().password("gateway.cookie-key"));
        return all;
    }

    private static Map<String, String> serviceAccount(StackFacts facts, String clientId) {
        return Map.of(
                "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", facts.realmUrl(),
                "QUARKUS_OIDC_CLIENT_CLIENT_ID", clientId,
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", facts.clientSecret(clientId));
    }
}
