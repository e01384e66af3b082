package dev.chatelaine.core.policy.differential;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Condition blocks over a few global keys, and the values that requests give for them. */
final class RandomConditions {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A key with operators that fit it.
     *
     * @param key the condition key
     * @param operators without IfExists
     * @param values for policies
     */
    record Choice(String key, List<String> operators, List<String> values) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice(
                    "aws:PrincipalTag/team",
                    List.of(
                            "StringEquals",
                            "StringNotEquals",
                            "StringLike",
                            "StringNotLike",
                            "StringEqualsIgnoreCase",
                            "StringNotEqualsIgnoreCase"),
                    List.of("blue", "BLUE", "b*", "?lue", "red", "${aws:PrincipalOrgID}", "${*}")),
            new Choice(
                    "AWS:sourceip",
                    List.of("IpAddress", "NotIpAddress"),
                    List.of("10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "0.0.0.0/0")),
            new Choice("aws:SecureTransport", List.of("Bool"), List.of("true", "false")),
            new Choice(
                    "aws:CurrentTime",
                    List.of("DateLessThan", "DateGreaterThanEquals", "DateEquals", "DateNotEquals"),
                    List.of("2026-01-01T00:00:00Z", "2025-06-30T12:00:00Z")),
            new Choice(
                    "aws:MultiFactorAuthAge",
                    List.of("NumericLessThan", "NumericGreaterThanEquals", "NumericEquals", "NumericNotEquals"),
                    List.of("300", "60", "59.5")),
            new Choice(
                    "aws:PrincipalArn",
                    List.of("ArnLike", "ArnNotLike", "ArnEquals", "StringLike"),
                    List.of("arn:aws:iam::111122223333:*", "arn:aws:iam::*:role/app", "arn:aws:iam::*:user/*")),
            new Choice(
                    "aws:CalledVia",
                    List.of("ForAnyValue:StringEquals", "ForAllValues:StringEquals", "ForAnyValue:StringLike"),
                    List.of("athena.amazonaws.com", "kms.amazonaws.com", "*.amazonaws.com")));

    // In order, so that a seed makes the same requests everywhere.
    private static final Map<String, List<List<String>>> REQUESTED = new TreeMap<>(Map.of(
            "aws:PrincipalTag/team", List.of(List.of("blue"), List.of("Red"), List.of("*")),
            "aws:SourceIp", List.of(List.of("10.1.2.3"), List.of("192.0.2.1"), List.of("2001:db8::1")),
            "aws:SecureTransport", List.of(List.of("true"), List.of("false")),
            "aws:CurrentTime", List.of(List.of("2025-06-30T12:00:00Z"), List.of("2026-03-01T00:00:00Z")),
            "aws:MultiFactorAuthAge", List.of(List.of("60"), List.of("1000")),
            "aws:PrincipalOrgID", List.of(List.of("blue"), List.of("o-1")),
            "aws:CalledVia",
                    List.of(
                            List.of("athena.amazonaws.com", "kms.amazonaws.com"),
                            List.of("ec2.amazonaws.com", "kms.amazonaws.com"))));

    private final RandomGenerator random;

    RandomConditions(RandomGenerator random) {
        this.random = random;
    }

    ObjectNode next() {
        ObjectNode condition = JSON.createObjectNode();
        Choice choice = pick(CHOICES);
        if (random.nextInt(8) == 0) {
            condition.putObject("Null").put(choice.key(), Boolean.toString(random.nextBoolean()));
            return condition;
        }
        String operator = pick(choice.operators()) + (random.nextInt(4) == 0 ? "IfExists" : "");
        condition
                .putObject(operator)
                .putArray(choice.key())
                .add(pick(choice.values()))
                .add(pick(choice.values()));
        return condition;
    }

    Map<String, List<String>> context() {
        Map<String, List<String>> context = new HashMap<>();
        REQUESTED.forEach((key, values) -> {
            if (random.nextInt(3) > 0) {
                context.put(key, pick(values));
            }
        });
        return context;
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
