package dev.chatelaine.front.kms.operations;

import static java.util.Map.entry;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.kms.engine.SymmetricCipher;
import dev.chatelaine.front.kms.keys.ImportNotices;
import dev.chatelaine.front.kms.keys.KeyDirectory;
import dev.chatelaine.front.kms.keys.Keys;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.ImportTokens;
import dev.chatelaine.front.kms.state.MaterialStore;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.util.Map;

/** The table of operations that the front performs itself. */
public final class Operations {

    private final Map<String, Operation> table;

    private Operations(Map<String, Operation> table) {
        this.table = table;
    }

    /** All operations, on material of their own that begins empty. */
    public static Operations over(Upstream upstream, KeyAccess access, Clock clock) {
        var store = new MaterialStore(clock);
        var tokens = new ImportTokens(clock);
        var directory = new KeyDirectory(upstream);
        var notices = new ImportNotices(directory);
        var door = new Door(new Keys(directory, notices, store), access, store);
        var encryption = new Encryption(new SymmetricCipher());
        return new Operations(Map.ofEntries(
                entry("Encrypt", new Encrypt(door, encryption)),
                entry("Decrypt", new Decrypt(door, encryption)),
                entry("ReEncrypt", new ReEncrypt(door, encryption)),
                entry("GenerateDataKey", new GenerateDataKey(door, encryption, true)),
                entry("GenerateDataKeyWithoutPlaintext", new GenerateDataKey(door, encryption, false)),
                entry("GenerateDataKeyPair", new GenerateDataKeyPair(door, encryption, true)),
                entry("GenerateDataKeyPairWithoutPlaintext", new GenerateDataKeyPair(door, encryption, false)),
                entry("GenerateRandom", new GenerateRandom(door)),
                entry("Sign", new Sign(door)),
                entry("Verify", new Verify(door)),
                entry("GenerateMac", new GenerateMac(door)),
                entry("VerifyMac", new VerifyMac(door)),
                entry("GetPublicKey", new GetPublicKey(door)),
                entry("DeriveSharedSecret", new DeriveSharedSecret(door)),
                entry("GetParametersForImport", new GetParametersForImport(door, tokens)),
                entry("ImportKeyMaterial", new ImportKeyMaterial(door, store, tokens, notices)),
                entry("DeleteImportedKeyMaterial", new DeleteImportedKeyMaterial(door, store, notices)),
                entry("RotateKeyOnDemand", new RotateKeyOnDemand(door, store)),
                entry("ListKeyRotations", new ListKeyRotations(door, store)),
                entry("DescribeKey", new DescribeKey(door, store))));
    }

    /** Whether the operation is in the table. */
    public boolean contains(String action) {
        return table.containsKey(action);
    }

    /**
     * Performs one.
     *
     * @throws KmsRefusal one of its errors in the service model
     */
    public Reply perform(Call call) {
        return table.get(call.action()).answer(Request.of(call));
    }
}
