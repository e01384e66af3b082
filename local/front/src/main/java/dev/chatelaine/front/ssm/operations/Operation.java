package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;

/** One operation of Parameter Store. */
interface Operation {

    /**
     * Performs it.
     *
     * @throws AwsError one of the operation's errors in the service model
     */
    JsonNode answer(Call call, Members members);
}
