package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.platform.security.Jurisdiction;

/**
 * In which townships a rule can raise alerts; empty means anywhere in the county. Who answers for one township may see
 * and change only rules that stay within it.
 */
@ApplicationScoped
public class RuleReach {

    private final CameraDirectory cameras;

    RuleReach(CameraDirectory cameras) {
        this.cameras = cameras;
    }

    /** A rule that names townships stays in them; one that names cameras in theirs, if all of them are known. */
    Set<String> of(RuleScope scope) {
        if (!scope.townshipCodes().isEmpty()) {
            return new TreeSet<>(scope.townshipCodes());
        }
        Set<String> townships = new TreeSet<>();
        for (String id : scope.cameraIds()) {
            CameraFacts camera = cameras.find(id);
            if (camera == null || camera.townshipCode() == null) {
                return Set.of();
            }
            townships.add(camera.townshipCode());
        }
        return townships;
    }

    static boolean isWithin(Set<String> townships, Jurisdiction jurisdiction) {
        return jurisdiction.county()
                || (!townships.isEmpty() && jurisdiction.townships().containsAll(townships));
    }
}
