package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts each chain's position together with what was found wrong with it. */
@ApplicationScoped
class Chains {
    private final ChainRepository chains;
    private final FindingRepository findings;

    Chains(ChainRepository chains, FindingRepository findings) {
        this.chains = chains;
        this.findings = findings;
    }

    List<ChainView> all() {
        return chains.all().stream().map(this::view).toList();
    }

    private ChainView view(ChainState chain) {
        List<ChainView.Finding> found =
                findings.newest(chain.service).stream().map(ChainFinding::view).toList();
        return new ChainView(
                chain.service,
                found.isEmpty(),
                chain.firstSequence,
                chain.sequence,
                chain.followedAt,
                chain.headSequence,
                chain.headAt,
                chain.headKeyId,
                found);
    }
}
