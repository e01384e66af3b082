package dev.chatelaine.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows point one way: functions to {@code aws} and {@code lambda}, both to {@code core}. */
@AnalyzeClasses(packages = "dev.chatelaine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String CORE = "dev.chatelaine.core..";
    private static final String COMPARISON = "dev.chatelaine.core.policy.compare..";
    private static final String LAMBDA = "dev.chatelaine.lambda..";
    private static final String AWS = "dev.chatelaine.aws..";
    private static final String REFUSALS = "dev.chatelaine";

    @ArchTest
    static final ArchRule refusalsStandOnTheJdkAlone = classes()
            .that()
            .resideInAPackage(REFUSALS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", REFUSALS);

    @ArchTest
    static final ArchRule cryptoStandsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("dev.chatelaine.core.crypto..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.crypto..", "javax.security..", REFUSALS, "dev.chatelaine.core.crypto..");

    @ArchTest
    static final ArchRule policyAddsJsonOnly = classes()
            .that()
            .resideInAPackage("dev.chatelaine.core.policy..")
            .and()
            .resideOutsideOfPackage(COMPARISON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", REFUSALS, "dev.chatelaine.core.policy..", "com.fasterxml.jackson.core..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule comparisonAddsAutomataOnly = classes()
            .that()
            .resideInAPackage(COMPARISON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", REFUSALS, "dev.chatelaine.core.policy..", "dk.brics.automaton..");

    @ArchTest
    static final ArchRule coreKnowsNeitherAwsNorFrameworkNorWhatStandsOnIt = noClasses()
            .that()
            .resideInAnyPackage(CORE, REFUSALS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "io.micronaut..", LAMBDA, AWS);

    @ArchTest
    static final ArchRule awsDoesNotKnowLambda = noClasses()
            .that()
            .resideInAPackage(AWS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAMBDA);

    @ArchTest
    static final ArchRule lambdaDoesNotKnowAws = noClasses()
            .that()
            .resideInAPackage(LAMBDA)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(AWS);

    @ArchTest
    static final ArchRule layersKnowNoFunction = classes()
            .that()
            .resideInAnyPackage(CORE, LAMBDA, AWS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.chatelaine..")
                    .negate()
                    .or(resideInAnyPackage(REFUSALS, CORE, LAMBDA, AWS)));

    @ArchTest
    static final ArchRule functionsDoNotKnowEachOther = slices().matching("dev.chatelaine.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(CORE, LAMBDA, AWS));
}
