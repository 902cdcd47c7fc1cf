package org.tianwang.gateway;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.testing.HouseRules;

class GatewayArchitectureTest {

    @TestFactory
    Stream<DynamicTest> shouldKeepTheHouseRules() {
        return HouseRules.tests("org.tianwang.gateway");
    }
}
