package dev.chatelaine.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.chatelaine.Refusal;
import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;

/** Who may import the framework and the SDK, and how things are named. */
@AnalyzeClasses(packages = "dev.chatelaine", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportsTest {

    /** What annotation processors write is not ours to judge; its names begin with a dollar sign. */
    private static final DescribedPredicate<JavaClass> OURS = describe(
            "written by us",
            type -> !type.getSimpleName().startsWith("$") && !type.getName().contains(".$"));

    private static final DescribedPredicate<JavaClass> FUNCTIONS = describe(
            "of functions",
            type -> !resideInAnyPackage(
                            "dev.chatelaine",
                            "dev.chatelaine.core..",
                            "dev.chatelaine.lambda..",
                            "dev.chatelaine.aws..")
                    .test(type));

    private static final DescribedPredicate<JavaClass> WIRING = resideInAPackage("..wiring..");
    private static final DescribedPredicate<JavaClass> HANDLERS = JavaClass.Predicates.assignableTo(Handler.class);
    /** An answer's parts are nested in it. */
    private static final DescribedPredicate<JavaClass> ANSWERS = describe(
            "answers and their parts",
            type -> type.isAssignableTo(Answer.class)
                    || type.getEnclosingClass()
                            .filter(outer -> outer.isAssignableTo(Answer.class))
                            .isPresent());

    @ArchTest
    static final ArchRule onlyLambdaAndWiringImportTheFramework = noClasses()
            .that(OURS.and(FUNCTIONS)
                    .and(WIRING.negate())
                    .and(HANDLERS.negate())
                    .and(ANSWERS.negate()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut..");

    @ArchTest
    static final ArchRule awsDoesNotImportTheFramework = noClasses()
            .that()
            .resideInAPackage("dev.chatelaine.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut..");

    @ArchTest
    static final ArchRule handlersKnowOnlyTheContextOfTheFramework = classes()
            .that(HANDLERS.and(FUNCTIONS))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.micronaut..")
                    .negate()
                    .or(describe(
                            "ApplicationContext", type -> type.getSimpleName().equals("ApplicationContext"))));

    @ArchTest
    static final ArchRule answersKnowOnlyHowTheyAreWrittenAsJson = classes()
            .that(ANSWERS.and(FUNCTIONS).and(OURS))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.micronaut..")
                    .negate()
                    .or(resideInAnyPackage("io.micronaut.serde..", "io.micronaut.core.annotation..")));

    @ArchTest
    static final ArchRule onlyAdaptersAndWiringImportTheSdk = noClasses()
            .that(OURS.and(resideInAPackage("dev.chatelaine.aws..").negate()).and(WIRING.negate()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule onlyLambdaKnowsTheRuntime = noClasses()
            .that(OURS.and(resideInAPackage("dev.chatelaine.lambda..").negate()).and(HANDLERS.negate()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule handlersAreNamedSo = classes()
            .that(HANDLERS.and(FUNCTIONS))
            .should()
            .haveSimpleNameEndingWith("Handler")
            .andShould()
            .bePublic()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static final ArchRule whatIsNamedHandlerIsOne = classes()
            .that(OURS.and(FUNCTIONS))
            .and()
            .haveSimpleNameEndingWith("Handler")
            .should()
            .beAssignableTo(Handler.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsDo = noClasses()
            .that(OURS)
            .should()
            .haveNameMatching(".*[a-z](Service|Services|Util|Utils|Helper|Helpers|Manager|Impl|Processor)(\\$.*)?");

    @ArchTest
    static final ArchRule whatIsThrownToCallersIsARefusal =
            classes().that().areAssignableTo(RuntimeException.class).should().beAssignableTo(Refusal.class);

    /** Copies of a snapshot would share what such a field holds. */
    @ArchTest
    static final ArchRule nothingRandomIsKept = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.chatelaine..")
            .should()
            .haveRawType(describe(
                    "a source of random numbers",
                    type -> type.isAssignableTo(java.util.Random.class)
                            || type.isAssignableTo(java.security.KeyPairGenerator.class)));

    @ArchTest
    static final ArchRule noCipherOutlivesItsUse = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(describe(
                    "a cipher or a key",
                    type -> type.getPackageName().startsWith("javax.crypto")
                            || type.isAssignableTo(java.security.Key.class)));

    @ArchTest
    static final ArchRule staticsAreConstants = fields().that()
            .areDeclaredInClassesThat(OURS)
            .and()
            .areStatic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule onlyTheLogWritesToStandardOutput = noClasses()
            .that(describe("not of the log", type -> !type.getSimpleName().equals("Handler")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
