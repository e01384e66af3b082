package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.access.SecretPolicies;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.util.Map;

/** Secrets Manager as a service of the front: what concerns rotations and the values of versions. */
public final class SecretsManager implements Service {
    private final SecretPolicies access;
    private final Map<String, Operation> operations;

    /** Performs one operation on a secret that its caller may perform it on. */
    @FunctionalInterface
    interface Operation {
        /**
         * Answers.
         *
         * @param secret what ministack tells of the secret
         */
        JsonNode answer(Call call, Secret secret);
    }

    /**
     * Over the secrets of an upstream.
     *
     * @param access who may do what with a secret
     * @param setups how secrets are rotated
     * @param driver what runs rotations
     */
    public SecretsManager(
            Upstream upstream, SecretPolicies access, Setups setups, Driver driver, Functions functions, Clock clock) {
        this.access = access;
        Versions versions = new Versions(upstream);
        this.operations = Map.of(
                "RotateSecret", new RotateSecret(versions, setups, driver, functions, clock),
                "CancelRotateSecret", new CancelRotateSecret(setups),
                "DescribeSecret", new DescribeSecret(setups),
                "GetSecretValue", new GetSecretValue(versions),
                "PutSecretValue", new PutSecretValue(versions));
    }

    @Override
    public String name() {
        return "secretsmanager";
    }

    @Override
    public boolean handles(String action) {
        return operations.containsKey(action);
    }

    @Override
    public Answer handle(Call call) {
        Secret secret = new Secret(SecretPolicies.scope(call), access.require(call));
        return Answer.json(operations.get(call.action()).answer(call, secret));
    }
}
