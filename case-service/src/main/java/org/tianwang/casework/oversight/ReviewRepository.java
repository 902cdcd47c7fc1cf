package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.page.PageQuery;

/** Reviews: open ones by the time they are due, decided ones by the time they were decided, newest first. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    List<Review> open(PageQuery page) {
        Parameters values = Parameters.with("status", Review.Status.OPEN);
        String beyond = page.cursor()
                .map(cursor -> {
                    values.and("time", cursor.time()).and("id", cursor.id());
                    return " and (r.dueAt > :time or (r.dueAt = :time and r.id > :id))";
                })
                .orElse("");
        return find(
                        "from Review r join fetch r.look where r.status = :status" + beyond + " order by r.dueAt, r.id",
                        values)
                .range(0, page.limit() - 1)
                .list();
    }

    List<Review> decided(PageQuery page) {
        Parameters values = Parameters.with("status", Review.Status.DECIDED);
        String beyond = page.cursor()
                .map(cursor -> {
                    values.and("time", cursor.time()).and("id", cursor.id());
                    return " and (r.decidedAt < :time or (r.decidedAt = :time and r.id < :id))";
                })
                .orElse("");
        return find(
                        "from Review r join fetch r.look where r.status = :status" + beyond
                                + " order by r.decidedAt desc, r.id desc",
                        values)
                .range(0, page.limit() - 1)
                .list();
    }

    long forget(Instant decidedBefore) {
        return delete("status = ?1 and decidedAt < ?2", Review.Status.DECIDED, decidedBefore);
    }
}
