package org.tianwang.ingest.camera;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a sheet of cameras, and what people call them. */
final class CameraColumns {
    static final String CODE = "code";
    static final String NAME = "name";
    static final String TIER = "tier";
    static final String TOWNSHIP = "township";
    static final String LON = "lon";
    static final String LAT = "lat";
    static final String HEADING = "heading";
    static final String FIELD_OF_VIEW = "field_of_view";
    static final String TAGS = "tags";
    static final String STREAM_URL = "stream_url";
    static final String SUB_STREAM_URL = "sub_stream_url";
    static final String ANALYSED = "analysed";
    static final String FPS = "fps";
    static final String PROFILE = "profile";
    static final String PLATES = "plates";
    static final String RECORDED = "recorded";

    static final List<String> ALL = List.of(
            CODE,
            NAME,
            TIER,
            TOWNSHIP,
            LON,
            LAT,
            HEADING,
            FIELD_OF_VIEW,
            TAGS,
            STREAM_URL,
            SUB_STREAM_URL,
            ANALYSED,
            FPS,
            PROFILE,
            PLATES,
            RECORDED);

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("编号", CODE),
            Map.entry("编码", CODE),
            Map.entry("名称", NAME),
            Map.entry("层级", TIER),
            Map.entry("乡镇", TOWNSHIP),
            Map.entry("乡镇代码", TOWNSHIP),
            Map.entry("经度", LON),
            Map.entry("纬度", LAT),
            Map.entry("朝向", HEADING),
            Map.entry("视角", FIELD_OF_VIEW),
            Map.entry("标签", TAGS),
            Map.entry("主码流", STREAM_URL),
            Map.entry("子码流", SUB_STREAM_URL),
            Map.entry("分析", ANALYSED),
            Map.entry("帧率", FPS),
            Map.entry("分析方式", PROFILE),
            Map.entry("识读车牌", PLATES),
            Map.entry("录像", RECORDED));

    private CameraColumns() {}

    /** {@code Stream URL}, {@code streamUrl}, {@code stream-url} and {@code 主码流} are one column. */
    static String named(String heading) {
        String plain = heading.strip();
        String snake = plain.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ -]+", "_");
        String known = CHINESE.getOrDefault(plain, snake);
        return known.equals("township_code") ? TOWNSHIP : known;
    }
}
