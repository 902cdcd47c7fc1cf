package org.tianwang.ingest.camera;

import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;

/** How many cameras of one township and tier are in one state of health. */
public record CameraCount(String townshipCode, CameraTier tier, CameraHealth health, long cameras) {}
