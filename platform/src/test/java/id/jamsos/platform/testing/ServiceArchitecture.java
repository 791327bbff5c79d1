package id.jamsos.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How every service is built. A service applies the rules to its own classes with {@code ArchTests.in}. */
public final class ServiceArchitecture {
    /** Where a service is put together: the only package outside the adapters that knows the technology. */
    private static final String SERVICE_ROOT = "id.jamsos.*";

    private static final String[] ADAPTERS = {"..web..", "..mongo..", "..events.."};

    @ArchTest
    public static final ArchRule the_rules_are_plain_java = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage(SERVICE_ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "io.swagger..")
            .because("a business rule is read and tested without knowing any technology");

    @ArchTest
    public static final ArchRule of_the_platform_the_rules_know_plain_types_only = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage(SERVICE_ROOT)
            .should()
            .dependOnClassesThat(resideInAnyPackage("id.jamsos.platform..")
                    .and(not(resideInAnyPackage(
                            "id.jamsos.platform.time", "id.jamsos.platform.aggregate", "id.jamsos.platform.event"))))
            .because("plumbing belongs into adapters");

    @ArchTest
    public static final ArchRule adapters_are_private = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("features meet through their root types; whatever is public gets used");

    @ArchTest
    public static final ArchRule features_know_each_other_without_a_cycle = slices().matching(SERVICE_ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, tested and moved alone only if nothing it needs needs it back");

    @ArchTest
    public static final ArchRule no_rule_asks_for_the_time_or_for_chance = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the business clock can be moved, and a repeated command must find the ids of its first run");

    @ArchTest
    public static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because("these words fit everything and so tell nothing");

    private ServiceArchitecture() {}
}
