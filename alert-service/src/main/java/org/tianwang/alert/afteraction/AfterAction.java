package org.tianwang.alert.afteraction;

import java.time.Instant;
import java.util.List;
import org.tianwang.alert.picture.PictureView;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentView;

/**
 * Everything of one incident.
 *
 * @param format names this layout; another one gets another name
 * @param number what people call the incident by; its id stands with it
 * @param timeline oldest first, each stamp with what set it, whose clock it is from and when we heard of it
 * @param complete whether the timeline is whole; false when it is longer than an export may be
 * @param pictures what officers took, with the hash by which a copy can be told from the original
 */
public record AfterAction(
        String format,
        String number,
        Instant exportedAt,
        String exportedBy,
        String reason,
        IncidentView incident,
        List<TimelineEntryView> timeline,
        boolean complete,
        List<PictureView> pictures) {

    static final String FORMAT = "tianwang-after-action/1";
}
