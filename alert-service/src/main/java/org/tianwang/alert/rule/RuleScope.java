package org.tianwang.alert.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.contracts.sky.CameraTier;

/**
 * Where a rule looks. Every part that is given must fit; a part that is empty fits everything, so the empty scope is
 * the whole county. Of several tags one is enough. A camera may be named before anybody has heard of it.
 */
public record RuleScope(
        @Size(max = 5000) Set<@NotBlank @Size(max = 100) String> cameraIds,
        @Size(max = 200) Set<@NotBlank @Size(max = 20) String> townshipCodes,
        Set<@NotNull CameraTier> tiers,
        @Size(max = 500) Set<@NotBlank @Size(max = 100) String> zoneNames,
        @Size(max = 100) Set<@NotBlank @Size(max = 100) String> tags) {

    static final RuleScope EVERYWHERE = new RuleScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public RuleScope {
        cameraIds = Defaults.orEmpty(cameraIds);
        townshipCodes = Defaults.orEmpty(townshipCodes);
        tiers = Defaults.orEmpty(tiers);
        zoneNames = Defaults.orEmpty(zoneNames);
        tags = Defaults.orEmpty(tags);
    }

    /** Whether a camera lies in it; township and tier are null while the camera is not known. */
    boolean covers(String cameraId, CameraScope camera) {
        return fits(cameraIds, cameraId)
                && fits(townshipCodes, camera.townshipCode())
                && fits(tiers, camera.tier())
                && (tags.isEmpty() || camera.tags().stream().anyMatch(tags::contains));
    }

    private static <T> boolean fits(Set<T> allowed, T value) {
        return allowed.isEmpty() || (value != null && allowed.contains(value));
    }
}
