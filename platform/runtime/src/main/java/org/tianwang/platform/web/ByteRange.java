package org.tianwang.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tianwang.platform.problem.UnsatisfiableProblem;

/**
 * One part of a file, both ends included (RFC 9110, section 14). What is not a single byte range that we understand is
 * no range: the whole file is the right answer to it, and to several ranges at once an allowed one.
 */
public record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /**
     * @param header as it came, or null
     * @return empty for the whole file
     * @throws UnsatisfiableProblem when it lies outside the file
     */
    public static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (to < from) {
            return Optional.empty();
        }
        if (from >= size) {
            throw new UnsatisfiableProblem(size);
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) {
            throw new UnsatisfiableProblem(size);
        }
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    public long length() {
        return last - first + 1;
    }

    /** For the header {@code Content-Range}. */
    public String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
