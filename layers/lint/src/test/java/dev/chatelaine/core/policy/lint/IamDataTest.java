package dev.chatelaine.core.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reduced data: every line is readable, and names of the KMS API are there. */
class IamDataTest {

    private final IamData data = new IamData();

    private static List<String> prefixes() throws IOException {
        try (InputStream file = IamData.class.getResourceAsStream("iam-data.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }

    @Test
    void everyLineIsRead() throws IOException {
        List<String> prefixes = prefixes();
        assertThat(prefixes.stream()
                        .mapToInt(prefix -> data.actions(prefix).size())
                        .sum())
                .isGreaterThan(22_000);
        assertThat(prefixes.stream()
                        .mapToInt(prefix -> data.keys(prefix).size())
                        .sum())
                .isGreaterThan(1_500);
    }

    @ParameterizedTest
    @CsvSource({
        "kms:MultiRegion, BOOL, false",
        "kms:GrantOperations, STRING, true",
        "KMS:encryptioncontext:Tenant, STRING, false",
        "aws:TagKeys, STRING, true",
        "aws:RequestTag/cost, STRING, false",
        "aws:SourceIp, IP, false",
        "aws:TokenIssueTime, DATE, false",
        "s3:max-keys, NUMERIC, false",
    })
    void aKeyHasItsType(String key, Operator.Family family, boolean many) {
        assertThat(data.key(key)).contains(new KeyType(family, many));
    }

    @Test
    void whatIsNotThereIsNotKnown() {
        assertThat(data.key("kms:Nothing")).isEmpty();
        assertThat(data.key("nothing")).isEmpty();
        assertThat(data.actions("nothing")).isEmpty();
    }

    @Test
    void anActionSaysWhetherItTakesAResource() {
        assertThat(data.actions("kms"))
                .contains(
                        new ActionCatalog.Action("kms:Decrypt", true),
                        new ActionCatalog.Action("kms:Encapsulate", true),
                        new ActionCatalog.Action("kms:ListKeys", false));
    }
}
