package org.tianwang.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentSource;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.StageClock;

/** Incidents as alert-service tells of them. Starts from one in T01 that ended with an arrest for theft. */
public final class IncidentFixtures {

    public static final Instant OPENED_AT = Instant.parse("2026-11-23T04:00:00Z");

    private UUID id = UUID.randomUUID();
    private IncidentStatus status = IncidentStatus.RESOLVED;
    private OffenceKind offence = OffenceKind.THEFT;
    private Outcome outcome = Outcome.ARREST;
    private String township = "T01";
    private String title = "Night yard watch, market east gate";
    private List<UUID> alerts = List.of(UUID.randomUUID());
    private List<StageClock> clocks = List.of();

    private IncidentFixtures() {}

    public static IncidentFixtures resolved() {
        return new IncidentFixtures();
    }

    public IncidentFixtures id(UUID value) {
        id = value;
        return this;
    }

    public IncidentFixtures status(IncidentStatus value) {
        status = value;
        return this;
    }

    public IncidentFixtures offence(OffenceKind value) {
        offence = value;
        return this;
    }

    public IncidentFixtures outcome(Outcome value) {
        outcome = value;
        return this;
    }

    public IncidentFixtures township(String value) {
        township = value;
        return this;
    }

    public IncidentFixtures title(String value) {
        title = value;
        return this;
    }

    public IncidentFixtures alerts(List<UUID> value) {
        alerts = value;
        return this;
    }

    public IncidentFixtures clocks(List<StageClock> value) {
        clocks = value;
        return this;
    }

    public IncidentView view() {
        return new IncidentView(
                id,
                7,
                status,
                Severity.HIGH,
                IncidentSource.ALERT,
                title,
                null,
                township,
                new GeoPoint(113.2, 33.4),
                "Market east gate",
                alerts,
                "C-0001",
                "Market east gate",
                "/api/v1/cameras/C-0001/snapshots/s1",
                OPENED_AT,
                "investigator",
                OPENED_AT.plusSeconds(30),
                OPENED_AT.plusSeconds(200),
                OPENED_AT.plusSeconds(600),
                "dispatcher",
                null,
                null,
                outcome,
                offence,
                "One person arrested, bicycle recovered",
                List.of(),
                clocks,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
