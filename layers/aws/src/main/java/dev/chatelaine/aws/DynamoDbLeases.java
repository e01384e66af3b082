package dev.chatelaine.aws;

import dev.chatelaine.NotReady;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Leases as items of a DynamoDB table: taken by a conditional write, given back by a conditional delete.
 *
 * <p>The table's key is the string {@code name}; {@code until} is the second, since 1970, after which anyone may take the
 * lease, and the attribute by which the table may expire items.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html">
 *     Condition expressions</a>
 */
public final class DynamoDbLeases implements Leases {

    /** Longer than a function that works under a lease may run, or it would go on when another has taken it. */
    private static final Duration TIME = Duration.ofSeconds(90);

    private static final String OURS = "#holder = :holder";

    /** It is ours already when the client repeats a call whose answer was lost. */
    private static final String FREE = "attribute_not_exists(#name) OR #until < :now OR " + OURS;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Clock clock;

    /** Leases in that table. */
    public DynamoDbLeases(DynamoDbClient dynamo, String table, Clock clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public <T> T holding(String name, Supplier<T> work) {
        String holder = UUID.randomUUID().toString();
        take(name, holder);
        try {
            return work.get();
        } finally {
            giveBack(name, holder);
        }
    }

    private void take(String name, String holder) {
        long now = clock.instant().getEpochSecond();
        Map<String, AttributeValue> item = Map.of(
                "name", text(name),
                "holder", text(holder),
                "until", number(now + TIME.toSeconds()));
        new ServiceCall("dynamodb:PutItem", table).answer(() -> {
            try {
                return dynamo.putItem(call -> call.tableName(table)
                        .item(item)
                        .conditionExpression(FREE)
                        .expressionAttributeNames(Map.of("#name", "name", "#until", "until", "#holder", "holder"))
                        .expressionAttributeValues(Map.of(":now", number(now), ":holder", text(holder))));
            } catch (ConditionalCheckFailedException held) {
                throw new NotReady("Another run changes the same key policy: ask again later.");
            }
        });
    }

    /** What is not given back ends by itself, so whatever fails here is no failure of the work. */
    private void giveBack(String name, String holder) {
        try {
            dynamo.deleteItem(call -> call.tableName(table)
                    .key(Map.of("name", text(name)))
                    .conditionExpression(OURS)
                    .expressionAttributeNames(Map.of("#holder", "holder"))
                    .expressionAttributeValues(Map.of(":holder", text(holder))));
        } catch (SdkException kept) {
            // It ends when its time is over.
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
