package dev.chatelaine.aws;

import dev.chatelaine.Tampered;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of a key store's table: one version of a branch key, sealed by KMS with everything else in the item bound to it.
 *
 * @param sealed the branch key, as KMS sealed it
 * @param attributes all other attributes, as text
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/branch-key-store.md#record-format">Branch
 *     key store: record format</a>
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call and is never compared
record BranchKeyItem(byte[] sealed, Map<String, String> attributes) {

    static final String ID = "branch-key-id";
    static final String TYPE = "type";
    static final String ACTIVE = "branch:ACTIVE";

    private static final String SEALED = "enc";
    private static final String KEY = "kms-arn";
    private static final String VERSION = "version";
    private static final String VERSION_PREFIX = "branch:version:";
    private static final String HIERARCHY_VERSION = "hierarchy-version";
    private static final Set<String> NEEDED = Set.of(ID, TYPE, KEY, "create-time", HIERARCHY_VERSION);

    /** The type of an item that holds a version. */
    static String typeOf(UUID version) {
        return VERSION_PREFIX + version;
    }

    /**
     * Reads an item.
     *
     * @throws Tampered if it has not the form of one
     */
    static BranchKeyItem of(Map<String, AttributeValue> item) {
        AttributeValue sealed = item.get(SEALED);
        Map<String, String> attributes = item.entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals(SEALED))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, attribute -> text(attribute.getKey(), attribute.getValue())));
        if (sealed == null || sealed.b() == null || !attributes.keySet().containsAll(NEEDED)) {
            throw malformed();
        }
        return new BranchKeyItem(sealed.b().asByteArray(), attributes);
    }

    private static String text(String name, AttributeValue value) {
        return Optional.ofNullable(name.equals(HIERARCHY_VERSION) ? value.n() : value.s())
                .orElseThrow(BranchKeyItem::malformed);
    }

    private static Tampered malformed() {
        return new Tampered("An item of the key store has not the form of a branch key: see who writes to its table.");
    }

    /** Whether it is the item that was asked for. */
    boolean is(String id, String type) {
        return id.equals(attributes.get(ID)) && type.equals(attributes.get(TYPE));
    }

    /** The ARN of the KMS key that sealed it, as the item says. */
    Optional<KeyArn> key() {
        return KeyArn.parse(attributes.get(KEY));
    }

    /** The version of the hierarchy's form. */
    String hierarchyVersion() {
        return attributes.get(HIERARCHY_VERSION);
    }

    /**
     * The version of the branch key: of an active one in an attribute of its own, else in the type.
     *
     * @throws Tampered if there is none
     */
    UUID version() {
        boolean active = ACTIVE.equals(attributes.get(TYPE));
        return Optional.ofNullable(attributes.get(active ? VERSION : TYPE))
                .filter(_ -> active || !attributes.containsKey(VERSION))
                .filter(version -> version.startsWith(VERSION_PREFIX))
                .flatMap(version -> uuid(version.substring(VERSION_PREFIX.length())))
                .orElseThrow(BranchKeyItem::malformed);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(uuid -> uuid.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What KMS bound to the branch key: every other attribute, and the store's logical name. */
    Map<String, String> context(String logicalName) {
        Map<String, String> context = new TreeMap<>(attributes);
        context.put("tablename", logicalName);
        return context;
    }
}
