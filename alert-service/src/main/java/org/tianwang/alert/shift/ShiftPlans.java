package org.tianwang.alert.shift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans in the database; whoever changes one holds the lock of its unit's row. */
@ApplicationScoped
public class ShiftPlans {

    private static final TypeReference<List<WeeklyShift>> WEEKLY = new TypeReference<>() {};
    private static final TypeReference<List<DatedShifts>> DATES = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    ShiftPlans(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A plan with its history's last line. */
    public record Kept(UUID unitId, ShiftPlan plan, long version, Instant changedAt, String changedBy) {}

    public Optional<Kept> find(UUID unitId) {
        return Optional.ofNullable(entities.find(ShiftPlanRow.class, unitId)).map(this::kept);
    }

    public Map<UUID, Kept> of(Collection<UUID> unitIds) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from ShiftPlanRow p where p.unitId in :units", ShiftPlanRow.class)
                .setParameter("units", unitIds)
                .setMaxResults(unitIds.size())
                .getResultStream()
                .map(this::kept)
                .collect(Collectors.toMap(Kept::unitId, Function.identity()));
    }

    public Kept keep(UUID unitId, ShiftPlan plan, Instant now, String by) {
        ShiftPlanRow row = entities.find(ShiftPlanRow.class, unitId);
        boolean fresh = row == null;
        if (fresh) {
            row = new ShiftPlanRow();
            row.unitId = unitId;
        }
        row.version++;
        row.weekly = write(plan.weekly());
        row.dates = write(plan.dates());
        row.changedAt = now;
        row.changedBy = by;
        if (fresh) {
            entities.persist(row);
        }
        return kept(row);
    }

    private Kept kept(ShiftPlanRow row) {
        ShiftPlan plan = new ShiftPlan(read(row.weekly, WEEKLY, row), read(row.dates, DATES, row));
        return new Kept(row.unitId, plan, row.version, row.changedAt, row.changedBy);
    }

    private String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shifts can be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type, ShiftPlanRow row) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shift plan of unit " + row.unitId, e);
        }
    }
}
