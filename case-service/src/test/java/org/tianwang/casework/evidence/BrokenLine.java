package org.tianwang.casework.evidence;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for alert-service: pictures by incident, a line that may be cut, bytes that may be swapped. */
@Mock
@ApplicationScoped
class BrokenLine implements PictureSource {

    private final Map<UUID, List<ScenePicture>> pictures = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> contents = new ConcurrentHashMap<>();
    private volatile boolean cut;

    /** A call, because a field of a bean's proxy is not the bean's. */
    void cut(boolean now) {
        cut = now;
    }

    ScenePicture take(UUID incident) {
        UUID id = UUID.randomUUID();
        byte[] bytes = ("picture " + id).getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.parse("2026-11-23T04:10:00Z");
        ScenePicture picture = new ScenePicture(
                id, "巡逻01", at, at.plusSeconds(90), "DEVICE", null, "officer", Sha256.hex(bytes), 640, 480);
        contents.put(id, bytes);
        pictures.computeIfAbsent(incident, i -> new ArrayList<>()).add(picture);
        return picture;
    }

    void swap(ScenePicture picture) {
        contents.put(picture.id(), "something else".getBytes(StandardCharsets.UTF_8));
    }

    void mend(ScenePicture picture) {
        contents.put(picture.id(), ("picture " + picture.id()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<ScenePicture> of(UUID incidentId) throws IOException {
        if (cut) {
            throw new IOException("connection refused");
        }
        return List.copyOf(pictures.getOrDefault(incidentId, List.of()));
    }

    @Override
    public byte[] content(UUID incidentId, UUID pictureId) throws IOException {
        if (cut) {
            throw new IOException("connection refused");
        }
        return contents.get(pictureId);
    }
}
