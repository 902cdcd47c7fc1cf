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

    public Page<CameraView> list(String tier, String township, PageQuery page) {
        return service.list(CameraFilter.of(tier, township, null, null, null), page);
    }
}
