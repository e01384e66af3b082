package dev.chatelaine.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every function of the template has, which SAM offers no way to write once. */
class TemplateTest {

    private static List<String> functions() throws IOException {
        String template = Files.readString(House.ROOT.resolve("template.yaml"));
        return Arrays.stream(template.split("(?m)^(?=  [A-Za-z]+:$)"))
                .filter(resource -> resource.contains("Type: AWS::Serverless::Function\n"))
                .toList();
    }

    @Test
    void aNewReleasePublishesAVersionOfEveryFunction() throws IOException {
        assertThat(functions())
                .hasSizeGreaterThan(10)
                .allSatisfy(function -> assertThat(function)
                        .contains(
                                "      AutoPublishAliasAllProperties: true\n",
                                "      VersionDescription: !Ref Release\n"));
    }
}
