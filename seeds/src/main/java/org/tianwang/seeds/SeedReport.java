package org.tianwang.seeds;

/**
 * What loading did.
 *
 * @param created records that were not there before (201)
 * @param present records that were there already (200)
 */
public record SeedReport(int created, int present) {

    @Override
    public String toString() {
        return "%d records: %d new, %d there already".formatted(created + present, created, present);
    }
}
