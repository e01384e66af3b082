package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Executions that are started again, and redriven, with the official SDK. */
class SdkStatesTest {

    /** Fails in its second state for as long as a parameter is not there. */
    private static final String LOOKUP = """
            {"StartAt": "Before", "States": {
              "Before": {"Type": "Pass", "Parameters": {"made.$": "$$.State.EnteredTime", "name.$": "$.name"},
                "Next": "Look"},
              "Look": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ssm:getParameter",
                "Parameters": {"Name.$": "$.name"}, "ResultPath": "$.found", "Next": "After"},
              "After": {"Type": "Pass", "Parameters": {"made.$": "$.made", "execution.$": "$$.Execution",
                "count.$": "$$.Execution.RedriveCount"}, "End": true}}}""";

    private static Ministack ministack;
    private static SfnClient states;

    private final String name = "run-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        states = ministack.client(SfnClient.builder(), Ministack.ROOT);
        try (IamClient iam = ministack.client(IamClient.builder(), Ministack.ROOT)) {
            iam.createRole(
                    call -> call.roleName("any")
                            .assumeRolePolicyDocument(
                                    "{\"Statement\": [{\"Effect\": \"Allow\","
                                            + " \"Principal\": {\"Service\": \"states.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}"));
            iam.putRolePolicy(call -> call.roleName("any")
                    .policyName("any")
                    .policyDocument(
                            "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}"));
        }
    }

    @AfterAll
    static void stop() {
        if (ministack != null) {
            states.close();
            ministack.close();
        }
    }

    private static String machine(String definition) {
        return states.createStateMachine(call -> call.name("machine-" + UUID.randomUUID())
                        .roleArn("arn:aws:iam::111111111111:role/any")
                        .definition(definition))
                .stateMachineArn();
    }

    private String started(String machine, String input) {
        return states.startExecution(
                        call -> call.stateMachineArn(machine).name(name).input(input))
                .executionArn();
    }

    private static DescribeExecutionResponse ended(String execution) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        DescribeExecutionResponse now = states.describeExecution(call -> call.executionArn(execution));
        while (now.status() == ExecutionStatus.RUNNING && System.nanoTime() < end) {
            Thread.onSpinWait();
            now = states.describeExecution(call -> call.executionArn(execution));
        }
        return now;
    }

    @Test
    void aFailedExecutionGoesOnUnderItsNameWhereItFailed() {
        String parameter = "/" + name;
        String execution = started(machine(LOOKUP), "{\"name\": \"" + parameter + "\"}");
        DescribeExecutionResponse failed = ended(execution);
        assertThat(failed.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(failed.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
        try (SsmClient parameters = ministack.client(SsmClient.builder(), Ministack.ROOT)) {
            parameters.putParameter(call -> call.name(parameter).value("there").type("String"));
        }
        states.redriveExecution(call -> call.executionArn(execution));
        DescribeExecutionResponse good = ended(execution);
        assertThat(good.status()).as(good.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(good.redriveCount()).isEqualTo(1);
        assertThat(good.executionArn()).isEqualTo(execution);
        assertThat(good.input()).isEqualTo(failed.input());
        assertThat(good.output())
                .contains("\"Name\": \"" + name + "\"", "\"count\": 1", "\"Id\": \"" + execution + "\"");
    }

    @Test
    void anExecutionThatSucceededIsNotRedriven() {
        String execution = started(machine("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}"), "{}");
        assertThat(ended(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThatThrownBy(() -> states.redriveExecution(call -> call.executionArn(execution)))
                .isInstanceOf(ExecutionNotRedrivableException.class);
    }

    @Test
    void anExecutionThatRunsIsStartedAgainWithoutHarmAndOnlyWithTheSameInput() {
        String activity = states.createActivity(call -> call.name(name)).activityArn();
        String machine = machine(
                "{\"StartAt\": \"Ask\", \"States\": {\"Ask\": {\"Type\": \"Task\", \"End\": true, \"Resource\": \""
                        + activity + "\"}}}");
        String execution = started(machine, "{\"a\": 1}");
        assertThat(started(machine, "{\"a\": 1}")).isEqualTo(execution);
        assertThatThrownBy(() -> started(machine, "{\"a\": 2}")).isInstanceOf(ExecutionAlreadyExistsException.class);
        states.stopExecution(call -> call.executionArn(execution));
        assertThatThrownBy(() -> started(machine, "{\"a\": 1}")).isInstanceOf(ExecutionAlreadyExistsException.class);
    }
}
