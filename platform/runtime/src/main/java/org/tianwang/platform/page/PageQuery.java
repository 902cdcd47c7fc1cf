package org.tianwang.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** {@code ?cursor=&size=}, as a {@code @BeanParam} with {@code @Valid}; 20 a page, at most 200. */
public class PageQuery {
    @QueryParam("cursor")
    @Size(max = 400)
    String cursor;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    int size = 20;

    public static PageQuery first(int size) {
        PageQuery query = new PageQuery();
        query.size = size;
        return query;
    }

    /** The page behind a cursor of ours, for our own walks. */
    public static PageQuery after(String cursor, int size) {
        PageQuery query = first(size);
        query.cursor = cursor;
        return query;
    }

    public int size() {
        return size;
    }

    /** What to ask the database for: one row more than the page holds. */
    public int limit() {
        return size + 1;
    }

    /** Where the last page ended; a problem naming {@code cursor} if it is not one of ours. */
    public Optional<Cursor> cursor() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(cursor));
    }
}
