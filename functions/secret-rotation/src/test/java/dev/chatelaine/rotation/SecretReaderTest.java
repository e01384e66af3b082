package dev.chatelaine.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretReaderTest {

    private static final String VALUE =
            "{'engine':'postgres','host':'db.example','username':'shop','password':'hunter2'}";
    private static final String MASTER = "'masterarn':'arn:aws:secretsmanager:us-east-1:111122223333:secret:m'";

    private static DatabaseSecret read(String value) {
        return SecretReader.read("AWSCURRENT", SecretText.of(value.replace('\'', '"')));
    }

    private static String with(String field) {
        return VALUE.replace("}", "," + field + "}");
    }

    @Test
    void whatIsLeftOutIsAsAwsDocuments() {
        DatabaseSecret secret = read(VALUE);
        assertThat(secret.place()).isEqualTo(new Place("db.example", 5432, "postgres"));
        assertThat(secret.strategy()).isEqualTo(Strategy.SINGLE);
    }

    @Test
    void aPortMayBeANumberOrText() {
        assertThat(read(with("'port':5433")).place().port()).isEqualTo(5433);
        assertThat(read(with("'port':'5434'")).place().port()).isEqualTo(5434);
    }

    @Test
    void aMasterSecretMeansTwoUsers() {
        assertThat(read(with(MASTER)).strategy()).isEqualTo(Strategy.ALTERNATING);
        assertThat(read(with(MASTER + ",'strategy':'single'")).strategy()).isEqualTo(Strategy.SINGLE);
    }

    @Test
    void itDoesNotPrintItsPassword() {
        assertThat(read(VALUE).toString()).contains("shop").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'ssl':false | /ssl",
                "'ssl':'False' | /ssl",
                "'port':0 | /port",
                "'port':'5432x' | /port",
                "'strategy':'overlap' | /strategy",
                "'strategy':'alternating' | /masterarn",
                "'dbname':'' | /dbname",
                "'masterarn':'not one!' | /masterarn"
            })
    void aFieldThatIsWrongIsNamed(String field, String pointer) {
        assertThatThrownBy(() -> read(with(field)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Field \"" + pointer + "\" of AWSCURRENT")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"engine", "host", "username", "password"})
    void aFieldThatLacksIsNamed(String field) {
        String value = VALUE.replace("'" + field + "'", "'other'");
        assertThatThrownBy(() -> read(value))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Field \"/" + field + "\" of AWSCURRENT is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "x", "{'a':1} {}", "{'engine'", "{'host':1,'host':2}"})
    void whatIsNotOneObjectIsRefused(String value) {
        assertThatThrownBy(() -> read(value))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not a JSON object");
    }

    @Test
    void anotherEngineIsRefused() {
        assertThatThrownBy(() -> read(VALUE.replace("postgres", "mysql")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("/engine");
    }

    @Test
    void aHostThatWouldChangeTheDriversUrlIsRefused() {
        assertThatThrownBy(() -> read(VALUE.replace("db.example", "db.example/x?sslmode=disable&y=")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("/host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'engine':'mysql','password':'hunter2'}", "hunter2"})
    void aValueThatIsRefusedIsWiped(String value) {
        SecretText text = SecretText.of(value.replace('\'', '"'));
        assertThatThrownBy(() -> SecretReader.read("AWSCURRENT", text)).isInstanceOf(InvalidRequest.class);
        assertThat(text.reveal()).doesNotContain("hunter2").containsOnlyOnce("\0".repeat(value.length()));
    }

    @Test
    void otherFieldsAreKeptToTheLastDigit() {
        DatabaseSecret secret = read(with("'weight':1.10,'ratio':0.12345678901234567890123"));
        assertThat(secret.with("shop_clone", SecretText.of("next")).reveal())
                .contains("\"weight\":1.10,\"ratio\":0.12345678901234567890123");
    }
}
