package org.tianwang.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture that every service is held to; each failure says how to mend. Use {@link #tests(String)} in a
 * {@code @TestFactory}.
 */
public final class HouseRules {
    private HouseRules() {}

    /** @param root the service's package, such as {@code org.tianwang.alert} */
    public static Stream<DynamicTest> tests(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        List<ArchRule> rules = new ArrayList<>();
        rules.add(cycles(root));
        rules.add(resourcesUseServices());
        rules.add(entitiesStayInside());
        rules.add(endpointsCarryRoles());
        rules.add(emittersOnlyInTheOutbox());
        rules.add(timeComesFromTheClock());
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    private static ArchRule cycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features depend in one direction: move the shared type down, or tell the other by an event");
    }

    private static ArchRule resourcesUseServices() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .because("a resource validates, authorises and maps: let its service ask the repository");
    }

    private static ArchRule entitiesStayInside() {
        DescribedPredicate<JavaClass> entity =
                DescribedPredicate.describe("an entity", c -> c.isAnnotatedWith(Entity.class));
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .haveRawReturnType(entity)
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with an entity", types -> types.stream().anyMatch(entity)))
                .because("entities never become JSON: return a view, take a request");
    }

    private static ArchRule endpointsCarryRoles() {
        return methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .should(carryRoles())
                .because("nothing is open by accident: put @RolesAllowed on the method, or @PermitAll on purpose");
    }

    private static ArchCondition<JavaMethod> carryRoles() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean carries = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
                events.add(new SimpleConditionEvent(method, carries, method.getFullName() + " carries no roles"));
            }
        };
    }

    private static ArchRule emittersOnlyInTheOutbox() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .because("an event sent beside the transaction can be lost or lie: hand it to the Outbox");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests stand exactly on the deadline: inject the Clock and ask it");
    }
}
