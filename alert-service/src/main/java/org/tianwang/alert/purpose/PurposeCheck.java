package org.tianwang.alert.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.IncidentStatus;

/**
 * Whether a purpose names a case, an incident or a task that there is and that is not over. One that names nothing is
 * marked, not refused: a paper file or another county's number is a purpose too, and the auditors' queue picks the mark
 * up. Another township's incident counts as not there, so that nobody can feel for it.
 */
@ApplicationScoped
public class PurposeCheck {

    private final EntityManager entities;
    private final CurrentCall call;

    PurposeCheck(EntityManager entities, CurrentCall call) {
        this.entities = entities;
        this.call = call;
    }

    /** In the caller's transaction, or in a short one of its own. */
    @Transactional
    public boolean isFound(Purpose purpose) {
        String reference = purpose.reference().strip();
        return id(reference).map(this::isLiveIncident).orElseGet(() -> isLiveCase(reference));
    }

    /** The purpose as the audit trail keeps it, with the mark. */
    @Transactional
    public String written(Purpose purpose) {
        return purpose.text() + (isFound(purpose) ? "" : " [no such case, incident or task]");
    }

    private boolean isLiveIncident(UUID id) {
        List<Object[]> found = entities.createQuery(
                        "select i.townshipCode, i.status from Incident i where i.id = :id"
                                + " or i.id = (select t.incidentId from Task t where t.id = :id)",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList();
        return found.stream()
                .anyMatch(row -> call.jurisdiction().covers((String) row[0]) && row[1] != IncidentStatus.CLOSED);
    }

    private boolean isLiveCase(String number) {
        KnownCase known = entities.find(KnownCase.class, number);
        return known != null && known.live && call.jurisdiction().covers(known.townshipCode);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
