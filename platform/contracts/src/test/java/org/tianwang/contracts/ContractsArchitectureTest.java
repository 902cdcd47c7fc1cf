package org.tianwang.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractsArchitectureTest {
    private final JavaClasses contracts = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tianwang.contracts");

    @Test
    void shouldBeFreeOfFrameworks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..")
                .because("anybody must be able to read the topics: move the dependency to platform/runtime")
                .check(contracts);
    }

    @Test
    void shouldTellEventsAsRecords() {
        classes()
                .that()
                .implement(Event.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("an event is what happened and cannot change: make it a record")
                .check(contracts);
    }
}
