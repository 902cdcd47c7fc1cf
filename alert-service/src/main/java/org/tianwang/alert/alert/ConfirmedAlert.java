package org.tianwang.alert.alert;

import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.IncidentView;

/** What confirming answers: the alert, and the incident it has become. */
public record ConfirmedAlert(AlertView alert, IncidentView incident) {}
