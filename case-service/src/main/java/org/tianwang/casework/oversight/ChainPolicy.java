package org.tianwang.casework.oversight;

import java.util.Optional;
import org.tianwang.evidence.audit.AuditChain;

/** Holds each entry that a service tells against what it told before. Pure. */
final class ChainPolicy {
    private ChainPolicy() {}

    /** Where a chain stands; {@code hash} is the last entry's. */
    record Position(long sequence, String hash) {
        static final Position START = new Position(0, AuditChain.GENESIS);
    }

    /**
     * @param advances whether the entry is the chain's new end
     * @param finding what is wrong with it, if anything
     */
    record Judgement(boolean advances, Optional<FindingKind> finding) {}

    /**
     * @param known the hash that was told for this position before, if it was
     * @param firstSeen whether nothing of this service was ever seen: older entries may have left the topic by then, so
     *     that a later beginning is no finding
     */
    static Judgement judge(AccessRecord entry, Position position, Optional<String> known, boolean firstSeen) {
        if (known.isPresent()) {
            return new Judgement(
                    false, known.get().equals(entry.hash) ? Optional.empty() : Optional.of(FindingKind.REWRITTEN));
        }
        if (firstSeen && entry.sequence > 1) {
            return new Judgement(true, Optional.empty());
        }
        if (entry.sequence <= position.sequence()) {
            return new Judgement(false, Optional.empty()); // from before we began, or past its time here
        }
        if (entry.sequence > position.sequence() + 1) {
            return new Judgement(true, Optional.of(FindingKind.GAP));
        }
        boolean fits = AuditChain.hash(entry.after(position.hash())).equals(entry.hash);
        return new Judgement(true, fits ? Optional.empty() : Optional.of(FindingKind.ALTERED));
    }
}
