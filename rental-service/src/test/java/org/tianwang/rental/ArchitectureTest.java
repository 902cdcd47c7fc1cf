package org.tianwang.rental;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.testing.HouseRules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> shouldKeepTheRulesOfTheHouse() {
        return HouseRules.tests("org.tianwang.rental");
    }
}
