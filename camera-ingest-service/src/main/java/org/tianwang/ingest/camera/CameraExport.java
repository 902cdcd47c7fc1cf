package org.tianwang.ingest.camera;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tianwang.ingest.sheet.SheetWriter;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.security.Jurisdiction;

/**
 * Writes cameras as a sheet, some hundred at a time, so that ten thousand need no more memory than these. Addresses go
 * without their logins, and to administrators only. What comes out can go in again.
 */
@ApplicationScoped
class CameraExport {
    private static final int STEP = 200;

    private final CameraRepository repository;

    CameraExport(CameraRepository repository) {
        this.repository = repository;
    }

    void write(OutputStream out, CameraFilter filter, Jurisdiction jurisdiction, boolean withAddresses)
            throws IOException {
        try (SheetWriter sheet = new SheetWriter(out, CameraColumns.ALL)) {
            Cursor cursor = null;
            List<Camera> some;
            do {
                Cursor from = cursor;
                some = QuarkusTransaction.requiringNew().call(() -> repository.after(from, filter, jurisdiction, STEP));
                for (Camera camera : some) {
                    row(sheet, camera.details(), withAddresses);
                    cursor = new Cursor(camera.createdAt(), camera.id());
                }
                sheet.flush();
            } while (some.size() == STEP);
        }
    }

    private static void row(SheetWriter sheet, CameraDetails camera, boolean withAddresses) throws IOException {
        sheet.row(
                camera.code(),
                camera.name(),
                camera.tier(),
                camera.townshipCode(),
                camera.location().lon(),
                camera.location().lat(),
                camera.heading(),
                camera.fieldOfView(),
                String.join(";", camera.tags()),
                withAddresses ? url(camera.stream()) : null,
                withAddresses ? url(camera.subStream()) : null,
                flag(camera.analysed()),
                camera.samplesPerSecond(),
                camera.profile(),
                flag(camera.plates()),
                flag(camera.recorded()));
    }

    private static String flag(boolean on) {
        return on ? "yes" : "no";
    }

    private static String url(StreamAddress address) {
        return address == null ? null : address.url();
    }
}
