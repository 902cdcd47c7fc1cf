package org.tianwang.rental.dwelling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** The dwellings in the database, newest first. */
@ApplicationScoped
class DwellingRepository implements PanacheRepositoryBase<Dwelling, UUID> {

    boolean isCodeTaken(String code, UUID byOtherThan) {
        return count("code = ?1 and id <> ?2", code, byOtherThan) > 0;
    }

    List<Dwelling> page(DwellingFilter filter, Jurisdiction within, PageQuery page) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        if (!within.county()) {
            where.add("townshipCode in :townships");
            values.and("townships", Arrays.asList(within.codes()));
        }
        equal("townshipCode", "township", filter.township(), where, values);
        equal("landlord.idHash", "hash", filter.landlordHash(), where, values);
        equal("landlord.userName", "user", filter.landlordUser(), where, values);
        page.cursor().ifPresent(cursor -> {
            where.add("(registeredAt < :time or (registeredAt = :time and id < :id))");
            values.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(String.join(" and ", where) + " order by registeredAt desc, id desc", values)
                .range(0, page.limit() - 1)
                .list();
    }

    private static void equal(String field, String name, String value, List<String> where, Parameters values) {
        if (value != null) {
            where.add(field + " = :" + name);
            values.and(name, value);
        }
    }
}
