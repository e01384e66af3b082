package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyArnTest {

    @Test
    void readsItsParts() {
        KeyArn arn = KeyArn.parse("arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234")
                .orElseThrow();

        assertThat(arn.partition()).isEqualTo("aws-us-gov");
        assertThat(arn.region()).isEqualTo("us-gov-west-1");
        assertThat(arn.account()).isEqualTo("111122223333");
        assertThat(arn.id()).isEqualTo("mrk-1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "arn:aws:kms:us-east-1:111122223333:alias/shop",
                "arn:aws:kms:us-east-1:111122223333:alias/mrk-1234",
                "arn:aws:kms:us-east-1:1111:key/1234",
                "arn:aws:s3:us-east-1:111122223333:key/1234",
                "arn:aws:kms:us-east-1:111122223333:key/",
                "arn:aws:kms:us-east-1:111122223333:key/12/34",
                "arn:aws:kms:us-east-1.evil.example:111122223333:key/1234",
                "arn:aws:kms:us-east-1:111122223333:key/1234\n",
            })
    void readsNothingElse(String text) {
        assertThat(KeyArn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws:kms:us-east-1:111122223333:key/mrk-1, aws:kms:eu-west-1:111122223333:key/mrk-1, true",
        "aws:kms:us-east-1:111122223333:key/mrk-1, aws:kms:us-east-1:111122223333:key/mrk-1, true",
        "aws:kms:us-east-1:111122223333:key/1, aws:kms:us-east-1:111122223333:key/1, true",
        "aws:kms:us-east-1:111122223333:key/1, aws:kms:eu-west-1:111122223333:key/1, false",
        "aws:kms:us-east-1:111122223333:key/mrk-1, aws:kms:eu-west-1:111122223333:key/mrk-2, false",
        "aws:kms:us-east-1:111122223333:key/mrk-1, aws:kms:eu-west-1:444455556666:key/mrk-1, false",
        "aws:kms:us-east-1:111122223333:key/mrk-1, aws-cn:kms:cn-north-1:111122223333:key/mrk-1, false",
    })
    void relatesOneMultiRegionKeyInTwoRegions(String one, String other, boolean related) {
        KeyArn first = KeyArn.parse("arn:" + one).orElseThrow();
        KeyArn second = KeyArn.parse("arn:" + other).orElseThrow();

        assertThat(first.isRelatedTo(second)).isEqualTo(related);
        assertThat(second.isRelatedTo(first)).isEqualTo(related);
    }

    @Test
    void tellsAliasesApart() {
        assertThat(AliasArn.parse("arn:aws:kms:us-east-1:111122223333:alias/shop")
                        .orElseThrow())
                .hasToString("arn:aws:kms:us-east-1:111122223333:alias/shop");
        assertThat(AliasArn.parse("arn:aws:kms:us-east-1:111122223333:key/1234"))
                .isEmpty();
    }
}
