package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Pages of cameras within the caller's jurisdiction, for features that tell something of each. */
@ApplicationScoped
public class CameraLists {
    private final CameraService service;

    CameraLists(CameraService service) {
        this.service = service;
    }

    /** @param streaming whether only cameras with a stream are wanted */
    public Page<CameraView> list(String tier, String township, boolean streaming, PageQuery page) {
        CameraFilter filter = CameraFilter.of(tier, township, null, null, null);
        return service.list(streaming ? filter.withStream() : filter, page);
    }
}
