package org.tianwang.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.evidence.audit.TrailVerdict;
import org.tianwang.evidence.audit.TrailVerifier;
import org.tianwang.evidence.audit.Witness;

/**
 * Walks this service's whole chain beside its signed heads. Whoever owns the database can remove heads as well: the
 * outside anchor and the auditors' copy are held against it by {@code ./tianwang audit verify}.
 */
@ApplicationScoped
public class AuditVerifier {
    private static final int STEP = 1_000;
    private final AgroalDataSource database;
    private final String service;

    AuditVerifier(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
    }

    public TrailVerdict verify() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new TrailVerifier(service)
                    .against(new Pages<>(last ->
                            AuditHeadLog.after(connection, service, last == null ? 0 : last.sequence(), STEP).stream()
                                    .map(AuditVerifier::witness)
                                    .toList()))
                    .verify(new Pages<>(last -> AuditLog.after(
                            connection, last == null ? 0 : last.entry().sequence(), STEP)));
        }
    }

    private static Witness witness(AuditHeadSigned head) {
        return new Witness(head.sequence(), head.hash(), "a signed head");
    }

    /** Reads on from the last row, a page at a time. */
    private static final class Pages<T> implements Iterator<T> {
        private final Source<T> source;
        private Iterator<T> page = List.<T>of().iterator();
        private T last;
        private boolean done;

        Pages(Source<T> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !done) {
                try {
                    page = source.after(last).iterator();
                } catch (SQLException e) {
                    throw new IllegalStateException("audit trail", e);
                }
                done = !page.hasNext();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = page.next();
            return last;
        }
    }

    private interface Source<T> {
        List<T> after(T last) throws SQLException;
    }
}
