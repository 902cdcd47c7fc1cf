package org.tianwang.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.testing.HouseRules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return HouseRules.tests("org.tianwang.ingest");
    }

    @Test
    void nativeVideoStaysUnderStreamFrameAndMux() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ingest.stream..", "..ingest.frame..", "..ingest.mux..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..")
                .because("native memory must be released by hand: take a VideoFrame or VideoPacket, add pictures' needs"
                        + " to Scaler, and containers (fragments, segments) to mux")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.tianwang.ingest"));
    }
}
