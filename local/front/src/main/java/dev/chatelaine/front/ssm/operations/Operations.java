package dev.chatelaine.front.ssm.operations;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.access.IdentityAccess;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.secure.ManagedKey;
import dev.chatelaine.front.ssm.secure.SecureStrings;
import dev.chatelaine.front.ssm.store.Catalog;
import dev.chatelaine.front.upstream.Upstream;
import java.util.Map;

/** The table of operations that the front performs itself. */
public final class Operations {

    private final Map<String, Operation> table;

    private Operations(Map<String, Operation> table) {
        this.table = table;
    }

    /** All operations over that upstream's parameters. */
    public static Operations over(Upstream upstream, IdentityAccess access, Service kms) {
        var door = new Door(access);
        var catalog = new Catalog(upstream);
        var secure = new SecureStrings(kms);
        var shown = new Shown(secure);
        return new Operations(Map.ofEntries(
                entry("PutParameter", new PutParameter(door, catalog, secure, new ManagedKey(upstream))),
                entry("GetParameter", new GetParameter(door, catalog, shown)),
                entry("GetParameters", new GetParameters(door, catalog, shown)),
                entry("GetParametersByPath", new GetParametersByPath(door, catalog, shown)),
                entry("GetParameterHistory", new GetParameterHistory(door, catalog, shown)),
                entry("LabelParameterVersion", new LabelParameterVersion(door, catalog)),
                entry("DeleteParameter", new DeleteParameter(door, catalog)),
                entry("DeleteParameters", new DeleteParameters(door, catalog)),
                entry("DescribeParameters", new DescribeParameters(door, catalog))));
    }

    /** Whether the operation is in the table. */
    public boolean contains(String action) {
        return table.containsKey(action);
    }

    /**
     * Performs one.
     *
     * @throws AwsError one of its errors in the service model
     */
    public JsonNode perform(Call call) {
        return table.get(call.action()).answer(call, new Members(call.body()));
    }
}
