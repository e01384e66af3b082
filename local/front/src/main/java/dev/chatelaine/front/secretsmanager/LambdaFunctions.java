package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.access.ServiceCaller;
import dev.chatelaine.front.lambda.FunctionArn;
import dev.chatelaine.front.lambda.Lambda;
import java.util.List;
import java.util.Map;

/** Rotation functions deployed to ministack's Lambda. */
public final class LambdaFunctions implements Functions {
    /** What AWS calls itself here. */
    static final String PRINCIPAL = "secretsmanager.amazonaws.com";

    private final Lambda lambda;

    /** Calls them there. */
    public LambdaFunctions(Lambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public boolean invoke(String arn, JsonNode event) {
        return lambda.call(function(arn), event);
    }

    @Override
    public boolean admits(String arn, String account) {
        ServiceCaller service = new ServiceCaller(PRINCIPAL, Map.of("aws:SourceAccount", List.of(account)));
        return lambda.admits(function(arn), service);
    }

    private static FunctionArn function(String arn) {
        return FunctionArn.parse(arn)
                .orElseThrow(() -> Refused.parameter("RotationLambdaARN must be the ARN of a Lambda function."));
    }
}
