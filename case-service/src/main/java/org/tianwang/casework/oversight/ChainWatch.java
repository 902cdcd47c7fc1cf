package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.contracts.audit.AuditHeads;
import org.tianwang.platform.id.Ids;

/** Follows every service's chain as it is told, and writes down what does not fit. Runs in the consumer's transaction. */
@ApplicationScoped
class ChainWatch {
    private static final Logger LOG = Logger.getLogger(ChainWatch.class);

    private final ChainRepository chains;
    private final FindingRepository findings;
    private final RecordRepository records;
    private final Clock clock;
    private final List<PublicKey> keys;

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
                .map(ChainWatch::key)
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
        if (!keys.isEmpty() && keys.stream().noneMatch(key -> AuditHeads.isSignedBy(key, head))) {
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

    private void found(String service, long sequence, FindingKind kind) {
        LOG.errorf("audit chain broken service=%s sequence=%d kind=%s", service, sequence, kind);
        findings.persist(new ChainFinding(Ids.next(clock), service, sequence, kind, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PublicKey key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "tianwang.oversight.public-keys holds something that is no Ed25519 public key (X.509, base64)", e);
        }
    }
}
