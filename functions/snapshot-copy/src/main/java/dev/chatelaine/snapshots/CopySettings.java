package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the stack configures the copying of snapshots.
 *
 * @param plan {@code PLAN} and the {@code TARGET_…} settings, {@code STACK}, {@code RESTORE_ZONE}, {@code
 *     RETENTION_DAYS}, {@code TAGS} and {@code KEY_POLICY}
 * @param leases {@code LEASES}: the table that keeps runs apart which edit a key policy; empty where none does
 * @param account {@code SOURCE_ACCOUNT}: the stack's own account
 * @param region {@code AWS_REGION}: the function's own region
 * @param endpoint what stands in for AWS
 */
public record CopySettings(Plan plan, Optional<String> leases, String account, String region, Optional<URI> endpoint) {

    private static final Expected NAME = new Expected("a name of letters, digits, - and _", "weekly");
    private static final Expected STACK = new Expected("the name of a stack", "chatelaine");
    private static final Expected TABLE = new Expected("the name of a DynamoDB table", "chatelaine-leases");
    private static final Expected DAYS = new Expected("a number of days up to 36500; 0 keeps all copies", "35");
    private static final Expected ACCOUNT = new Expected("the twelve digits of an account", "222222222222");
    private static final Expected REGION = new Expected("a region", "us-east-1");
    private static final Expected ROLE = new Expected("the name of a role, without a path", "chatelaine-snapshots");
    private static final Expected EXTERNAL_ID = new Expected("an external id of 2 to 64 characters", "chatelaine-1");
    private static final Expected KEY = new Expected(
            "the ARN of a KMS key or alias in the target account", "arn:aws:kms:us-east-1:222222222222:alias/backups");
    private static final Expected ZONE = new Expected("an availability zone of the target region", "us-east-1a");
    private static final Expected POLICY = new Expected("edit or as-is", "edit");

    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern STACKS = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}");
    private static final Pattern TABLES = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern DAY_COUNTS =
            Pattern.compile("[0-9]{1,4}|[12][0-9]{4}|3[0-5][0-9]{3}|36[0-4][0-9]{2}|36500");
    private static final Pattern ACCOUNTS = Pattern.compile("[0-9]{12}");
    private static final Pattern REGIONS = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern ROLES = Pattern.compile("[A-Za-z0-9+=,.@_-]{1,64}");
    private static final Pattern EXTERNAL_IDS = Pattern.compile("[A-Za-z0-9+=,.@:/_-]{2,64}");
    private static final Pattern KEYS =
            Pattern.compile("arn:aws[a-z-]{0,20}:kms:[a-z0-9-]{1,32}:[0-9]{12}:(key|alias)/[A-Za-z0-9/_-]{1,250}");
    private static final Pattern ZONES = Pattern.compile("[a-z0-9-]{4,40}");
    private static final Pattern POLICIES = Pattern.compile("edit|as-is");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static CopySettings read(Settings settings) {
        String account = required(settings, "SOURCE_ACCOUNT", ACCOUNT, ACCOUNTS);
        String region = required(settings, "AWS_REGION", REGION, REGIONS);
        Plan plan = plan(settings, account, region);
        Optional<String> leases = plan.editsKeyPolicy()
                ? settings.required("LEASES", TABLE, text -> matching(TABLES, text))
                : Optional.empty();
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new CopySettings(plan, leases, account, region, endpoint);
    }

    private static Plan plan(Settings settings, String source, String region) {
        Expected other = new Expected("the twelve digits of another account than the stack's own", "222222222222");
        String name = required(settings, "PLAN", NAME, NAMES);
        String stack = required(settings, "STACK", STACK, STACKS);
        return new Plan(
                name,
                settings.required(
                                "TARGET_ACCOUNT",
                                other,
                                text -> matching(ACCOUNTS, text).filter(id -> !id.equals(source)))
                        .orElse(""),
                required(settings, "TARGET_REGION", REGION, REGIONS),
                required(settings, "TARGET_ROLE", ROLE, ROLES),
                required(settings, "EXTERNAL_ID", EXTERNAL_ID, EXTERNAL_IDS),
                required(settings, "TARGET_KEY", KEY, KEYS),
                settings.optional("RESTORE_ZONE", ZONE, text -> matching(ZONES, text)),
                settings.optional("RETENTION_DAYS", DAYS, CopySettings::days).orElse(0),
                PlanTags.read(settings),
                String.join("/", source, region, stack, name),
                required(settings, "KEY_POLICY", POLICY, POLICIES).equals("edit"));
    }

    private static String required(Settings settings, String name, Expected expected, Pattern form) {
        return settings.required(name, expected, text -> matching(form, text)).orElse("");
    }

    private static Optional<String> matching(Pattern form, String text) {
        return Optional.of(text).filter(given -> form.matcher(given).matches());
    }

    private static Optional<Integer> days(String text) {
        return matching(DAY_COUNTS, text).map(Integer::valueOf);
    }
}
