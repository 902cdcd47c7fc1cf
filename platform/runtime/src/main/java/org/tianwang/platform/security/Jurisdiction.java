package org.tianwang.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The townships somebody works for: all of the county, or a set of codes. An object without a township belongs to the
 * county and is seen by county-wide callers only.
 */
public record Jurisdiction(boolean county, Set<String> townships) {
    private static final String EVERYWHERE = "*";

    public Jurisdiction {
        townships = Set.copyOf(townships);
    }

    /** From the claim: {@code *} among the codes means the whole county; nothing means nowhere. */
    public static Jurisdiction of(Collection<String> codes) {
        boolean county = codes.contains(EVERYWHERE);
        return new Jurisdiction(county, county ? Set.of() : Set.copyOf(codes));
    }

    public boolean covers(String townshipCode) {
        return county || (townshipCode != null && townships.contains(townshipCode));
    }

    /** The codes as an SQL array parameter; only meaningful when not {@link #county()}. */
    public String[] codes() {
        return new TreeSet<>(townships).toArray(String[]::new);
    }
}
