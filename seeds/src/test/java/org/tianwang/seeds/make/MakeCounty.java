package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Writes the county's data files anew: {@code MakeCounty [folder]}. The same seed gives the same bytes everywhere. */
public final class MakeCounty {

    private static final long SEED = 20_260_101;

    private MakeCounty() {}

    public static void main(String[] args) throws IOException {
        Path county = Path.of(args.length > 0 ? args[0] : "src/main/resources/county");
        write(county);
        System.out.println("Wrote the model county to " + county.toAbsolutePath());
    }

    static void write(Path county) throws IOException {
        CountyShape shape = new CountyShape();
        RoadMap roads = new RoadMaker(shape, new Random(SEED)).make();
        ForceMaker force = new ForceMaker(shape);
        Records.writeObject(county.resolve("county.json"), county(roads));
        Records.write(county.resolve("cameras.json"), new CameraMaker(shape, roads, new Random(SEED + 1)).make());
        Records.write(county.resolve("grids.json"), force.grids());
        Records.write(county.resolve("units.json"), force.units());
        Records.write(county.resolve("shift-plans.json"), ShiftMaker.make(force.units()));
        Records.write(county.resolve("rules.json"), RuleMaker.make());
        Records.write(county.resolve("patrols/plans.json"), PatrolMaker.make());
        Records.write(county.resolve("dwellings.json"), new HouseMaker(roads, new Random(SEED + 2)).make());
        MapMaker map = new MapMaker(shape, roads);
        Path base = county.resolve("basemap");
        Records.writeFeatures(base.resolve("townships.geojson"), map.townships());
        Records.writeFeatures(base.resolve("grids.geojson"), map.grids());
        Records.writeFeatures(base.resolve("roads.geojson"), map.roads());
        Records.writeFeatures(base.resolve("junctions.geojson"), map.junctions());
        Records.writeFeatures(base.resolve("rivers.geojson"), map.rivers());
        Records.writeFeatures(base.resolve("labels.geojson"), map.labels());
    }

    private static ObjectNode county(RoadMap roads) {
        ObjectNode county = Records.object().put("name", Names.COUNTY).put("nameEn", Names.COUNTY_EN);
        county.set("centre", Records.lonLat(new Spot(0, 0)));
        return county.put("junctions", roads.nodes.size()).put("roads", roads.edges.size());
    }
}
