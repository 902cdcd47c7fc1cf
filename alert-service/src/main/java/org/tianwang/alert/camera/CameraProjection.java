package org.tianwang.alert.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraRemoved;

/** Keeps the copy; an older version that comes late changes nothing. */
@ApplicationScoped
public class CameraProjection {

    private final EntityManager entities;
    private final Revisions revisions;

    CameraProjection(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    void registered(CameraRegistered event) {
        long revision = revisions.next(Revisions.CAMERAS);
        KnownCamera camera = entities.find(KnownCamera.class, event.cameraId());
        if (camera == null) {
            camera = new KnownCamera();
            camera.id = event.cameraId();
            camera.become(event);
            camera.revision = revision;
            entities.persist(camera);
        } else if (event.version() > camera.version || camera.removed) {
            camera.become(event);
            camera.revision = revision;
        }
    }

    void removed(CameraRemoved event) {
        KnownCamera camera = entities.find(KnownCamera.class, event.cameraId());
        if (camera != null && !camera.removed) {
            camera.removed = true;
            camera.revision = revisions.next(Revisions.CAMERAS);
        }
    }
}
