package org.tianwang.rental.dwelling;

/**
 * What a list of dwellings is narrowed to; null means any.
 *
 * @param landlordHash only dwellings let by the holder of one document
 * @param landlordUser only a landlord's own
 */
record DwellingFilter(String township, String landlordHash, String landlordUser) {}
