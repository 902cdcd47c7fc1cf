package org.tianwang.local.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.audit.TrailFinding;
import org.tianwang.evidence.audit.TrailVerdict;
import org.tianwang.evidence.audit.TrailVerifier;
import org.tianwang.evidence.audit.Witness;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * Holds one service's trail against all that is known of it. A head that the trusted key did not sign is a finding and no
 * witness.
 */
public final class TrailCheck {

    /** A head is anchored within a second of its signing; ten seconds later at the next attempt. */
    private static final Duration ANCHORED_WITHIN = Duration.ofMinutes(1);

    /** An entry is copied within a second; longer where the broker or case-service was away. */
    private static final Duration COPIED_WITHIN = Duration.ofMinutes(10);

    /** The copy's tidying runs hourly and must not look like a theft while we read. */
    private static final Duration TIDYING = Duration.ofHours(1);

    private static final String COPY = "the auditors' copy";

    private final String service;
    private final List<VerificationKey> keys;
    private final List<Path> anchors;
    private final boolean own;
    private final Duration copyKept;

    /**
     * @param keys those that may have signed heads: the present one, and one that was exchanged for it
     * @param anchors where heads were added outside; the service begins another one with another key
     * @param own whether it is the anchor that the service itself adds to, which then must have every head; a copy that is
     *     kept elsewhere may be some time behind
     * @param copyKept how long case-service keeps its copy
     */
    public TrailCheck(String service, List<VerificationKey> keys, List<Path> anchors, boolean own, Duration copyKept) {
        this.service = service;
        this.keys = List.copyOf(keys);
        this.anchors = List.copyOf(anchors);
        this.own = own;
        this.copyKept = copyKept;
    }

    /**
     * Reads both databases in one snapshot each.
     *
     * @param table the service's own database
     * @param copy case-service's
     */
    public TrailVerdict run(Connection table, Connection copy) throws SQLException, IOException {
        table.setAutoCommit(false);
        copy.setAutoCommit(false);
        Instant now = Instant.now();
        TrailVerifier verifier = new TrailVerifier(service);
        if (own) {
            unanchored(reach(), TrailTables.headedBy(table, now.minus(ANCHORED_WITHIN)))
                    .ifPresent(verifier::note);
        }
        long told = TrailTables.toldTo(copy, service);
        uncopied(told, TrailTables.headedBy(table, now.minus(COPIED_WITHIN))).ifPresent(verifier::note);
        // The witnesses' snapshots come first, so that an entry written meanwhile is not taken for a missing one.
        try (OpenAnchors open = new OpenAnchors(anchors);
                Rows<Witness> copied = TrailTables.copy(copy, service, COPY);
                Rows<AuditHead> heads = TrailTables.heads(table, service);
                Rows<TrailVerifier.Stored> entries = TrailTables.entries(table)) {
            verifier.against(copied, new TrailVerifier.Complete(COPY, told, forgottenBefore(now)))
                    .against(signed(heads, verifier, "a signed head in the database"));
            for (AnchorFile file : open.files()) {
                verifier.against(signed(file.heads(), verifier, "the outside anchor"));
            }
            return verifier.verify(entries);
        } finally {
            table.rollback();
            copy.rollback();
        }
    }

    private Instant forgottenBefore(Instant now) {
        return now.minus(copyKept).plus(TIDYING);
    }

    private long reach() throws IOException {
        long reach = 0;
        for (Path anchor : anchors) {
            reach = Math.max(reach, AnchorFile.reach(anchor, service, keys));
        }
        return reach;
    }

    /** Whoever removes the anchor, or its last lines, takes away the one witness that he could not write himself. */
    static Optional<TrailFinding> unanchored(long anchored, long headed) {
        return anchored >= headed
                ? Optional.empty()
                : Optional.of(new TrailFinding(
                        TrailFinding.Kind.UNANCHORED,
                        anchored,
                        "the outside anchor ends at entry " + anchored + ", but heads were signed up to entry "
                                + headed));
    }

    /** Whoever takes the copy's newest entries away, and with them that they were told, leaves it behind the heads. */
    static Optional<TrailFinding> uncopied(long told, long headed) {
        return told >= headed
                ? Optional.empty()
                : Optional.of(new TrailFinding(
                        TrailFinding.Kind.NOT_COPIED,
                        told,
                        COPY + " ends at entry " + told + ", but heads were signed up to entry " + headed + " "
                                + COPIED_WITHIN.toMinutes() + " minutes ago or earlier"));
    }

    private Iterator<Witness> signed(Iterator<AuditHead> heads, TrailVerifier verifier, String source) {
        return new Iterator<>() {
            private Witness next = advance();

            private Witness advance() {
                while (heads.hasNext()) {
                    AuditHead head = heads.next();
                    if (head.service().equals(service) && keys.stream().anyMatch(head::isSignedBy)) {
                        return new Witness(head.sequence(), head.hash(), source);
                    }
                    verifier.note(new TrailFinding(
                            TrailFinding.Kind.UNSIGNED,
                            head.sequence(),
                            source + " for entry " + head.sequence() + " is signed by key "
                                    + head.seal().keyId() + ", which is not trusted here"));
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Witness next() {
                if (next == null) {
                    throw new java.util.NoSuchElementException();
                }
                Witness found = next;
                next = advance();
                return found;
            }
        };
    }
}
