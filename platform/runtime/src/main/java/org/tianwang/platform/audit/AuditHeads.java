package org.tianwang.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.sign.InstallationKey;

/**
 * Signs the trail's head whenever it has grown, tells it by Kafka in the same transaction, and hands it to the outside
 * anchor. An anchor that is away gets what it missed when it is back.
 */
@ApplicationScoped
public class AuditHeads {
    private static final Logger LOG = Logger.getLogger(AuditHeads.class);
    private static final int STEP = 500;

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final InstallationKey key;
    private final Clock clock;
    private final String service;
    private final Optional<FileAnchor> anchor;

    AuditHeads(
            AgroalDataSource database,
            Outbox outbox,
            InstallationKey key,
            Clock clock,
            AuditConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.key = key;
        this.clock = clock;
        this.service = service;
        this.anchor = config.anchorFile().map(FileAnchor::new);
    }

    /** Signs the present head unless one covers it; anchors what is not anchored yet. */
    @Scheduled(
            every = "${tianwang.audit.head-every:10s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sign() {
        if (!key.isPresent()) {
            LOG.warn("the audit trail's heads are not signed: set TIANWANG_SIGNING_KEY");
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(this::signHead);
            anchor();
        } catch (RuntimeException | SQLException | IOException e) {
            LOG.warnf("audit head not signed or anchored, tried again soon cause=%s", e);
        }
    }

    private void signHead() {
        try (Connection connection = database.getConnection()) {
            AuditLog.Head head = AuditHeadLog.uncovered(connection);
            if (head == null) {
                return;
            }
            AuditHead signed = AuditHead.sign(
                    key.key(),
                    service,
                    head.sequence(),
                    head.hash(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (AuditHeadLog.append(connection, signed)) {
                outbox.publish(new AuditHeadSigned(
                        service,
                        signed.sequence(),
                        signed.hash(),
                        signed.at(),
                        signed.seal().keyId(),
                        signed.seal().signature()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("audit head", e);
        }
    }

    private void anchor() throws SQLException, IOException {
        if (anchor.isEmpty()) {
            return;
        }
        long from = anchor.get().lastSequence();
        List<AuditHeadSigned> heads;
        try (Connection connection = database.getConnection()) {
            heads = AuditHeadLog.after(connection, service, from, STEP);
        }
        for (AuditHeadSigned head : heads) {
            anchor.get().append(head);
        }
    }
}
