package org.tianwang.ingest.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of camera health. */
@ApplicationScoped
class HealthRepository implements PanacheRepositoryBase<CameraHealthRecord, UUID> {}
