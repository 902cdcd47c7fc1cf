package org.tianwang.evidence.clip;

import java.util.List;
import java.util.Optional;

/**
 * What the verifier found.
 *
 * @param manifest what the clip says of itself, where that could be read; not to be believed unless it is whole
 * @param findings empty only if it is whole
 */
public record Verdict(State state, Optional<ClipManifest> manifest, List<Finding> findings, String reason) {

    /** Whole, broken, or nothing that could be judged at all. */
    public enum State {
        WHOLE,
        BROKEN,
        UNUSABLE
    }

    static Verdict of(ClipManifest manifest, List<Finding> findings) {
        State state = findings.isEmpty() ? State.WHOLE : State.BROKEN;
        return new Verdict(state, Optional.of(manifest), List.copyOf(findings), null);
    }

    static Verdict broken(Finding finding) {
        return new Verdict(State.BROKEN, Optional.empty(), List.of(finding), null);
    }

    static Verdict unusable(String reason) {
        return new Verdict(State.UNUSABLE, Optional.empty(), List.of(), reason);
    }

    public boolean whole() {
        return state == State.WHOLE;
    }
}
