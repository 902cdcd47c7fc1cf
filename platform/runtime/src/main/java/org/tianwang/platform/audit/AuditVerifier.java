package org.tianwang.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tianwang.contracts.audit.AuditChain;

/** Walks the whole chain and says whether it is whole, or where it breaks. */
@ApplicationScoped
public class AuditVerifier {
    private static final int STEP = 1_000;
    private final AgroalDataSource database;

    AuditVerifier(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param entries how many entries were found whole, from the first on
     * @param brokenAt sequence of the first entry that does not fit, or null
     * @param reason what does not fit, or null
     */
    public record Verdict(long entries, String head, Long brokenAt, String reason) {
        public boolean whole() {
            return brokenAt == null;
        }
    }

    public Verdict verify() throws SQLException {
        long sequence = 0;
        String hash = AuditChain.GENESIS;
        try (Connection connection = database.getConnection()) {
            for (List<AuditLog.Stored> part = AuditLog.after(connection, 0, STEP);
                    !part.isEmpty();
                    part = AuditLog.after(connection, sequence, STEP)) {
                for (AuditLog.Stored stored : part) {
                    String fault = fault(stored, sequence, hash);
                    if (fault != null) {
                        return new Verdict(sequence, hash, stored.entry().sequence(), fault);
                    }
                    sequence = stored.entry().sequence();
                    hash = stored.hash();
                }
            }
        }
        return new Verdict(sequence, hash, null, null);
    }

    private static String fault(AuditLog.Stored stored, long before, String hashBefore) {
        if (stored.entry().sequence() != before + 1) {
            return "entries " + (before + 1) + " to " + (stored.entry().sequence() - 1) + " are missing";
        }
        if (!stored.entry().previousHash().equals(hashBefore)) {
            return "does not follow on the entry before it";
        }
        return AuditChain.hash(stored.entry()).equals(stored.hash()) ? null : "was changed after it was written";
    }
}
