package dev.chatelaine.acceptance;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The parameters that the test events name, made anew, so that their versions are known. */
record ParameterFixtures(LocalCloud cloud) {

    private static final String ROOT = "/chatelaine/events";

    void put() {
        try (SsmClient ssm = cloud.ssm(LocalCloud.ACCOUNT)) {
            clear(ssm);
            string(ssm, "/shared/log/level", "info");
            string(ssm, "/shared/db/host", "db.shared");
            string(ssm, "/prod/db/host", "db.old");
            ssm.labelParameterVersion(
                    label -> label.name(ROOT + "/prod/db/host").labels("released"));
            string(ssm, "/prod/db/host", "db.prod");
            string(ssm, "/prod/greeting", "it's a castle");
            secure(ssm, "/prod/db/password", "a password for tests", ParameterTier.STANDARD);
            secure(ssm, "/prod/db/certificate", "a certificate for tests", ParameterTier.ADVANCED);
            string(ssm, "/test/db/host", "db.test");
            string(ssm, "/ambiguous/db", "a leaf");
            string(ssm, "/ambiguous/db/host", "below a leaf");
            for (int i = 10; i < 35; i++) {
                string(ssm, "/pages/p" + i, "v" + i);
            }
        }
    }

    private static void clear(SsmClient ssm) {
        List<String> names = new ArrayList<>();
        ssm.getParametersByPathPaginator(call -> call.path(ROOT).recursive(true)).stream()
                .flatMap(page -> page.parameters().stream())
                .map(Parameter::name)
                .forEach(names::add);
        names.forEach(name -> ssm.deleteParameter(call -> call.name(name)));
    }

    private static void string(SsmClient ssm, String name, String value) {
        ssm.putParameter(call ->
                call.name(ROOT + name).value(value).type(ParameterType.STRING).overwrite(true));
    }

    private void secure(SsmClient ssm, String name, String value, ParameterTier tier) {
        ssm.putParameter(call -> call.name(ROOT + name)
                .value(value)
                .type(ParameterType.SECURE_STRING)
                .keyId(cloud.output("ParameterKey"))
                .tier(tier));
    }
}
