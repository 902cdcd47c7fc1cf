package org.tianwang.alert.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.alert.incident.IncidentService;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Pictures as those see them who see the incident; those of its duplicates belong to it. */
@ApplicationScoped
public class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);
    private static final int MOST = 1000;

    private final PictureRepository pictures;
    private final IncidentService incidents;
    private final FileStore files;
    private final AuditTrail audit;

    Pictures(PictureRepository pictures, IncidentService incidents, FileStore files, AuditTrail audit) {
        this.pictures = pictures;
        this.incidents = incidents;
        this.files = files;
        this.audit = audit;
    }

    @Transactional
    Page<PictureView> list(UUID incidentId, PageQuery page) {
        List<IncidentPicture> rows = pictures.of(family(incidents.get(incidentId)), page);
        return Page.of(rows, page, IncidentPicture::view, row -> new Cursor(row.takenAt, row.id));
    }

    /** Oldest first, for an export; the caller may see the incident. */
    public List<PictureView> all(IncidentView incident) {
        return pictures.of(family(incident), PageQuery.first(MOST)).stream()
                .map(IncidentPicture::view)
                .sorted(Comparator.comparing(PictureView::takenAt))
                .toList();
    }

    /** The bytes as they were taken in, after the look is written down; never others. */
    @Transactional
    byte[] content(UUID incidentId, UUID id) {
        List<UUID> family = family(incidents.get(incidentId));
        IncidentPicture picture = pictures.find(id)
                .filter(found -> family.contains(found.incidentId))
                .orElseThrow(() -> new NotFoundProblem("picture", id));
        audit.record(Look.allowed("SCENE_PICTURE_VIEWED", "incident-picture", id, "incident " + incidentId));
        byte[] bytes = read(picture);
        if (!Sha256.hex(bytes).equals(picture.sha256)) {
            LOG.errorf("picture differs from what was taken in picture=%s", id);
            throw new ConflictProblem("The bytes of this picture are not those that were taken in: it is no evidence.");
        }
        return bytes;
    }

    private byte[] read(IncidentPicture picture) {
        try (InputStream in =
                files.open(picture.file).orElseThrow(() -> new NotFoundProblem("content of picture", picture.id))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be read", e);
        }
    }

    private static List<UUID> family(IncidentView incident) {
        List<UUID> all = new ArrayList<>(List.of(incident.id()));
        if (incident.merged() != null) {
            all.addAll(incident.merged());
        }
        return all;
    }
}
