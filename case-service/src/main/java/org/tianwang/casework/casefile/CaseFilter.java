package org.tianwang.casework.casefile;

import java.util.UUID;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.ops.OffenceKind;

/** What a list of cases is narrowed to; null means any. */
record CaseFilter(UUID incidentId, CaseStatus status, OffenceKind kind) {}
