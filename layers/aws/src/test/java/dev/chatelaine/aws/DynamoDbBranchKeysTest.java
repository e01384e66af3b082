package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Tampered;
import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.keys.BranchKey;
import dev.chatelaine.core.crypto.keys.HierarchicalKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbBranchKeysTest {

    private static final String ARN = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234";
    private static final String RELATED = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";
    private static final UUID VERSION = UUID.fromString("83eec007-5659-4554-bf11-699b90f41ac6");
    private static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    private static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "test"));

    private final FakeKms kms = new FakeKms(List.of(ARN));
    private final FakeTable table = new FakeTable();

    private DynamoDbBranchKeys store(String arn) {
        KeyArn key = KeyArn.parse(arn).orElseThrow();
        return DynamoDbBranchKeys.of(table, "keys", "logical", key, new KmsClients(List.of(key), _ -> kms));
    }

    /** Both forms of one version, as an official library writes them. */
    @BeforeEach
    void make() {
        put(Map.of("type", "branch:version:" + VERSION));
        put(Map.of("type", "branch:ACTIVE", "version", "branch:version:" + VERSION));
    }

    private void put(Map<String, String> special) {
        Map<String, String> attributes = new TreeMap<>(special);
        attributes.putAll(Map.of(
                "branch-key-id", "blue",
                "kms-arn", ARN,
                "create-time", "2026-06-03T19:03:29.358000Z",
                "hierarchy-version", "1",
                "aws-crypto-ec:department", "admin"));
        Map<String, AttributeValue> item = new HashMap<>();
        attributes.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        item.put("hierarchy-version", AttributeValue.fromN("1"));
        attributes.put("tablename", "logical");
        item.put("enc", AttributeValue.fromB(sealed(attributes)));
        table.put(item);
    }

    private SdkBytes sealed(Map<String, String> context) {
        return kms.encrypt(request -> request.keyId(ARN)
                        .plaintext(SdkBytes.fromByteArray(new byte[32]))
                        .encryptionContext(context))
                .ciphertextBlob();
    }

    private void change(UnaryOperator<Map<String, AttributeValue>> how) {
        table.put(how.apply(new HashMap<>(table.item("blue", "branch:ACTIVE"))));
    }

    private void set(String name, AttributeValue value) {
        change(item -> {
            item.put(name, value);
            return item;
        });
    }

    @Test
    void readsTheActiveKeyAndItsVersion() {
        try (BranchKey active = store(ARN).active("blue");
                BranchKey version = store(ARN).version("blue", VERSION)) {
            assertThat(active.version()).isEqualTo(VERSION);
            assertThat(version.version()).isEqualTo(VERSION);
        }
    }

    @Test
    void wrapsWithOneAndUnwrapsWithTheOther() {
        HierarchicalKey key = HierarchicalKey.of("blue", store(ARN));
        EncryptedDataKey wrapped = key.wrap(DataKey.copyOf(new byte[32]), SUITE, CONTEXT);

        assertThat(key.unwrap(wrapped, SUITE, CONTEXT).orElseThrow().copy()).isEqualTo(new byte[32]);
        assertThat(table.faults().journal()).containsExactly("GetItem", "GetItem");
    }

    @Test
    void bindsTheWholeItemAndTheStoresLogicalName() {
        store(ARN).active("blue").close();

        assertThat(kms.lastContext())
                .containsOnlyKeys(
                        "branch-key-id",
                        "type",
                        "version",
                        "kms-arn",
                        "create-time",
                        "hierarchy-version",
                        "aws-crypto-ec:department",
                        "tablename")
                .containsEntry("tablename", "logical")
                .containsEntry("hierarchy-version", "1");
    }

    @Test
    void refusesAnItemThatWasChanged() {
        set("create-time", AttributeValue.fromS("2027-06-03T19:03:29.358000Z"));

        assertThatThrownBy(() -> store(ARN).active("blue")).isInstanceOf(Tampered.class);
    }

    @Test
    void refusesAnItemOfAnotherStore() {
        KeyArn key = KeyArn.parse(ARN).orElseThrow();
        DynamoDbBranchKeys other =
                DynamoDbBranchKeys.of(table, "keys", "other", key, new KmsClients(List.of(key), _ -> kms));

        assertThatThrownBy(() -> other.active("blue")).isInstanceOf(Tampered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enc", "kms-arn", "create-time", "hierarchy-version", "version"})
    void refusesAnItemThatLacksAnAttribute(String name) {
        change(item -> {
            item.remove(name);
            return item;
        });

        assertThatThrownBy(() -> store(ARN).active("blue"))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("form of a branch key");
        assertThat(kms.faults().journal()).doesNotContain("Decrypt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "83eec007-5659-4554-bf11-699b90f41ac6", "branch:version:", "branch:version:1-2-3-4-5"})
    void refusesAVersionThatIsNone(String version) {
        set("version", AttributeValue.fromS(version));

        assertThatThrownBy(() -> store(ARN).active("blue")).isInstanceOf(Tampered.class);
    }

    @Test
    void refusesAHierarchyVersionThatIsNotReadHere() {
        set("hierarchy-version", AttributeValue.fromN("3"));

        assertThatThrownBy(() -> store(ARN).active("blue")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void asksNoKeyThatItWasNotGiven() {
        assertThatThrownBy(() -> store(RELATED).active("blue")).isInstanceOf(Denied.class);
        assertThat(kms.faults().journal()).doesNotContain("Decrypt");
    }

    @Test
    void opensUnderARelatedKeyIfItIsAwareOfIt() {
        kms.replica(RELATED, ARN);

        assertThat(store(RELATED).multiRegionAware().active("blue").version()).isEqualTo(VERSION);
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> store(ARN).active("red"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("red");
        assertThatThrownBy(() -> store(ARN).version("blue", new UUID(1, 2))).isInstanceOf(NotFound.class);
    }

    @Test
    void passesGrantTokensAndRefusalsOn() {
        table.faults().plan("GetItem", 2, Faults.Kind.FAILS);
        DynamoDbBranchKeys granted = store(ARN).withGrantTokens(List.of("token"));

        granted.active("blue").close();
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        assertThatThrownBy(() -> granted.active("blue"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("dynamodb:GetItem");
    }
}
