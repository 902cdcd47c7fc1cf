package org.tianwang.gateway.live;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;

/**
 * Positions as the text of a server-sent event's id: a format version, the epoch, then per topic its partitions' offsets, all
 * as variable-length numbers in base64url. It comes back from strangers, so reading checks everything.
 *
 * @param epoch marks the Kafka cluster and its topics; offsets of another epoch mean nothing here
 */
record EventId(int epoch, Positions positions) {

    private static final int VERSION = 1;
    private static final int MAX_LENGTH = 8192;

    String text() {
        var bytes = new ByteArrayOutputStream(64);
        bytes.write(VERSION);
        write(bytes, Integer.toUnsignedLong(epoch));
        for (int topic = 0; topic < FeedKind.TOPICS.size(); topic++) {
            write(bytes, positions.partitions(topic));
            for (int partition = 0; partition < positions.partitions(topic); partition++) {
                write(bytes, positions.next(topic, partition));
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Optional<EventId> parse(String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new Reader(Base64.getUrlDecoder().decode(text))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static EventId read(Reader in) {
        check(in.next() == VERSION);
        long epoch = in.next();
        check(epoch <= 0xFFFF_FFFFL);
        var positions = new Positions();
        for (int topic = 0; topic < FeedKind.TOPICS.size(); topic++) {
            long partitions = in.next();
            check(partitions <= Positions.MAX_PARTITIONS);
            for (int partition = 0; partition < partitions; partition++) {
                positions.moveTo(topic, partition, in.next());
            }
        }
        check(in.atEnd());
        return new EventId((int) epoch, positions);
    }

    private static void write(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("malformed event id");
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A number below 2^56, which is more than any offset. */
        long next() {
            long value = 0;
            for (int shift = 0; shift < 56; shift += 7) {
                check(at < bytes.length);
                int octet = bytes[at++];
                value |= (long) (octet & 0x7f) << shift;
                if (octet >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("number too long");
        }

        boolean atEnd() {
            return at == bytes.length;
        }
    }
}
