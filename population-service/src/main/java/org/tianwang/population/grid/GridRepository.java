package org.tianwang.population.grid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.people.GridKind;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** The grids in the database. */
@ApplicationScoped
class GridRepository implements PanacheRepositoryBase<Grid, UUID> {

    /** More grids than this cannot be in one place; a county has some hundreds in all. */
    private static final int MOST_IN_ONE_PLACE = 1000;

    List<Grid> page(Jurisdiction within, String township, GridKind kind, PageQuery page) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        if (!within.county()) {
            where.add("townshipCode in :townships");
            values.and("townships", Arrays.asList(within.codes()));
        }
        if (township != null) {
            where.add("townshipCode = :township");
            values.and("township", township);
        }
        if (kind != null) {
            where.add("kind = :kind");
            values.and("kind", kind);
        }
        page.cursor().ifPresent(cursor -> {
            where.add("(createdAt < :time or (createdAt = :time and id < :id))");
            values.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(String.join(" and ", where) + " order by createdAt desc, id desc", values)
                .range(0, page.limit() - 1)
                .list();
    }

    boolean isCodeTaken(String code, UUID byOtherThan) {
        return count("code = ?1 and id <> ?2", code, byOtherThan) > 0;
    }

    /** Those of townships that the drawer does not answer for, in force at some time with the drawing, whose boxes meet. */
    List<Grid> ofOthers(GridPolygon polygon, GridDrawing drawing, Jurisdiction drawer) {
        Parameters values = Parameters.with("mine", Arrays.asList(drawer.codes()))
                .and("west", polygon.minLon())
                .and("east", polygon.maxLon())
                .and("south", polygon.minLat())
                .and("north", polygon.maxLat())
                .and("from", drawing.validFrom())
                .and("to", drawing.validTo() == null ? LocalDate.of(9999, 12, 31) : drawing.validTo());
        return find(
                        "townshipCode not in :mine and maxLon >= :west and minLon <= :east and maxLat >= :south"
                                + " and minLat <= :north and validFrom <= :to and (validTo is null or validTo >= :from)",
                        values)
                .range(0, MOST_IN_ONE_PLACE - 1)
                .list();
    }

    /** The grids in force on that day whose box holds the point; their polygons decide. */
    List<Grid> around(double lon, double lat, LocalDate day) {
        return find(
                        "minLon <= ?1 and maxLon >= ?1 and minLat <= ?2 and maxLat >= ?2"
                                + " and validFrom <= ?3 and (validTo is null or validTo >= ?3)",
                        lon,
                        lat,
                        day)
                .range(0, MOST_IN_ONE_PLACE - 1)
                .list();
    }
}
