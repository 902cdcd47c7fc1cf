package org.tianwang.alert;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.testing.HouseRules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.tests("org.tianwang.alert");
    }
}
