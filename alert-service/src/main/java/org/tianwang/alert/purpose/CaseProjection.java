package org.tianwang.alert.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseView;

/** Keeps the copy of case numbers; an older version that comes late changes nothing. */
@ApplicationScoped
public class CaseProjection {

    private static final Set<CaseStatus> OVER = Set.of(CaseStatus.CLOSED, CaseStatus.REJECTED);

    private final EntityManager entities;

    CaseProjection(EntityManager entities) {
        this.entities = entities;
    }

    void changed(CaseView file) {
        if (file.number() == null) {
            return;
        }
        KnownCase known = entities.find(KnownCase.class, file.number());
        if (known == null) {
            known = new KnownCase();
            known.number = file.number();
            become(known, file);
            entities.persist(known);
        } else if (file.version() > known.version) {
            become(known, file);
        }
    }

    private static void become(KnownCase known, CaseView file) {
        known.version = file.version();
        known.townshipCode = file.townshipCode();
        known.incidentId = file.incidentId();
        known.live = !OVER.contains(file.status());
    }
}
