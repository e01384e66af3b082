package dev.chatelaine.snapshots;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * A table of leases, as far as the conditions of its two writes go; DynamoDB's language itself is tried on the local
 * cloud.
 *
 * @param items items by their key
 * @param calls counts, and loses one
 */
record FakeDynamoDb(Map<String, Map<String, AttributeValue>> items, Calls calls) implements DynamoDbClient {

    FakeDynamoDb(Calls calls) {
        this(new HashMap<>(), calls);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return calls.make("dynamodb:PutItem", () -> {
            Map<String, AttributeValue> held =
                    items.get(request.item().get("name").s());
            long now = Long.parseLong(
                    request.expressionAttributeValues().get(":now").n());
            boolean free = held == null || Long.parseLong(held.get("until").n()) < now;
            demand(free || held.get("holder").equals(request.item().get("holder")));
            items.put(request.item().get("name").s(), request.item());
            return PutItemResponse.builder().build();
        });
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return calls.make("dynamodb:DeleteItem", () -> {
            String name = request.key().get("name").s();
            AttributeValue holder = request.expressionAttributeValues().get(":holder");
            demand(items.containsKey(name) && items.get(name).get("holder").equals(holder));
            items.remove(name);
            return DeleteItemResponse.builder().build();
        });
    }

    private static void demand(boolean condition) {
        if (!condition) {
            throw ConditionalCheckFailedException.builder().build();
        }
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
