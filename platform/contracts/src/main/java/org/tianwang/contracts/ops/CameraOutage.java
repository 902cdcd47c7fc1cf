package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cameras that were lost, as one matter.
 *
 * @param together whether they count as one outage, rather than a single camera
 * @param lost how many there were in all
 * @param out how many of them are still lost
 * @param townships how many townships it has taken; null where it is not the county's
 * @param cameras the first {@value #LISTED} of them, in the order in which they were lost
 */
public record CameraOutage(boolean together, int lost, int out, List<LostCamera> cameras, Integer townships) {

    /** A list longer than that is no list any more. */
    public static final int LISTED = 500;

    public static CameraOutage of(boolean together, List<LostCamera> lost) {
        return new CameraOutage(together, 0, 0, List.of(), null).with(lost);
    }

    /** Of several townships. */
    public static CameraOutage ofCounty(int townships, List<LostCamera> lost) {
        return new CameraOutage(true, 0, 0, List.of(), townships).with(lost);
    }

    /** With further townships, whose cameras are added beside. */
    public CameraOutage spread(int more) {
        return townships == null ? this : new CameraOutage(together, lost, out, cameras, townships + more);
    }

    /** With further cameras; one that is listed already is lost once more and not counted twice. */
    public CameraOutage with(List<LostCamera> more) {
        List<LostCamera> all = new ArrayList<>(cameras);
        int again = 0;
        for (LostCamera camera : more) {
            if (all.removeIf(known -> known.cameraId().equals(camera.cameraId()))) {
                again++;
            }
            if (all.size() < LISTED) {
                all.add(camera);
            }
        }
        return new CameraOutage(together, lost + more.size() - again, out + more.size(), List.copyOf(all), townships);
    }

    /** Those listed that are not back. */
    public List<LostCamera> stillOut() {
        return cameras.stream().filter(camera -> camera.backAt() == null).toList();
    }

    /** With one camera back. */
    public CameraOutage back(String cameraId, Instant at) {
        List<LostCamera> all = cameras.stream()
                .map(camera -> camera.cameraId().equals(cameraId) ? camera.back(at) : camera)
                .toList();
        return new CameraOutage(together, lost, Math.max(0, out - 1), all, townships);
    }
}
