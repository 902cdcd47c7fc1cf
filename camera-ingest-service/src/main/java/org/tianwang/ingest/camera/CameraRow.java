package org.tianwang.ingest.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.platform.problem.FieldError;

/**
 * One row of a sheet on its way to a {@link CameraRequest}. A column that the sheet does not have leaves what is stored;
 * an empty cell takes it away. What is drawn on the picture and logins are never touched. Errors name the column.
 */
final class CameraRow {
    private static final Map<String, CameraTier> CHINESE_TIERS = Map.of(
            "县级", CameraTier.COUNTY,
            "县", CameraTier.COUNTY,
            "乡镇", CameraTier.TOWNSHIP,
            "镇", CameraTier.TOWNSHIP,
            "社区", CameraTier.COMMUNITY);
    private static final Map<String, AnalysisProfile> CHINESE_PROFILES =
            Map.of("全帧", AnalysisProfile.FULL, "关键帧", AnalysisProfile.KEYFRAMES);
    private static final Set<String> YES = Set.of("true", "yes", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "0", "否");

    private final Map<String, String> cells;
    private final CameraDetails present;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param present what is stored under the row's code, or null */
    CameraRow(Map<String, String> cells, CameraDetails present) {
        this.cells = cells;
        this.present = present;
    }

    List<FieldError> errors() {
        return errors;
    }

    CameraRequest request() {
        CameraScene scene = present == null ? new CameraScene(null, null, null) : present.scene();
        return new CameraRequest(
                text(CameraColumns.CODE, null),
                text(CameraColumns.NAME, present == null ? null : present.name()),
                tier(),
                text(CameraColumns.TOWNSHIP, present == null ? null : present.townshipCode()),
                new CameraRequest.Place(
                        number(
                                CameraColumns.LON,
                                present == null ? null : present.location().lon()),
                        number(
                                CameraColumns.LAT,
                                present == null ? null : present.location().lat())),
                number(CameraColumns.HEADING, present == null ? null : present.heading()),
                number(CameraColumns.FIELD_OF_VIEW, present == null ? null : present.fieldOfView()),
                text(CameraColumns.STREAM_URL, present == null ? null : url(present.stream())),
                text(CameraColumns.SUB_STREAM_URL, present == null ? null : url(present.subStream())),
                scene.zones(),
                scene.lines(),
                scene.masks(),
                new CameraRequest.Analysis(
                        flag(CameraColumns.ANALYSED, present == null ? null : present.analysed()),
                        number(CameraColumns.FPS, present == null ? null : present.samplesPerSecond()),
                        profile(),
                        flag(CameraColumns.PLATES, present == null ? null : present.plates())),
                new CameraRequest.Recording(flag(CameraColumns.RECORDED, present == null ? null : present.recorded())),
                tags(),
                null,
                null);
    }

    private static String url(StreamAddress address) {
        return address == null ? null : address.url();
    }

    private String text(String column, String stored) {
        String cell = cells.get(column);
        return cell == null ? stored : cell.isEmpty() ? null : cell;
    }

    private Double number(String column, Double stored) {
        String cell = cells.get(column);
        if (cell == null || cell.isEmpty()) {
            return cell == null ? stored : null;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // told below, with the infinite ones
        }
        errors.add(new FieldError(column, "must be a number, such as 113.25"));
        return stored;
    }

    private CameraTier tier() {
        String cell =
                text(CameraColumns.TIER, present == null ? null : present.tier().name());
        if (cell == null) {
            return null;
        }
        CameraTier chinese = CHINESE_TIERS.get(cell);
        if (chinese != null) {
            return chinese;
        }
        return Arrays.stream(CameraTier.values())
                .filter(tier -> tier.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError(
                            CameraColumns.TIER, "must be one of " + Arrays.toString(CameraTier.values())));
                    return null;
                });
    }

    private AnalysisProfile profile() {
        String cell = text(CameraColumns.PROFILE, null);
        if (cell == null) {
            return null;
        }
        AnalysisProfile chinese = CHINESE_PROFILES.get(cell);
        if (chinese != null) {
            return chinese;
        }
        return Arrays.stream(AnalysisProfile.values())
                .filter(profile -> profile.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError(CameraColumns.PROFILE, "must be FULL or KEYFRAMES"));
                    return null;
                });
    }

    /** An empty cell leaves the usual to the service. */
    private Boolean flag(String column, Boolean stored) {
        String cell = cells.get(column);
        if (cell == null || cell.isEmpty()) {
            return cell == null ? stored : null;
        }
        String plain = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            errors.add(new FieldError(column, "must be yes or no"));
        }
        return YES.contains(plain);
    }

    private List<String> tags() {
        String cell = cells.get(CameraColumns.TAGS);
        if (cell == null) {
            return present == null ? List.of() : present.tags();
        }
        return Arrays.stream(cell.split("[;；|、]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
