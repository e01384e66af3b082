package dev.chatelaine.aws;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Shown;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.keys.BranchKey;
import dev.chatelaine.core.crypto.keys.BranchKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Branch keys in a key store's DynamoDB table, as official libraries write it, opened with one KMS key.
 *
 * <p>Reads items of hierarchy version 1. It needs {@code dynamodb:GetItem} on the table and {@code kms:Decrypt} on the key.
 * Put a {@link dev.chatelaine.core.crypto.keys.CachedBranchKeys cache} before it.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/branch-key-store.md">Branch
 *     key store</a>
 */
public final class DynamoDbBranchKeys implements BranchKeys {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final String logicalName;
    private final KmsKey key;
    private final boolean multiRegionAware;

    private DynamoDbBranchKeys(
            DynamoDbClient dynamoDb, String table, String logicalName, KmsKey key, boolean multiRegionAware) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.logicalName = logicalName;
        this.key = key;
        this.multiRegionAware = multiRegionAware;
    }

    /**
     * Branch keys under one KMS key.
     *
     * @param table the table's name
     * @param logicalName the store's logical name, which is bound to every branch key: often the table's name when the
     *     store was made
     */
    public static DynamoDbBranchKeys of(
            DynamoDbClient dynamoDb, String table, String logicalName, KeyArn key, KmsClients clients) {
        return new DynamoDbBranchKeys(dynamoDb, table, logicalName, new KmsKey(key, clients.of(key), List.of()), false);
    }

    /** The same store, whose branch keys may also be under a related multi-Region key of another region. */
    public DynamoDbBranchKeys multiRegionAware() {
        return new DynamoDbBranchKeys(dynamoDb, table, logicalName, key, true);
    }

    /** The same store, used with tokens of grants that KMS may not know everywhere yet. */
    public DynamoDbBranchKeys withGrantTokens(List<String> tokens) {
        return new DynamoDbBranchKeys(dynamoDb, table, logicalName, key.withGrantTokens(tokens), multiRegionAware);
    }

    @Override
    public BranchKey active(String id) {
        return opened(item(id, BranchKeyItem.ACTIVE));
    }

    @Override
    public BranchKey version(String id, UUID version) {
        return opened(item(id, BranchKeyItem.typeOf(version)));
    }

    private BranchKeyItem item(String id, String type) {
        Map<String, AttributeValue> wanted =
                Map.of(BranchKeyItem.ID, AttributeValue.fromS(id), BranchKeyItem.TYPE, AttributeValue.fromS(type));
        Map<String, AttributeValue> found = new ServiceCall("dynamodb:GetItem", table)
                .answer(() ->
                        dynamoDb.getItem(request -> request.tableName(table).key(wanted)))
                .item();
        if (found.isEmpty()) {
            throw new NotFound("The key store has no branch key " + Shown.name(id) + " of type " + Shown.name(type)
                    + ": see whether it was made, and in this table.");
        }
        BranchKeyItem item = BranchKeyItem.of(found);
        if (!item.is(id, type)) {
            throw new Conflict("The key store answered with another branch key than the one asked for: try again.");
        }
        return item;
    }

    private BranchKey opened(BranchKeyItem item) {
        requireReadable(item);
        UUID version = item.version();
        try (DataKey secret = key.decrypt(item.sealed(), BranchKey.LENGTH, item.context(logicalName))) {
            byte[] copy = secret.copy();
            try {
                return BranchKey.of(version, copy);
            } finally {
                Arrays.fill(copy, (byte) 0);
            }
        }
    }

    private void requireReadable(BranchKeyItem item) {
        if (!item.hierarchyVersion().equals("1")) {
            throw new InvalidRequest(
                    "The branch key is of a hierarchy version that is not read here: use one of hierarchy version 1.");
        }
        boolean ours = item.key()
                .filter(arn -> multiRegionAware
                        ? key.arn().isRelatedTo(arn)
                        : key.arn().equals(arn))
                .isPresent();
        if (!ours) {
            throw new Denied("The branch key is under another KMS key than " + key.arn()
                    + ": give the one that the key store was made with.");
        }
    }

    @Override
    public String toString() {
        return "DynamoDbBranchKeys[" + table + "]";
    }
}
