package dev.chatelaine.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** DynamoDB in memory, with one table of a key store's form: partition {@code branch-key-id}, sort {@code type}. */
public final class FakeTable implements DynamoDbClient {

    private static final List<String> KEY = List.of("branch-key-id", "type");

    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    private final Faults faults = new Faults();

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Puts an item, in the place of one of the same key. */
    public void put(Map<String, AttributeValue> item) {
        items.put(keyOf(item), item);
    }

    /** An item. */
    public Map<String, AttributeValue> item(String branchKeyId, String type) {
        return items.get(
                Map.of("branch-key-id", AttributeValue.fromS(branchKeyId), "type", AttributeValue.fromS(type)));
    }

    /** How many items there are. */
    public int size() {
        return items.size();
    }

    private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>(item);
        key.keySet().retainAll(KEY);
        return key;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return faults.call(
                "GetItem",
                () -> GetItemResponse.builder().item(items.get(request.key())).build());
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return faults.call("TransactWriteItems", () -> {
            request.transactItems().stream()
                    .map(TransactWriteItem::put)
                    .map(Put::item)
                    .forEach(this::put);
            return TransactWriteItemsResponse.builder().build();
        });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
