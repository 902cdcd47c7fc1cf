package org.tianwang.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor give it back as {@code ?cursor=} for the next part; absent at the end
 */
public record Page<T>(List<T> items, String nextCursor) {
    /**
     * Cuts a page out of rows that were asked for with {@link PageQuery#limit()}, which is one more than the page
     * holds: the surplus row only tells that there is more.
     */
    public static <R, T> Page<T> of(List<R> rows, PageQuery query, Function<R, T> view, Function<R, Cursor> position) {
        boolean more = rows.size() > query.size();
        List<R> kept = more ? rows.subList(0, query.size()) : rows;
        String next = more ? position.apply(kept.get(kept.size() - 1)).encode() : null;
        return new Page<>(kept.stream().map(view).toList(), next);
    }
}
