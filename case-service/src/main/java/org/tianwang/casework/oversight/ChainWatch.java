package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.VerificationKey;
import org.tianwang.platform.id.Ids;

/** Follows every service's chain as it is told, and writes down what does not fit. Runs in the consumer's transaction. */
@ApplicationScoped
class ChainWatch {
    private static final Logger LOG = Logger.getLogger(ChainWatch.class);

    private final ChainRepository chains;
    private final FindingRepository findings;
    private final RecordRepository records;
    private final Clock clock;
    private final List<VerificationKey> keys;

    ChainWatch(
            ChainRepository chains,
            FindingRepository findings,
            RecordRepository records,
            Clock clock,
            OversightConfig config) {
        this.chains = chains;
        this.findings = findings;
        this.records = records;
        this.clock = clock;
        this.keys = config.publicKeys().orElse(List.of()).stream()
                .map(VerificationKey::parse)
                .toList();
    }

    /** @return whether this look is new to us */
    boolean follow(AccessRecord entry) {
        ChainState chain = chains.findById(entry.service);
        Optional<String> known = records.hashOf(entry.service, entry.sequence);
        ChainPolicy.Judgement judgement = ChainPolicy.judge(entry, positionOf(chain), known, chain == null);
        judgement.finding().ifPresent(kind -> found(entry.service, entry.sequence, kind));
        if (known.isPresent()) {
            return false;
        }
        if (judgement.advances()) {
            advance(chain, entry);
        }
        return true;
    }

    private void advance(ChainState chain, AccessRecord entry) {
        ChainState target = chain == null ? ChainState.begin(entry) : chain;
        target.advance(entry, now());
        chains.persist(target);
    }

    private static ChainPolicy.Position positionOf(ChainState chain) {
        return chain == null ? ChainPolicy.Position.START : new ChainPolicy.Position(chain.sequence, chain.hash);
    }

    /** A head that comes before any entry of its service says nothing that could be held against it. */
    void headed(AuditHeadSigned head) {
        ChainState chain = chains.findById(head.service());
        if (chain == null) {
            return;
        }
        if (!keys.isEmpty() && keys.stream().noneMatch(signed(head)::isSignedBy)) {
            found(head.service(), head.sequence(), FindingKind.HEAD_UNSIGNED);
            return;
        }
        Optional<String> told = records.hashOf(head.service(), head.sequence());
        boolean differs = head.sequence() > chain.sequence
                || told.isPresent() && !told.get().equals(head.hash());
        if (differs) {
            found(head.service(), head.sequence(), FindingKind.HEAD_DIFFERS);
        } else if (chain.headSequence == null || chain.headSequence <= head.sequence()) {
            chain.headed(head);
        }
    }

    private static AuditHead signed(AuditHeadSigned head) {
        return new AuditHead(
                head.service(), head.sequence(), head.hash(), head.at(), new Seal(head.keyId(), head.signature()));
    }

    private void found(String service, long sequence, FindingKind kind) {
        LOG.errorf("audit chain broken service=%s sequence=%d kind=%s", service, sequence, kind);
        findings.persist(new ChainFinding(Ids.next(clock), service, sequence, kind, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
