package org.tianwang.alert.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/**
 * The conditions of a list, newest first, over an entity called {@code e}. Values are always bound, never written into
 * the text; every list is cut to its page.
 */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition with the parameter {@code :name}, unless there is no value. */
    public Conditions and(String clause, String name, Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(name, value);
        }
        return this;
    }

    /** Only where something holds that has no parameter. */
    public Conditions when(boolean wanted, String clause) {
        if (wanted) {
            clauses.add(clause);
        }
        return this;
    }

    /** Only what lies in the caller's townships. */
    public Conditions within(Jurisdiction jurisdiction) {
        if (!jurisdiction.county()) {
            clauses.add("e.townshipCode in :townships");
            values.put("townships", List.of(jurisdiction.codes()));
        }
        return this;
    }

    /** The page's rows and one more, ordered by a time and the id, both falling. */
    public <T> List<T> newest(EntityManager entities, Class<T> type, String time, PageQuery page) {
        page.cursor().ifPresent(cursor -> after(time, cursor));
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        TypedQuery<T> query = entities.createQuery(
                "select e from " + type.getSimpleName() + " e" + where + " order by e." + time + " desc, e.id desc",
                type);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.limit()).getResultList();
    }

    private void after(String time, Cursor cursor) {
        clauses.add("(e." + time + " < :cursorTime or (e." + time + " = :cursorTime and e.id < :cursorId))");
        values.put("cursorTime", cursor.time());
        values.put("cursorId", cursor.id());
    }
}
