package org.tianwang.alert.sighting;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Plates that surely stand in the list of plates with a day, so that the database is not asked again for every reading of
 * a vehicle that drives about all day. A fixed 8 MB: a newer plate may take an older one's place, which costs a question and
 * nothing else. Told only of what is committed. Any thread.
 */
final class ListedPlates {

    private static final int SLOTS = 1 << 20;

    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);

    boolean has(String plate, LocalDate day) {
        long key = key(plate, day);
        return slots.getPlain(slot(key)) == key;
    }

    void add(String plate, LocalDate day) {
        long key = key(plate, day);
        slots.setPlain(slot(key), key);
    }

    private static int slot(long key) {
        return (int) (key >>> 40) & SLOTS - 1;
    }

    /** 64 bits, well mixed (Stafford's variant 13 of MurmurHash3's finaliser): two plates of a day never meet in practice. */
    private static long key(String plate, LocalDate day) {
        long sum = day.toEpochDay();
        for (int i = 0; i < plate.length(); i++) {
            sum = sum * 0x9E3779B97F4A7C15L + plate.charAt(i);
        }
        sum = (sum ^ sum >>> 30) * 0xBF58476D1CE4E5B9L;
        sum = (sum ^ sum >>> 27) * 0x94D049BB133111EBL;
        return sum ^ sum >>> 31 | 1;
    }
}
