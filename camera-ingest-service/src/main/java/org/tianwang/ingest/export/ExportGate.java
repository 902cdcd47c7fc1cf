package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IdempotencyKeys;
import org.tianwang.platform.web.RangedFile;

/** Who may have which clip, the entry before the bytes, and the bytes. */
@ApplicationScoped
class ExportGate {
    private final Caller caller;
    private final AuditTrail audit;
    private final MediaStore media;
    private final IdempotencyKeys keys;

    ExportGate(Caller caller, AuditTrail audit, MediaStore media, IdempotencyKeys keys) {
        this.caller = caller;
        this.audit = audit;
        this.media = media;
        this.keys = keys;
    }

    Caller caller() {
        return caller;
    }

    IdempotencyKeys keys() {
        return keys;
    }

    /** The original of a camera with privacy masks shows what nobody may see without a supervisor's word. */
    void mayHave(ClipKind kind, boolean masked) {
        boolean trusted = caller.has(Roles.SUPERVISOR) || caller.has(Roles.SERVICE);
        if (kind == ClipKind.ORIGINAL && masked && !trusted) {
            throw new ForbiddenProblem("This camera has privacy masks, and an original shows what lies under them:"
                    + " a supervisor must export it. A copy for sharing has the masks.");
        }
    }

    void write(String action, UUID clip, String purpose) {
        audit.record(Look.allowed(action, "evidence-clip", clip, purpose));
    }

    ExportService.File open(ExportRow row, String name, boolean original) {
        Path path = media.find(row.file()).orElseThrow(() -> new NotFoundProblem("clip file", name));
        try {
            RangedFile content = new RangedFile(
                    Files.newInputStream(path), Files.size(path), row.view().sha256());
            return new ExportService.File(name, original ? "application/zip" : "video/mp4", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
