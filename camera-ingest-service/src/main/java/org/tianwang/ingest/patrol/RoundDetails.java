package org.tianwang.ingest.patrol;

import java.util.List;
import org.tianwang.contracts.sky.PatrolFindingView;
import org.tianwang.contracts.sky.PatrolRoundView;

/** A round with its cameras in order (at most 200) and what was noted on it (at most 200). */
public record RoundDetails(PatrolRoundView round, List<CheckView> checks, List<PatrolFindingView> findings) {}
