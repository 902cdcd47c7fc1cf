package org.tianwang.ingest.camera;

import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;

/** What a list is narrowed to; null means any. */
record CameraFilter(CameraTier tier, String townshipCode, CameraHealth health) {}
