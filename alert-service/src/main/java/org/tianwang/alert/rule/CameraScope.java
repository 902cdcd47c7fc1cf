package org.tianwang.alert.rule;

import org.tianwang.contracts.sky.CameraTier;

/** What a rule's scope asks of a camera. Both are null for a camera that is not known yet. */
public record CameraScope(String townshipCode, CameraTier tier) {}
