package org.tianwang.alert.watchlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.Plates;

/**
 * The plates looked out for, by what cameras confuse, so that one lookup finds exact and confusable ones alike however
 * long the list is. Entries lie in columns of numbers, some 80 bytes each: a list of a million is 80 MB, where objects
 * were half a gigabyte. Built by one thread, then immutable.
 */
final class PlateIndex {

    static final PlateIndex EMPTY = of(List.of());

    private static final int NONE = -1;
    private static final Severity[] SEVERITIES = Severity.values();

    private final Columns columns;
    private final int[] heads;
    private final int[] next;

    private PlateIndex(Columns columns) {
        this.columns = columns;
        this.heads = new int[Integer.highestOneBit(Math.max(8, columns.size - 1)) << 1];
        this.next = new int[columns.size];
        Arrays.fill(heads, NONE);
        for (int entry = columns.size - 1; entry >= 0; entry--) {
            int slot = slot(columns.keys[entry]);
            next[entry] = heads[slot];
            heads[slot] = entry;
        }
    }

    static PlateIndex of(List<WatchedPlate> plates) {
        Builder builder = new Builder(plates.size());
        plates.forEach(builder::add);
        return builder.build();
    }

    /** The entries that are in force at the time and place of the sighting and may be its plate. */
    List<WatchedPlate> matching(Sighting sighting) {
        long key = key(sighting.folded());
        int entry = heads[slot(key)];
        List<WatchedPlate> found = List.of();
        for (; entry != NONE; entry = next[entry]) {
            if (columns.keys[entry] == key) {
                found = with(found, columns.plate(entry), sighting);
            }
        }
        return found;
    }

    /** Keys of different texts may agree by chance, so the text itself has the last word. */
    private static List<WatchedPlate> with(List<WatchedPlate> found, WatchedPlate plate, Sighting sighting) {
        if (!plate.covers(sighting) || !Plates.fold(plate.plate()).equals(sighting.folded())) {
            return found;
        }
        List<WatchedPlate> all = found.isEmpty() ? new ArrayList<>(1) : found;
        all.add(plate);
        return all;
    }

    private int slot(long key) {
        return (int) (key >>> 32) & heads.length - 1;
    }

    /** 64 bits of the text, well mixed: Stafford's variant 13 of MurmurHash3's finaliser over a polynomial. */
    private static long key(String folded) {
        long sum = folded.length();
        for (int i = 0; i < folded.length(); i++) {
            sum = sum * 0x9E3779B97F4A7C15L + folded.charAt(i);
        }
        sum = (sum ^ sum >>> 30) * 0xBF58476D1CE4E5B9L;
        sum = (sum ^ sum >>> 27) * 0x94D049BB133111EBL;
        return sum ^ sum >>> 31;
    }

    /** Takes entries one by one, so that a long list need never lie in memory as objects. */
    static final class Builder {

        private final Columns columns;

        /** @param expected how many there will be; more or fewer are no harm */
        Builder(int expected) {
            columns = new Columns(Math.max(8, expected));
        }

        void add(WatchedPlate plate) {
            columns.add(plate, key(Plates.fold(plate.plate())));
        }

        PlateIndex build() {
            return new PlateIndex(columns);
        }
    }

    /** One array a field; times in microseconds, which is what the database keeps. */
    private static final class Columns {

        private int size;
        private long[] keys;
        private long[] idsHigh;
        private long[] idsLow;
        private long[] from;
        private long[] to;
        private int[] groupings;
        private byte[] severities;
        private short[] townships;
        private int[] textEnds;
        private char[] texts;
        private final Names names = new Names();

        Columns(int capacity) {
            keys = new long[capacity];
            idsHigh = new long[capacity];
            idsLow = new long[capacity];
            from = new long[capacity];
            to = new long[capacity];
            groupings = new int[capacity];
            severities = new byte[capacity];
            townships = new short[capacity];
            textEnds = new int[capacity];
            texts = new char[capacity * 7];
        }

        void add(WatchedPlate plate, long key) {
            if (size == keys.length) {
                grow();
            }
            int begin = size == 0 ? 0 : textEnds[size - 1];
            int end = begin + plate.plate().length();
            if (end > texts.length) {
                texts = Arrays.copyOf(texts, end + texts.length / 2);
            }
            plate.plate().getChars(0, plate.plate().length(), texts, begin);
            textEnds[size] = end;
            keys[size] = key;
            idsHigh[size] = plate.id().getMostSignificantBits();
            idsLow[size] = plate.id().getLeastSignificantBits();
            from[size] = micros(plate.validFrom());
            to[size] = micros(plate.validTo());
            groupings[size] = plate.groupingSeconds();
            severities[size] = (byte) plate.severity().ordinal();
            townships[size] = names.number(plate.townshipCode());
            size++;
        }

        WatchedPlate plate(int entry) {
            int begin = entry == 0 ? 0 : textEnds[entry - 1];
            return new WatchedPlate(
                    new UUID(idsHigh[entry], idsLow[entry]),
                    new String(texts, begin, textEnds[entry] - begin),
                    SEVERITIES[severities[entry]],
                    names.name(townships[entry]),
                    instant(from[entry]),
                    instant(to[entry]),
                    groupings[entry]);
        }

        private void grow() {
            int capacity = size + size / 2;
            keys = Arrays.copyOf(keys, capacity);
            idsHigh = Arrays.copyOf(idsHigh, capacity);
            idsLow = Arrays.copyOf(idsLow, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            groupings = Arrays.copyOf(groupings, capacity);
            severities = Arrays.copyOf(severities, capacity);
            townships = Arrays.copyOf(townships, capacity);
            textEnds = Arrays.copyOf(textEnds, capacity);
        }

        private static long micros(Instant time) {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
        }

        private static Instant instant(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        }
    }

    /** The townships that occur, each once; there are few. */
    private static final class Names {

        private final List<String> names = new ArrayList<>();
        private final Map<String, Short> numbers = new HashMap<>();

        short number(String name) {
            return numbers.computeIfAbsent(name == null ? "" : name, fresh -> {
                if (names.size() > Short.MAX_VALUE) {
                    throw new IllegalStateException("more townships than there can be");
                }
                names.add(name);
                return (short) (names.size() - 1);
            });
        }

        String name(short number) {
            return names.get(number);
        }
    }
}
