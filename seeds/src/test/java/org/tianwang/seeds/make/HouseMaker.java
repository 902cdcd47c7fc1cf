package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tianwang.seeds.make.RoadMap.Node;

/** Two rental houses a township (four in the county seat) with their landlords. */
final class HouseMaker {

    private final RoadMap roads;
    private final Random random;
    private final List<ObjectNode> houses = new ArrayList<>();

    HouseMaker(RoadMap roads, Random random) {
        this.roads = roads;
        this.random = random;
    }

    List<ObjectNode> make() {
        for (Township t : Names.TOWNSHIPS) {
            for (int n = 1; n <= (t.code().equals("T01") ? 4 : 2); n++) {
                houses.add(house(t, n));
            }
        }
        return houses;
    }

    private ObjectNode house(Township t, int number) {
        List<Node> streets = roads.streetNodes.get(t);
        Node corner = streets.get(random.nextInt(streets.size()));
        String street = corner.name().substring(0, corner.name().indexOf('与'));
        int k = houses.size();
        ObjectNode house = Records.identified("dwelling", "%s-H%02d".formatted(t.code(), number))
                .put("address", Names.COUNTY + t.name() + street + (8 + 2 * random.nextInt(90)) + "号")
                .put("townshipCode", t.code());
        house.set("location", Records.lonLat(corner.spot().plus(0.03, 0.02)));
        house.put("kind", k % 3 == 0 ? "APARTMENT" : "HOUSE").put("rooms", 2 + random.nextInt(9));
        ObjectNode landlord = house.putObject("landlord")
                .put("name", Names.SURNAMES.get(k % 12) + Names.GIVEN.get((7 * k) % 10))
                .put("phone", "1990000%04d".formatted(1001 + k));
        if (k == 0) {
            landlord.put("userName", "landlord");
        }
        return house;
    }
}
