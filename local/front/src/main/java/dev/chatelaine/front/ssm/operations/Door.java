package dev.chatelaine.front.ssm.operations;

import dev.chatelaine.front.access.IdentityAccess;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.store.ParameterName;
import java.util.List;
import java.util.Map;

/** Lets callers in: each operation is a right of its own, on the parameter, or on the very path that is asked for. */
record Door(IdentityAccess access) {

    void admit(Call call, String name) {
        admit(call, name, Map.of());
    }

    void admit(Call call, String name, Map<String, List<String>> conditions) {
        access.require(call, "ssm:" + call.action(), ParameterName.arn(call, name), conditions);
    }

    /** For operations on all parameters of the account. */
    void admitAll(Call call) {
        String all = "arn:aws:ssm:" + call.region() + ":" + call.caller().account() + ":*";
        access.require(call, "ssm:" + call.action(), all, Map.of());
    }
}
