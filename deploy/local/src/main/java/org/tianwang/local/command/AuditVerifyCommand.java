package org.tianwang.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tianwang.evidence.audit.TrailVerdict;
import org.tianwang.evidence.sign.VerificationKey;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.audit.TrailCheck;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds every service's trail against its heads, the anchor and the auditors' copy, and that copy against the trail. */
@Command(name = "verify", description = "Verify the audit trails: 0 whole, 1 broken, 2 cannot be judged.")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final String COPY_DATABASE = "cases";
    private static final int MOST = 20;

    @Option(names = "--service", paramLabel = "NAME", description = "One service only.")
    private String only;

    @Option(names = "--anchor", paramLabel = "FILE", description = "An anchor kept elsewhere (with --service).")
    private Path anchor;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Public key that signed before the present one did (with --service); may be given again.")
    private List<Path> formerKeys = List.of();

    @Option(
            names = "--copy-kept",
            paramLabel = "DAYS",
            defaultValue = "1095",
            description =
                    "How long the auditors' copy is kept, where TIANWANG_OVERSIGHT_KEEP is set: ${DEFAULT-VALUE}.")
    private int copyKeptDays = 1095;

    @Override
    public Integer call() {
        try {
            return verifyAll().exitCode();
        } catch (InfrastructureException e) {
            // Not 1, which says that somebody tampered with a trail.
            System.err.println(e.getMessage());
            return TrailOutcome.UNUSABLE.exitCode();
        }
    }

    private TrailOutcome verifyAll() {
        if (anchor != null && only == null) {
            throw new InfrastructureException("An anchor is one service's: say with --service whose " + anchor + " is");
        }
        List<ServiceSpec> services = chosen();
        Context context = Context.current();
        int port = databasePort(context);
        TrailOutcome worst = TrailOutcome.WHOLE;
        for (ServiceSpec service : services) {
            worst = worst.or(verify(context, service, port));
        }
        System.out.println(worst.words());
        return worst;
    }

    /** As the status board has it; whether anything answers there, the connection will show. */
    private static int databasePort(Context context) {
        return context.status(PostgresComponent.NAME)
                .orElseThrow(() -> new InfrastructureException("Tianwang is not running: start it with ./tianwang up"))
                .port();
    }

    private List<ServiceSpec> chosen() {
        if (only == null) {
            return Services.ALL.stream().filter(s -> s.database().isPresent()).toList();
        }
        return List.of(Services.find(only)
                .filter(s -> s.database().isPresent())
                .orElseThrow(() -> new InfrastructureException("No service with an audit trail is called " + only)));
    }

    private TrailOutcome verify(Context context, ServiceSpec service, int port) {
        Path keyFile = context.home().publicKey(service.module());
        try {
            List<VerificationKey> keys = keys(keyFile);
            if (anchor != null && !Files.isReadable(CallerPath.of(anchor))) {
                return unusable(service, "there is no anchor " + CallerPath.of(anchor));
            }
            TrailCheck check = new TrailCheck(
                    service.module(),
                    keys,
                    anchors(context, service, keys),
                    anchor == null,
                    Duration.ofDays(copyKeptDays));
            try (Connection table = connect(context, service.database().orElseThrow(), port);
                    Connection copy = connect(context, COPY_DATABASE, port)) {
                return tell(check.run(table, copy));
            }
        } catch (IOException | IllegalArgumentException e) {
            return unusable(service, "its key or anchor cannot be read: " + e.getMessage());
        } catch (SQLException | InfrastructureException e) {
            return unusable(service, "its trail cannot be read: " + e.getMessage());
        }
    }

    private List<VerificationKey> keys(Path present) throws IOException {
        List<VerificationKey> keys = new ArrayList<>();
        keys.add(VerificationKey.parse(Files.readString(present)));
        for (Path former : formerKeys) {
            keys.add(VerificationKey.parse(Files.readString(CallerPath.of(former))));
        }
        return keys;
    }

    private List<Path> anchors(Context context, ServiceSpec service, List<VerificationKey> keys) {
        return anchor != null
                ? List.of(CallerPath.of(anchor))
                : keys.stream()
                        .map(key -> context.home().anchor(service.module(), key.id()))
                        .toList();
    }

    private static TrailOutcome unusable(ServiceSpec service, String why) {
        System.out.println("UNUSABLE  " + service.module() + ": " + why);
        return TrailOutcome.UNUSABLE;
    }

    private static TrailOutcome tell(TrailVerdict verdict) {
        System.out.printf(
                "%-9s %s: %d entries, %d statements of others held against them, covered up to entry %d%s%n",
                verdict.whole() ? "WHOLE" : "BROKEN",
                verdict.service(),
                verdict.entries(),
                verdict.witnesses(),
                verdict.coveredTo(),
                verdict.last() == null ? "" : ", last " + verdict.last());
        verdict.findings().stream().limit(MOST).forEach(f -> System.out.println("  - " + f.kind() + ": " + f.text()));
        if (verdict.findings().size() > MOST) {
            System.out.println("  - and more");
        }
        return verdict.whole() ? TrailOutcome.WHOLE : TrailOutcome.BROKEN;
    }

    private static Connection connect(Context context, String database, int port) throws SQLException {
        LocalSecrets secrets = LocalSecrets.in(context.home().secrets());
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database,
                database + "_app",
                secrets.password(PostgresComponent.appSecret(database)));
    }
}
