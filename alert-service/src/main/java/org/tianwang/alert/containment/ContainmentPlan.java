package org.tianwang.alert.containment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tianwang.contracts.GeoPoint;

/**
 * A plan as it was computed.
 *
 * @param road the road on which the vehicle was seen
 * @param complete whether every way out has a unit that is there in time
 * @param areas where it can be, at moments from now on
 * @param points what to close, the most urgent first
 * @param gaps ways out that nobody can close in time
 * @param cameras where it would be seen next, the soonest first
 * @param unitsConsidered how many free units were weighed
 * @param idle units whose post is needed no more: the vehicle has been seen elsewhere
 * @param exitsGuessed true where the road map does not mark where roads leave it, so that its outline stands for that; a
 *     ring that is complete by the outline may have a way out that nobody knows of
 */
public record ContainmentPlan(
        Instant computedAt,
        GeoPoint origin,
        String road,
        Instant sightedAt,
        boolean complete,
        List<Area> areas,
        List<Point> points,
        List<Gap> gaps,
        List<Camera> cameras,
        int unitsConsidered,
        long tookMillis,
        List<Idle> idle,
        Boolean exitsGuessed) {

    /** Plans that were kept before this was known have none. */
    public ContainmentPlan {
        idle = idle == null ? List.of() : idle;
    }

    /**
     * Where the vehicle can be.
     *
     * @param outer as far as it can have come at its fastest
     * @param inner as far as it has come at its slowest, unless it has stopped or turned; empty when that is nowhere yet
     */
    @Schema(name = "ReachableArea")
    public record Area(long afterSeconds, Instant at, List<GeoPoint> outer, List<GeoPoint> inner) {}

    /**
     * A point to close, who does it, and how much earlier than the vehicle.
     *
     * @param ordered whether the unit was sent there already
     * @param positionAgeSeconds how old the position is from which the unit was reckoned; null when nobody knows, and
     *     in plans
     *     from before this was kept
     * @param moves true where it was sent to another point, which is needed no more, and has to be sent on
     */
    public record Point(
            String junction,
            String name,
            GeoPoint location,
            Instant vehicleAt,
            UUID unitId,
            String callSign,
            Instant unitAt,
            long travelSeconds,
            long marginSeconds,
            boolean ordered,
            Boolean moves,
            Long positionAgeSeconds) {}

    /** A unit at a post that closes nothing any more, and that no other point needs. */
    public record Idle(UUID unitId, String callSign, GeoPoint location) {}

    /** A way out that stays open; the nearest unit would come so many seconds late. */
    public record Gap(String junction, String name, GeoPoint location, Instant vehicleAt, Long lateSeconds) {}

    /** A camera, and when the vehicle would pass it. */
    public record Camera(String cameraId, String name, GeoPoint location, Instant from, Instant to) {}
}
