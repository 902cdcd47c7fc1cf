package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cameras' names, for what keeps a list of them; for inside the service, whoever asks. */
@ApplicationScoped
public class CameraNames {
    private final CameraRepository repository;

    CameraNames(CameraRepository repository) {
        this.repository = repository;
    }

    @Transactional
    public Map<UUID, String> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Camera::id, Camera::name, (a, b) -> a));
    }
}
