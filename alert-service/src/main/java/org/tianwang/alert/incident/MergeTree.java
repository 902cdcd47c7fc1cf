package org.tianwang.alert.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who was merged into whom, below one incident: each duplicate and the one it was merged into directly. Its order, the
 * deepest first, is the order in which their locks are taken, everywhere; so nobody waits in a ring.
 *
 * @param via of each duplicate, the one above it
 */
record MergeTree(Map<UUID, UUID> via) {

    List<UUID> deepestFirst() {
        return deepestFirst(via.keySet());
    }

    /** Those merged into this one, however indirectly, the deepest first. */
    List<UUID> below(UUID id) {
        return deepestFirst(via.keySet().stream()
                .filter(other -> !other.equals(id) && isBelow(other, id))
                .toList());
    }

    private List<UUID> deepestFirst(Collection<UUID> ids) {
        return ids.stream()
                .sorted(Comparator.comparingInt(this::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isBelow(UUID id, UUID above) {
        UUID at = id;
        for (int steps = 0; at != null && steps <= via.size(); steps++) {
            if (at.equals(above)) {
                return true;
            }
            at = via.get(at);
        }
        return false;
    }

    private int depth(UUID id) {
        int depth = 0;
        for (UUID at = via.get(id); at != null && depth <= via.size(); at = via.get(at)) {
            depth++;
        }
        return depth;
    }
}
