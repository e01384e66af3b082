package dev.chatelaine.front.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A service event against the one that AWS published of Secrets Manager in 2021. */
class CloudTrailEventsTest {
    private static final String SECRET = "arn:aws:secretsmanager:us-west-2:111122223333:secret:Appuser-pyodbc-WoDpmU";
    private static final String REQUEST = "Rotation-" + SECRET + "-7ac47c8c-f328-423b-9698-6926dd1f293e";

    private static final String PUBLISHED = """
            {"version": "0", "id": "", "detail-type": "AWS Service Event via CloudTrail",
             "source": "aws.secretsmanager", "account": "111122223333", "time": "2021-08-13T19:17:16Z",
             "region": "us-west-2", "resources": [],
             "detail": {"eventVersion": "1.08",
              "userIdentity": {"accountId": "111122223333", "invokedBy": "secretsmanager.amazonaws.com"},
              "eventTime": "2021-08-13T19:17:16Z", "eventSource": "secretsmanager.amazonaws.com",
              "eventName": "RotationSucceeded", "awsRegion": "us-west-2",
              "sourceIPAddress": "secretsmanager.amazonaws.com", "userAgent": "secretsmanager.amazonaws.com",
              "requestParameters": null, "responseElements": null, "additionalEventData": {"SecretId": "%s"},
              "requestID": "%s", "eventID": "", "readOnly": false, "eventType": "AwsServiceEvent",
              "managementEvent": true, "recipientAccountId": "111122223333", "eventCategory": "Management"}}""".formatted(SECRET, REQUEST);

    @Test
    void isWhatAwsSendsButForTheIds() throws Exception {
        ObjectNode event = CloudTrailEvents.of(
                        new Scope("111122223333", "us-west-2", "secretsmanager"),
                        "secretsmanager",
                        "RotationSucceeded",
                        Instant.parse("2021-08-13T19:17:16.123Z"),
                        REQUEST,
                        JsonNodeFactory.instance.objectNode().put("SecretId", SECRET))
                .envelope();

        event.put("id", "");
        event.withObject("/detail").put("eventID", "");
        assertThat(event).isEqualTo(new ObjectMapper().readTree(PUBLISHED));
    }
}
