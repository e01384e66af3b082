package dev.chatelaine.waf;

import java.nio.charset.StandardCharsets;

/** A log of made-up requests, read before a snapshot is taken so that the classes are loaded and compiled in it. */
final class Rehearsal {

    private static final int RECORDS = 4_000;

    private Rehearsal() {}

    static byte[] log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            log.append(record(i));
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String record(int number) {
        return """
                {"timestamp":%d,"formatVersion":1,"webaclId":"arn","terminatingRuleId":"Default_Action","action":"ALLOW",\
                "ruleGroupList":[{"ruleGroupId":"AWS#Common","nonTerminatingMatchingRules":[{"ruleId":"r","action":"COUNT"}]}],\
                "httpRequest":{"clientIp":"192.0.2.%d","country":"-","headers":[{"name":"User-Agent","value":"a"}],\
                "uri":"/%d","httpMethod":"GET"},"labels":[{"name":"a:b"}]}
                """.formatted(number * 100L, number % 256, number);
    }
}
