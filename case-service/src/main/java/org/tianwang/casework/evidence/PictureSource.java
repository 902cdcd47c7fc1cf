package org.tianwang.casework.evidence;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Where pictures of the scene come from; a seam, so that a test can break the line. */
interface PictureSource {

    /** All of an incident, those of its duplicates included. */
    List<ScenePicture> of(UUID incidentId) throws IOException;

    byte[] content(UUID incidentId, UUID pictureId) throws IOException;
}
