package org.tianwang.evidence.clip;

import java.util.ArrayList;
import java.util.List;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.clip.Finding.Kind;
import org.tianwang.evidence.sign.VerificationKey;

/** Holds the manifest against itself: order, hashes, gaps, and the head that was signed while recording. */
final class ChainCheck {
    private final ClipManifest manifest;
    private final VerificationKey trusted;
    private final List<Finding> findings = new ArrayList<>();

    ChainCheck(ClipManifest manifest, VerificationKey trusted) {
        this.manifest = manifest;
        this.trusted = trusted;
    }

    List<Finding> findings() {
        List<ClipManifest.Entry> entries = manifest.segments();
        for (int i = 0; i < entries.size(); i++) {
            hash(entries.get(i));
            if (i > 0) {
                follows(entries.get(i - 1), entries.get(i));
            }
        }
        head();
        return findings;
    }

    private void hash(ClipManifest.Entry entry) {
        if (!entry.file().equals(ClipManifest.Entry.fileName(entry.sequence()))
                || !SegmentChain.hash(entry.segment(manifest.camera().id())).equals(entry.hash())) {
            add(Kind.BROKEN_CHAIN, "What the manifest says of segment " + entry.sequence() + " does not fit its hash.");
        }
    }

    private void follows(ClipManifest.Entry before, ClipManifest.Entry after) {
        if (after.sequence() <= before.sequence()) {
            add(Kind.REORDERED, "Segment " + after.sequence() + " stands behind segment " + before.sequence() + ".");
        } else if (after.sequence() > before.sequence() + 1) {
            add(Kind.MISSING_SEGMENT, missing(before.sequence() + 1, after.sequence() - 1));
        } else if (!after.previous().equals(before.hash())) {
            add(
                    Kind.BROKEN_CHAIN,
                    "Segment " + after.sequence() + " does not follow on segment " + before.sequence() + ".");
        }
        gap(before.segment(manifest.camera().id()), after);
    }

    private void gap(Segment before, ClipManifest.Entry entry) {
        Segment after = entry.segment(manifest.camera().id());
        boolean declared = entry.gapBefore() != null && !entry.gapBefore().isBlank();
        if (after.sequence() == before.sequence() + 1 && SegmentChain.isGap(before, after) && !declared) {
            add(
                    Kind.UNDECLARED_GAP,
                    "Between " + before.to() + " and " + after.from()
                            + " there is no recording, and no reason is given.");
        }
    }

    private void head() {
        ClipManifest.Head head = manifest.head();
        if (manifest.segments().isEmpty()) {
            add(Kind.MISSING_SEGMENT, "The clip holds no segment.");
            return;
        }
        ClipManifest.Entry last = manifest.segments().getLast();
        if (head.sequence() > last.sequence()) {
            add(Kind.TRUNCATED, missing(last.sequence() + 1, head.sequence()) + " The clip's end was cut off.");
        } else if (head.sequence() != last.sequence() || !head.hash().equals(last.hash())) {
            add(Kind.BROKEN_CHAIN, "The signed head does not belong to the last segment.");
        }
        if (!SegmentChain.verifies(head.sequence(), head.hash(), head.seal(), trusted)) {
            add(
                    trusted.id().equals(head.seal().keyId()) ? Kind.BROKEN_CHAIN : Kind.OTHER_KEY,
                    "The head of the chain was not signed by the trusted key.");
        }
    }

    private static String missing(long from, long to) {
        return from == to ? "Segment " + from + " is missing." : "Segments " + from + " to " + to + " are missing.";
    }

    private void add(Kind kind, String text) {
        findings.add(new Finding(kind, text));
    }
}
