package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Followed vehicles and what was seen of them, in the database. */
@ApplicationScoped
public class FollowRepository {

    private final EntityManager entities;

    FollowRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Follow> find(UUID id) {
        return Optional.ofNullable(entities.find(Follow.class, id));
    }

    /** Takes the row's lock until the end of the transaction. */
    Optional<Follow> lock(UUID id) {
        return Optional.ofNullable(entities.find(Follow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Follow follow) {
        entities.persist(follow);
    }

    Optional<IncidentStatus> incidentStatus(UUID incidentId) {
        return entities.createQuery("select i.status from Incident i where i.id = :id", IncidentStatus.class)
                .setParameter("id", incidentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param incidents null for all
     * @param jurisdiction null for the crew of the incident's own task, who are entitled by being sent
     */
    List<Follow> list(Collection<UUID> incidents, boolean running, Jurisdiction jurisdiction, PageQuery page) {
        Conditions conditions = new Conditions()
                .and("e.incidentId in :incidents", "incidents", incidents)
                .and("(:running = true and e.endedAt is null)", "running", running ? true : null);
        if (jurisdiction != null) {
            conditions.within(jurisdiction);
        }
        return conditions.newest(entities, Follow.class, "startedAt", page);
    }

    /** All that run; bounded by the most that may. */
    List<Follow> running(int most) {
        return entities.createQuery(
                        "select f from Follow f where f.endedAt is null order by f.endsAt, f.id", Follow.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How long a vehicle was followed by this person or for these incidents, together with {@code more}; no hour twice. */
    Duration followed(String folded, String by, Collection<UUID> incidents, Instant since, Follow.Span more) {
        Number seconds = (Number) entities.createNativeQuery("""
                        select coalesce(sum(extract(epoch from upper(hours) - lower(hours))), 0) from unnest(
                            tstzmultirange(tstzrange(:from, :to)) + (
                                select coalesce(range_agg(tstzrange(started_at,
                                           greatest(started_at, coalesce(ended_at, ends_at)))), '{}')
                                from follow where folded = :folded and started_at >= :since
                                  and (started_by = :by or incident_id = any(:incidents)))) hours""", Object.class)
                .setParameter("from", more.from())
                .setParameter("to", more.to())
                .setParameter("folded", folded)
                .setParameter("since", since)
                .setParameter("by", by)
                .setParameter("incidents", incidents.toArray(UUID[]::new))
                .getSingleResult();
        return Duration.ofSeconds(seconds.longValue());
    }

    /** Whether a second person has found that there was no danger for which this search was made; null is none. */
    boolean isUnjustified(UUID searchId) {
        return searchId != null
                && !entities.createQuery(
                                "select p.id from PlateSearch p where p.id = :id and p.justified = false", UUID.class)
                        .setParameter("id", searchId)
                        .getResultList()
                        .isEmpty();
    }

    /** Those whose hours or incident are over, or whose search was unjustified, locked. */
    @SuppressWarnings("unchecked")
    List<Follow> due(Instant now, int limit) {
        return entities.createNativeQuery("""
                        select f.* from follow f where f.ended_at is null and (f.ends_at <= :now or exists (
                            select 1 from incident i where i.id = f.incident_id and i.status in ('RESOLVED', 'CLOSED'))
                          or exists (select 1 from plate_search p where p.id = f.search_id and p.justified = false))
                        order by f.ends_at limit :limit for update of f skip locked""", Follow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Writes a reading down once; false when it is there already. */
    boolean addSighting(UUID followId, Sighting s, boolean exact) {
        GeoPoint place = s.camera() == null ? null : s.camera().location();
        return entities.createNativeQuery("""
                        insert into follow_sighting (follow_id, sighting_id, seen_at, plate, exact, confidence, camera_id,
                                                     camera_name, township_code, lon, lat, snapshot_id, crop_id)
                        values (:follow, :id, :at, :plate, :exact, :confidence, :camera, cast(:name as text),
                                cast(:township as text), cast(:lon as float8), cast(:lat as float8),
                                cast(:snapshot as text), cast(:crop as text))
                        on conflict do nothing""")
                        .setParameter("follow", followId)
                        .setParameter("id", s.id())
                        .setParameter("at", s.seenAt())
                        .setParameter("plate", s.plate())
                        .setParameter("exact", exact)
                        .setParameter("confidence", s.confidence())
                        .setParameter("camera", s.cameraId())
                        .setParameter(
                                "name", s.camera() == null ? null : s.camera().name())
                        .setParameter("township", s.townshipCode())
                        .setParameter("lon", place == null ? null : place.lon())
                        .setParameter("lat", place == null ? null : place.lat())
                        .setParameter("snapshot", s.snapshotId())
                        .setParameter("crop", s.cropId())
                        .executeUpdate()
                == 1;
    }

    FollowedSighting sighting(UUID followId, UUID sightingId) {
        FollowedSighting.Key key = new FollowedSighting.Key();
        key.followId = followId;
        key.sightingId = sightingId;
        return entities.find(FollowedSighting.class, key);
    }

    /** The last sighting of each. */
    Map<UUID, FollowedSighting> last(Collection<UUID> followIds) {
        return followIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select s from FollowedSighting s where s.followId in :ids and not exists ("
                                        + "select 1 from FollowedSighting later where later.followId = s.followId"
                                        + " and (later.seenAt > s.seenAt"
                                        + " or (later.seenAt = s.seenAt and later.sightingId > s.sightingId)))",
                                FollowedSighting.class)
                        .setParameter("ids", followIds)
                        .setMaxResults(followIds.size())
                        .getResultStream()
                        .collect(Collectors.toMap(s -> s.followId, Function.identity()));
    }

    /** Newest first. */
    List<FollowedSighting> sightings(UUID followId, int most) {
        return entities.createQuery(
                        "select s from FollowedSighting s where s.followId = :id"
                                + " order by s.seenAt desc, s.sightingId desc",
                        FollowedSighting.class)
                .setParameter("id", followId)
                .setMaxResults(most)
                .getResultList();
    }
}
