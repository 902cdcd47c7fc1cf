package org.tianwang.seeds.make;

import java.util.List;

/** Invented names. Where one also exists somewhere, that is chance: no place of the model county is meant to be real. */
final class Names {

    static final String COUNTY = "望川县";
    static final String COUNTY_EN = "Wangchuan County";

    static final List<Township> TOWNSHIPS = List.of(
            new Township("T01", "澜门镇", "Lanmen Town", true, new Spot(0, 0), 8, 4),
            new Township("T02", "桐堰镇", "Tongyan Town", true, new Spot(-9.5, 4.5), 5, 3),
            new Township("T03", "砚溪镇", "Yanxi Town", true, new Spot(-1, 9.5), 5, 3),
            new Township("T04", "荻湾乡", "Diwan Township", false, new Spot(8.5, 8.5), 4, 2),
            new Township("T05", "穗岗镇", "Suigang Town", true, new Spot(10, -1), 5, 3),
            new Township("T06", "石樽乡", "Shizun Township", false, new Spot(3.5, -9.5), 4, 2),
            new Township("T07", "棠岭乡", "Tangling Township", false, new Spot(-6.5, -8), 4, 2),
            new Township("T08", "鹭滩镇", "Lutan Town", true, new Spot(-15, -3), 5, 3),
            new Township("T09", "槐渡乡", "Huaidu Township", false, new Spot(-9.5, 12.5), 4, 2),
            new Township("T10", "青窑乡", "Qingyao Township", false, new Spot(17, 4), 4, 2),
            new Township("T11", "云垛乡", "Yunduo Township", false, new Spot(12.5, -9), 4, 2));

    /** Streets that run along the township's long axis, and those that cross them. */
    static final List<String> ROADS = List.of("青禾路", "望川路", "长虹路", "澄江路", "文峰路", "兴业路", "迎宾路", "北环路");

    static final List<String> STREETS = List.of("柳荫街", "书院街", "百货街", "钟楼街", "粮仓街", "药市街", "码头街", "东门街");

    static final List<String> VILLAGE_HEADS = List.of(
            "柿园", "石桥", "柳沟", "杏林", "白果", "竹洼", "后河", "东坡", "西坳", "南塘", "北畈", "上湾", "下湾", "荷塘", "枫树", "井台", "窑前", "桑梓",
            "渡口", "碾盘", "麦场", "梨花", "槐荫", "松岗", "芦花", "磨坊", "晒谷", "清泉", "双桥", "古井", "鹤鸣", "燕窝", "花溪");

    static final List<String> VILLAGE_HEADS_EN = List.of(
            "Shiyuan",
            "Shiqiao",
            "Liugou",
            "Xinglin",
            "Baiguo",
            "Zhuwa",
            "Houhe",
            "Dongpo",
            "Xi'ao",
            "Nantang",
            "Beifan",
            "Shangwan",
            "Xiawan",
            "Hetang",
            "Fengshu",
            "Jingtai",
            "Yaoqian",
            "Sangzi",
            "Dukou",
            "Nianpan",
            "Maichang",
            "Lihua",
            "Huaiyin",
            "Songgang",
            "Luhua",
            "Mofang",
            "Shaigu",
            "Qingquan",
            "Shuangqiao",
            "Gujing",
            "Heming",
            "Yanwo",
            "Huaxi");

    static final List<String> ESTATES =
            List.of("锦绣家园", "春晖小区", "望川花苑", "和畅苑", "临河小区", "育才家属院", "纺织厂家属院", "东升里", "翠微居", "安澜苑");

    static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "卫", "蒋");
    static final List<String> GIVEN = List.of("玉兰", "建国", "春生", "秀英", "志强", "桂香", "文斌", "晓燕", "长林", "素芬");

    private Names() {}

    static String compass(double heading) {
        return List.of("朝北", "朝东北", "朝东", "朝东南", "朝南", "朝西南", "朝西", "朝西北").get((int) Math.round(heading / 45) % 8);
    }
}
