package org.tianwang.ingest.camera;

import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;

/** What others inside the service need of a camera to make an event of what they were told. */
public record CameraFacts(UUID id, String townshipCode, List<Zone> zones, List<PrivacyMask> masks) {}
